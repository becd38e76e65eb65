using System.Security.Cryptography;
using System.Text;
using Dragoman.Store.Lines;

namespace Dragoman.Store.Finding;

/// <summary>
/// Links the lines that tell the same act: type, mode, modality, day, parties and place are the same. One pass over the lines; none is compared with
/// every other. A date that is not known to the day links nothing. Where a party is no known actor, or none is told, only the same words are the same
/// act: two reports of "soldiers" and "militants" of one day are seldom one.
/// </summary>
internal static class OccurrenceLinker
{
    /// <summary>In the order of the first line of each.</summary>
    public static List<Occurrence> Link(IEnumerable<EventRows.DatedEvent> events)
    {
        var groups = new List<(string Key, List<EventLine> Lines)>();
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, dated) in events)
        {
            // Without a day a line stands for itself.
            var key = dated is { Length: 10 } ? Key(line, dated) : line.Id;
            if (!byKey.TryGetValue(key, out var at))
            {
                byKey[key] = at = groups.Count;
                groups.Add((key, []));
            }

            groups[at].Lines.Add(line);
        }

        return [.. groups.SelectMany(ByPlace)];
    }

    /// <summary>The ids of the other lines of the act that this one tells.</summary>
    public static IEnumerable<string> LinkedTo(string id, IReadOnlyList<EventRows.DatedEvent> events)
    {
        foreach (var occurrence in Link(events))
        {
            var ids = occurrence.Linked.Select(l => l.Id).Prepend(occurrence.Line.Id).ToList();
            if (ids.Remove(id))
                return ids;
        }

        return [];
    }

    // A line without a place joins those that name one, unless they name several.
    private static IEnumerable<Occurrence> ByPlace((string Key, List<EventLine> Lines) group)
    {
        var places = group.Lines.Where(l => l.Place is not null).Select(l => SearchText.Fold(l.Place!)).Distinct(StringComparer.Ordinal).Count();
        return places <= 1
            ? ByArticle(group.Key, group.Lines)
            : group.Lines.GroupBy(l => l.Place is null ? "" : SearchText.Fold(l.Place), StringComparer.Ordinal)
                .SelectMany(g => ByArticle(group.Key + "|" + g.Key, [.. g]));
    }

    // What one article keeps apart stays apart: its first line is linked with the first of others, its second with their second.
    private static IEnumerable<Occurrence> ByArticle(string key, List<EventLine> lines)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var acts = new List<List<EventLine>>();
        foreach (var line in lines)
        {
            var turn = seen[line.Article] = seen.TryGetValue(line.Article, out var before) ? before + 1 : 0;
            if (turn == acts.Count)
                acts.Add([]);
            acts[turn].Add(line);
        }

        return acts.Select((act, n) => Occurrence(n == 0 ? key : $"{key}#{n}", act));
    }

    private static Occurrence Occurrence(string key, List<EventLine> lines)
    {
        var told = new HashSet<string>(StringComparer.Ordinal) { Words(lines[0]) };
        var linked = lines.Skip(1).Select(l => new LinkedEvent(l.Id, l.Article, l.File, !told.Add(Words(l)))).ToList();
        return new Occurrence("o-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16], lines[0], linked);
    }

    private static string Words(EventLine line) => SearchText.Fold(line.Evidence[0].Quote);

    private static string Key(EventLine line, string dated) =>
        $"{line.Type}|{line.Mode}|{line.Modality}|{line.Negated}|{dated}|{Names(line.Actor)}|{Names(line.Recipient)}{(IsDyad(line) ? "" : "|" + Words(line))}";

    private static bool IsDyad(EventLine line) =>
        line.Recipient.Count > 0 && line.Recipient.All(p => p.Country is not null) && line.Actor.All(p => p.Country is not null);

    private static string Names(IReadOnlyList<PartyField> parties) =>
        string.Join('+', parties.Select(Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // A state, its government, its army: one actor here, since papers name now one and now another. Opposition, rebels, courts stay apart.
    private static string Name(PartyField party) => party switch
    {
        { Country: null } => SearchText.Fold(party.Name ?? party.Text),
        { Sector: null or "GOV" or "MIL" } => party.Country,
        _ => $"{party.Country} {party.Sector}",
    };
}
