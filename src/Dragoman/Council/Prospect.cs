namespace Dragoman.Council;

/// <summary>What stands between a draft and its adoption, from what members have declared so far.</summary>
public enum ProspectStatus
{
    /// <summary>Enough declared in favour, and no permanent member can still veto.</summary>
    Assured,

    /// <summary>It may still pass or fail: see <see cref="Prospect.Missing"/> and <see cref="Prospect.Undeclared"/>.</summary>
    Open,

    /// <summary>A permanent member has declared a vote against.</summary>
    Blocked,

    /// <summary>Even with every undeclared member in favour it falls short.</summary>
    Short,
}

/// <param name="Missing">Votes in favour still lacking; 0 when there are enough.</param>
/// <param name="Undeclared">Members that have declared nothing, sorted.</param>
/// <param name="BlockedBy">Permanent members that declared a vote against, sorted.</param>
public sealed record Prospect(
    ProspectStatus Status, int Required, int InFavour, int Missing, IReadOnlyList<string> Undeclared, IReadOnlyList<string> BlockedBy, IReadOnlyList<Rule> Rules)
{
    /// <summary>The prospect of a draft or motion before these members.</summary>
    /// <param name="members">All members of the Council on that day.</param>
    /// <exception cref="ArgumentException">A declared member is not on the Council, or is named twice.</exception>
    public static Prospect Of(DateOnly on, IReadOnlyList<string> members, IReadOnlyList<string> inFavour, IReadOnlyList<string> against, IReadOnlyList<string> abstaining, VoteKind kind = VoteKind.Substantive)
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in inFavour.Concat(against).Concat(abstaining))
        {
            if (!members.Contains(member))
                throw new ArgumentException($"{member} was no member of the Council on {on:yyyy-MM-dd}.");
            if (!declared.Add(member))
                throw new ArgumentException($"{member} is named twice.");
        }

        var required = CouncilRules.Required(on);
        var undeclared = members.Where(m => !declared.Contains(m)).Order(StringComparer.Ordinal).ToArray();
        var isProcedural = kind == VoteKind.Procedural;
        var blocked = isProcedural ? [] : against.Where(m => CouncilRules.IsPermanent(m, on)).Order(StringComparer.Ordinal).ToArray();
        var missing = Math.Max(0, required - inFavour.Count);
        return new Prospect(
            StatusOf(required, inFavour.Count, undeclared.Length, !isProcedural && undeclared.Any(m => CouncilRules.IsPermanent(m, on)), blocked), required, inFavour.Count, missing, undeclared, blocked,
            isProcedural ? [Rule.Procedural] : [Rule.Substantive, Rule.Abstention]);
    }

    // Short comes before blocked: a draft that cannot reach the required votes is not vetoed, whoever is against it.
    private static ProspectStatus StatusOf(int required, int inFavour, int undeclared, bool mayBeVetoed, string[] blocked)
    {
        if (inFavour + undeclared < required)
            return ProspectStatus.Short;
        if (blocked.Length > 0)
            return ProspectStatus.Blocked;
        return inFavour >= required && !mayBeVetoed ? ProspectStatus.Assured : ProspectStatus.Open;
    }
}
