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
