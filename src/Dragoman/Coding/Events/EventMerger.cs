namespace Dragoman.Coding.Events;

/// <summary>Joins what one article tells twice: the same act between the same parties is one event with several evidences.</summary>
internal static class EventMerger
{
    public static List<Event> Merge(List<Event> events, string text)
    {
        var merged = new List<Event>();
        // Beside each event what it was told with, without doubles: a text may repeat one act ten thousand times.
        var told = new List<(List<Evidence> All, HashSet<Evidence> Known)>();
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var found in events)
        {
            var key = Key(found, text);
            if (!byKey.TryGetValue(key, out var places))
                byKey[key] = places = [];
            var at = places.FindIndex(i => SameDay(merged[i].Date, found.Date));
            if (at >= 0)
            {
                merged[places[at]] = Join(merged[places[at]], found);
                var (all, known) = told[places[at]];
                if (known.Add(found.Evidence[0]))
                    all.AddRange(found.Evidence);
                continue;
            }

            places.Add(merged.Count);
            merged.Add(found);
            told.Add(([.. found.Evidence], [.. found.Evidence]));
        }

        for (var i = 0; i < merged.Count; i++)
            merged[i] = merged[i] with { Evidence = told[i].All };
        return merged;
    }

    private static Event Join(Event one, Event other) => one with
    {
        Date = MorePrecise(one.Date, other.Date),
        Place = one.Place ?? other.Place,
        AccordingTo = one.AccordingTo is null || other.AccordingTo is null ? null : one.AccordingTo,
    };

    // The reporter's own words outweigh a source's, so the attribution is no part of the key.
    private static string Key(Event found, string text) =>
        $"{found.Type}|{found.Mode}|{found.Modality}|{found.Negated}|{Names(found.Actor, text)}|{Names(found.Recipient, text)}";

    // Titles write "Syrian Army" where the text has "Syrian army".
    private static string Names(IReadOnlyList<Party> parties, string text) =>
        string.Join('+', parties.Select(p => p.Actor is { } a ? a.Id ?? a.Code + a.Name.ToLowerInvariant() : p.Span.Of(text).ToLowerInvariant()).Order(StringComparer.Ordinal));

    private static bool SameDay(PartialDate? one, PartialDate? other) =>
        one is not { } a || other is not { } b || (a.Earliest <= b.Latest && b.Earliest <= a.Latest);

    private static PartialDate? MorePrecise(PartialDate? one, PartialDate? other) =>
        one is not { } a ? other : other is not { } b || a.Precision >= b.Precision ? one : other;
}
