namespace Dragoman;

/// <summary>PLOVER's order of the sixteen types: cooperation comes before conflict.</summary>
public static class EventTypes
{
    /// <summary>The types of cooperation as the record writes them, in PLOVER's order; all others are conflict.</summary>
    public static IReadOnlyList<string> Cooperation { get; } = [.. Enum.GetValues<EventType>().Where(IsCooperative).Select(type => type.ToString().ToUpperInvariant())];

    /// <summary>AGREE to RETREAT; the first half of the list in the enumeration's order.</summary>
    public static bool IsCooperative(EventType type) => type <= EventType.Retreat;

    /// <summary>Acts that need means or force: AID, COOPERATE and the like, PROTEST to ASSAULT.</summary>
    public static bool IsMaterial(EventType type) =>
        type is EventType.Cooperate or EventType.Aid or EventType.Concede or EventType.Retreat || type >= EventType.Protest;
}
