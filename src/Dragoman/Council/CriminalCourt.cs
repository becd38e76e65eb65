namespace Dragoman.Council;

/// <summary>One way to the International Criminal Court's jurisdiction over acts on a day.</summary>
/// <param name="IsOpen">The way led, or could still lead, there; false where it was closed on that day.</param>
/// <param name="IsUsed">It was taken: the state is a party, the declaration stands, the Council has referred.</param>
public sealed record CourtRoute(Rule Rule, bool IsOpen, bool IsUsed, string Why)
{
    /// <summary>The part of the state to which it is confined ("Darfur"); null where it is not.</summary>
    public string? Scope { get; init; }
}

/// <summary>The routes to the Court for acts on a state's territory on a day.</summary>
public sealed record CourtAnswer(string State, DateOnly On, IReadOnlyList<CourtRoute> Routes)
{
    /// <summary>The Court has jurisdiction over acts on the territory, whoever did them; where <see cref="Scope"/> names a part of it, over acts there.</summary>
    public bool HasTerritory => Routes.Any(r => r.IsUsed && r.Rule != Rule.Nationality);

    /// <summary>The part of the territory for which alone the Court has jurisdiction; null where it has it for all, or for none.</summary>
    public string? Scope => Routes.Any(r => r.IsUsed && r.Scope is null && r.Rule != Rule.Nationality) ? null : Routes.FirstOrDefault(r => r.IsUsed && r.Scope is not null)?.Scope;
}

/// <summary>
/// Jurisdiction under Art. 11 to 13 of the Rome Statute, aggression left out (it has a regime of its own). "Only through the Council" is
/// shorthand for a state that is no party: a declaration and the nationality of the accused stay open, and the answer says so.
/// </summary>
public static class CriminalCourt
{
    private static readonly DateOnly Start = new(2002, 7, 1);

    public static CourtAnswer RoutesTo(CouncilFacts facts, string state, DateOnly on)
    {
        if (on < Start)
            return new CourtAnswer(state, on, [new CourtRoute(Rule.Temporal, false, false, "the Court judges no act before 1 July 2002")]);
        var party = facts.CourtParties.FirstOrDefault(p => p.State == state);
        var territory = Territory(party, on);
        return new CourtAnswer(state, on, [territory, Declaration(facts, state, on, territory.IsUsed), Nationality, Referral(facts, state, on)]);
    }

    /// <summary>When the Statute binds a state that deposited its instrument on this day (Art. 126).</summary>
    public static DateOnly EntryIntoForce(DateOnly deposited)
    {
        // The sixty instruments that Art. 126(1) asks for were there on 11 April 2002.
        if (deposited <= new DateOnly(2002, 4, 11))
            return Start;
        var sixtieth = deposited.AddDays(60);
        return new DateOnly(sixtieth.Year, sixtieth.Month, 1).AddMonths(1);
    }

    private static CourtRoute Nationality => new(Rule.Nationality, true, false, "open for acts of nationals of states that are parties, wherever they were done");

    private static CourtRoute Territory(CourtParty? party, DateOnly on)
    {
        if (party is null)
            return new CourtRoute(Rule.Territory, false, false, "not a party: it neither signed nor acceded, as far as the list goes");
        if (party.IsPartyOn(on))
            return new CourtRoute(Rule.Territory, true, true, $"party since {party.InForce:yyyy-MM-dd}" + (party.Note is { } note && note.IndexOf("Art. 124", StringComparison.Ordinal) is >= 0 and var at ? $"; {note[at..].Split(';')[0]}" : ""));
        if (party.InForce is { } later && on < later)
            return new CourtRoute(Rule.Territory, false, false, $"not yet a party: the Statute entered into force for it on {later:yyyy-MM-dd}");
        if (party.WithdrawalEffective is { } left)
            return new CourtRoute(Rule.Territory, false, false, $"no longer a party: its withdrawal took effect on {left:yyyy-MM-dd}");
        var signed = party.Signed is { } day ? $"signed on {day:yyyy-MM-dd}, never ratified" : "did not become a party";
        return new CourtRoute(Rule.Territory, false, false, $"not a party: {signed}");
    }

    private static CourtRoute Declaration(CouncilFacts facts, string state, DateOnly on, bool isParty)
    {
        var standing = facts.CourtActs.FirstOrDefault(a => a.Kind == "declaration" && a.State == state && a.Outcome == "accepted" && a.Covers(on));
        if (isParty)
            return new CourtRoute(Rule.Declaration, false, false, "not needed: the state is a party" + (standing is null ? "" : $"; before that its declaration of {standing.Date:yyyy-MM-dd} covered its territory"));
        if (standing is not null)
            return new CourtRoute(Rule.Declaration, true, true, $"declaration of {standing.Date:yyyy-MM-dd} covers the day");
        return new CourtRoute(Rule.Declaration, true, false, "open: the state may accept the Court's jurisdiction, also for the past; none that covers the day is on the list");
    }

    // "Sudan (Darfur)": the situation that was referred is that part of the state.
    private static string? ScopeOf(CourtAct act) =>
        act.Situation.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && act.Situation.EndsWith(')') ? act.Situation[(open + 1)..^1] : null;

    private static CourtRoute Referral(CouncilFacts facts, string state, DateOnly on)
    {
        var acts = facts.CourtActs.Where(a => a.Kind == "referral" && a.State == state).ToArray();
        var done = acts.FirstOrDefault(a => a.Outcome == "adopted" && a.Covers(on));
        if (done is not null)
            return new CourtRoute(Rule.Referral, true, true, $"referred by {done.Symbol} of {done.Date:yyyy-MM-dd} ({done.Vote})" + (ScopeOf(done) is { } part ? $": the situation in {part} alone" : "")) { Scope = ScopeOf(done) };
        var failed = acts.FirstOrDefault(a => a.Outcome != "adopted");
        return failed is null
            ? new CourtRoute(Rule.Referral, true, false, "open: needs a substantive vote under Chapter VII; none on the list")
            : new CourtRoute(Rule.Referral, true, false, $"open: needs a substantive vote under Chapter VII; {failed.Symbol} of {failed.Date:yyyy-MM-dd} was {failed.Outcome} ({failed.Vote})");
    }
}
