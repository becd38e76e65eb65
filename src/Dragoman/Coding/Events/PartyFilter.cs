namespace Dragoman.Coding.Events;

/// <summary>
/// Who can be a party to which kind of act. Anybody can be killed, arrested or helped; states, bodies, armed groups and named persons alone
/// consult, agree or support in the sense of the ontology, so that "spoke to journalists" and "pilgrims left for Mecca" are no diplomacy.
/// </summary>
internal static class PartyFilter
{
    /// <summary>Removes who cannot act so.</summary>
    public static void Actors(List<Party> parties, EventType type, Sentence sentence) =>
        parties.RemoveAll(p => (p.Actor?.Sector is "MED" && type is not (EventType.Accuse or EventType.Request)) || (p.Actor?.Sector is "BUS" && type == EventType.Concede)
            || (p.Actor?.Sector is "CVL" or "LAB" or "EDU" or "REF" && type == EventType.Coerce) || (IsDiplomatic(type) && !(type == EventType.Request && p.Actor?.Sector == "REF") && !IsPublic(p, sentence)));

    /// <summary>Removes who cannot be the other side of such an act; how many.</summary>
    public static int Recipients(List<Party> parties, EventType type, Sentence sentence, WordClasses classes) =>
        parties.RemoveAll(p => (type == EventType.Consult && !IsCounterpart(p, sentence))
            || (type is EventType.Request or EventType.Support or EventType.Agree or EventType.Reject or EventType.Cooperate && !IsAddressed(p, sentence, classes)));

    /// <summary>Removes who cannot be the other side of this act of these actors.</summary>
    public static void Recipients(List<Party> recipients, List<Party> actors, RuleMatch match, string governing, string trigger, PartyFinder parties, Sentence sentence)
    {
        var rule = match.Rule;
        if (rule.Type is EventType.Consult or EventType.Request or EventType.Reject or EventType.Accuse or EventType.Threaten)
            recipients.RemoveAll(r => IsOwnState(r, actors, parties));
        // A rally "in Riga" is not against Riga.
        if (rule.Type == EventType.Protest)
            recipients.RemoveAll(r => parties.IsTerritory(r.Span));
        // Who visits a monastery, visits no state.
        if (rule.Mode == "visit")
            recipients.RemoveAll(r => r.Actor is not { Country: not null } and not { Sector: "REB" or "IGO" or "OPP" });
        // "destroyed two missiles" says nothing of whose they were.
        if (rule.Id == "assault/shoot-down")
            recipients.RemoveAll(r => r.Actor?.Country is null || actors.TrueForAll(a => a.Actor?.Country == r.Actor.Country));
        // Who is to be freed, handed over or sent is not who is asked for it.
        if (rule.Type is EventType.Request or EventType.Reject && governing is "release" or "freeing" or "free" or "extradition" or "extradite" or "hand" or "surrender" or "handover" or "deportation")
            recipients.RemoveAll(r => IsName(r, sentence) || r.Actor is not { Country: not null } || actors.TrueForAll(a => a.Actor?.Country == r.Actor.Country) || parties.IsNamedPerson(r.Span));
        else if (rule.Type is EventType.Request && governing is "deployment" or "dispatch")
            recipients.RemoveAll(r => r.Actor?.Sector == "MIL");
        // "called for the formation of a government" asks none.
        else if (rule.Type is EventType.Request && governing is "formation" or "creation" or "establishment" or "imposition")
            recipients.RemoveAll(r => r.Actor?.Country is null || rule.Id == "request/demand");
        if (rule.Id == "request/propose")
            recipients.RemoveAll(r => r.Actor?.Country is null);
        // "ordered his staff", "has ordered the police": within one's own house nobody requests.
        if (rule.Id == "request/call-on" && trigger is "order" or "instruct" or "command" or "direct" or "tell")
            recipients.RemoveAll(r => r.Actor?.Country is null || (r.Actor.Sector is not null && actors.TrueForAll(a => a.Actor?.Country == r.Actor.Country)));
        // "beside the visiting minister": who is visiting is not visited.
        if (rule.Mode == "visit" && trigger == "visiting")
            recipients.RemoveAll(r => parties.IsNamedPerson(r.Span) || IsName(r, sentence));
    }

    // "rejected calls for Washington to talk", said of Washington's own minister.
    private static bool IsOwnState(Party party, List<Party> actors, PartyFinder parties)
    {
        if (party.Actor is not { Country: { } country } actor || actors.Count == 0 || !actors.TrueForAll(a => a.Actor?.Country == country))
            return false;
        var state = actors.TrueForAll(a => IsState(a, country));
        return (IsState(party, country) || parties.IsTerritory(party.Span) || (state && actor.Sector is "GOV" or "MIL")) && (state || actors.TrueForAll(a => a.Actor?.Sector is "GOV" or "MIL"));
    }

    private static bool IsState(Party party, string country) => string.Equals(party.Actor?.Id, country, StringComparison.OrdinalIgnoreCase) && party.Actor?.Sector is null;

    /// <summary>A storm or an earthquake, whatever its name.</summary>
    public static bool IsWeather(Party party, Sentence sentence, WordClasses classes)
    {
        for (var number = sentence.Tokens.Length; number > 0; number--)
        {
            if (!party.Span.Overlaps(sentence[number].Span))
                continue;
            // "Tropical storm Nora"
            for (var word = number; word > 0 && word > number - 3; word--)
            {
                if ((word == number || sentence[number].Upos == Upos.PROPN) && classes.Contains("weather", sentence[word].Form.ToLowerInvariant()))
                    return true;
            }
        }

        return false;
    }

    // "urged the parties", "called on governments"; not "demands nothing of children".
    private static bool IsAddressed(Party party, Sentence sentence, WordClasses classes)
    {
        if (party.Actor is { } actor && (actor.Country is not null || actor.Sector is "REB" or "OPP" or "IGO" or "NGO"))
            return true;
        if (IsName(party, sentence))
            return true;
        foreach (ref readonly var token in sentence.Tokens.AsSpan())
        {
            if (token.Span.Overlaps(party.Span) && (token.Upos == Upos.PROPN || classes.Contains("polity", token.Lemma)))
                return true;
        }

        return false;
    }

    // Whose country is known, or a person by name: "met security officials" may be anybody's.
    private static bool IsCounterpart(Party party, Sentence sentence) =>
        party.Actor?.Sector is not ("MED" or "CVL" or "REF" or "BUS" or "CRM" or "LAB") && (party.Actor?.Country is not null || IsName(party, sentence));

    private static bool IsDiplomatic(EventType type) =>
        type is EventType.Consult or EventType.Agree or EventType.Support or EventType.Cooperate or EventType.Mobilize or EventType.Request;

    private static bool IsPublic(Party party, Sentence sentence)
    {
        if (party.Actor is { } actor)
            return actor.Sector is not ("CVL" or "REF" or "CRM" or "MED") && (actor.Country is not null || actor.Sector is "REB" or "OPP" or "IGO" || IsName(party, sentence));
        return IsName(party, sentence);
    }

    // The name of a person whom the data does not know.
    public static bool IsName(Party party, Sentence sentence)
    {
        foreach (ref readonly var token in sentence.Tokens.AsSpan())
        {
            if (token.Span.Overlaps(party.Span) && token.Name is NameTag.BeginPerson or NameTag.InsidePerson)
                return true;
        }

        return false;
    }
}
