namespace Dragoman.Council;

/// <summary>One draft as the official lists have it, whichever list that is.</summary>
/// <param name="Outcome">adopted, vetoed, failed, withdrawn, not_put_to_vote or unknown, as the contract names a draft's status.</param>
/// <param name="Counts">Null where the lists do not give them.</param>
public sealed record OfficialDraft(
    DateOnly Date,
    string? Symbol,
    string? Resolution,
    string? Meeting,
    string Subject,
    IReadOnlyList<string> Sponsors,
    Counts? Counts,
    IReadOnlyList<string> AgainstMembers,
    IReadOnlyList<string> AbstainingMembers,
    string Outcome,
    IReadOnlyList<string> VetoedBy,
    string? ChapterVii,
    string Source,
    string? Note)
{
    /// <summary>The state or matter in the list's word ("Syria"), or null.</summary>
    public string? Topic { get; init; }

    /// <summary>How many sponsors there were, where the lists say so; they may name fewer.</summary>
    public int? SponsorsTotal { get; init; }

    /// <summary>amendment; null for a draft, or where the lists do not tell.</summary>
    public string? Kind { get; init; }

    /// <summary>The vote, where the lists give its counts.</summary>
    public Vote? AsVote() => Counts is { } counts
        ? new Vote(Date, VoteKind.Substantive, counts.InFavour, counts.Against, counts.Abstentions, CouncilRules.Size(Date) - counts.Total, AgainstMembers)
        : null;

    /// <summary>What the rules make of the vote; null without counts.</summary>
    public Outcome? Decided => AsVote() is { } vote ? CouncilRules.Decide(vote) : null;
}

/// <summary>The lists of vetoes and of drafts on Syria as one. A draft that stands on both is taken from the one on Syria, which also has its sponsors.</summary>
public static class OfficialList
{
    /// <summary>All drafts and amendments by date; motions left out.</summary>
    public static IReadOnlyList<OfficialDraft> Of(CouncilFacts facts)
    {
        var syria = facts.Drafts.Where(d => !d.IsMotion).Select(d => Of(d)).ToArray();
        var symbols = syria.Select(d => d.Symbol).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. syria.Concat(facts.Vetoes.Where(v => !symbols.Contains(v.Symbol)).Select(Of)).OrderBy(d => d.Date).ThenBy(d => d.Symbol, StringComparer.Ordinal)];
    }

    /// <summary>Drafts by symbol (with or without <c>S/</c>) or by the number of the resolution they became.</summary>
    public static IReadOnlyList<OfficialDraft> Find(CouncilFacts facts, string id)
    {
        var symbol = id.StartsWith("S/", StringComparison.OrdinalIgnoreCase) ? id : "S/" + id;
        return [.. Of(facts).Where(d => symbol.Equals(d.Symbol, StringComparison.OrdinalIgnoreCase) || IsResolution(d.Resolution, id))];
    }

    // "S/RES/2118 (2013)" answers to "2118", "S/RES/2118" and itself.
    private static bool IsResolution(string? resolution, string id)
    {
        if (resolution is null)
            return false;
        var number = resolution.Split(' ')[0];
        return id.Equals(resolution, StringComparison.OrdinalIgnoreCase) || id.Equals(number, StringComparison.OrdinalIgnoreCase) || number.EndsWith("/" + id, StringComparison.Ordinal);
    }

    private static OfficialDraft Of(DraftRow row) => new(
        row.Date, row.Symbol, row.Resolution, row.Meeting, row.Subject, row.Sponsors, row.Counts, row.AgainstMembers, row.AbstainingMembers,
        row.Outcome switch
        {
            "not-adopted-insufficient-votes" => "failed",
            "not-put-to-vote" => "not_put_to_vote",
            _ => row.Outcome,
        },
        row.VetoedBy, row.ChapterVii, row.Source, row.Note)
    {
        Topic = "Syria",
        SponsorsTotal = row.SponsorsTotal,
    };

    private static OfficialDraft Of(VetoRow row) => new(
        row.Date, row.Symbol, null, row.Meeting, row.Topic.Length > 0 ? row.Topic : row.AgendaItem, row.Sponsors, row.Counts, row.AgainstMembers, row.AbstainingMembers,
        "vetoed", row.VetoedBy, null, row.Source, row.Note)
    {
        Topic = row.Topic.Length > 0 ? row.Topic : null,
        SponsorsTotal = row.SponsorsTotal,
        Kind = row.Kind,
    };
}
