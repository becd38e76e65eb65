namespace Dragoman.Coding.Events;

/// <summary>
/// The words that name an actor before a thing: adjectives of nationality ("the <i>French</i> draft"), names of states, and short names of bodies and groups
/// ("<i>EU</i> sanctions"). Derived from <c>data/actors</c> when the data is compiled, so that no name is kept twice.
/// </summary>
internal static class NameAdjectives
{
    private const int MostWords = 2;

    /// <summary>Rows of words, actor, name, country and sector ("-" where there is none). What may be two actors is left out: "Korean" says no country.</summary>
    public static string Derive(string states, string bodies, string groups)
    {
        var rows = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var row in Table(states))
        {
            foreach (var name in List(row["name"]).Concat(List(row["aliases"])))
            {
                if (name.Count(c => c == ' ') < MostWords)
                    Add(rows, name, $"{row["code"].ToLowerInvariant()}\t{row["name"]}\t{row["code"]}\t-");
            }

            foreach (var adjective in List(row["adjectives"]))
                Add(rows, adjective, $"{row["code"].ToLowerInvariant()}\t{row["name"]}\t{row["code"]}\t-");
        }

        foreach (var row in Table(bodies).Concat(Table(groups)))
        {
            foreach (var name in List(row["name"]).Concat(List(row["aliases"])))
            {
                if (char.IsUpper(name[0]) && name.Count(c => c == ' ') < MostWords)
                    Add(rows, name, $"{row["id"]}\t{row["name"]}\t{OrDash(row["country"])}\t{OrDash(row["sector"])}");
            }
        }

        return string.Concat(rows.Where(r => r.Value is not null).Select(r => $"{r.Key}\t{r.Value}\n"));
    }

    private static void Add(SortedDictionary<string, string?> rows, string words, string actor) => rows[words] = rows.TryGetValue(words, out var before) && before != actor ? null : actor;

    private static string OrDash(string cell) => cell.Length == 0 ? "-" : cell;

    private static string[] List(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<Dictionary<string, string>> Table(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split('\t');
        foreach (var line in lines.Skip(1))
        {
            if (line[0] == '#')
                continue;
            var cells = line.Split('\t');
            yield return columns.Select((name, i) => (name, cell: i < cells.Length ? cells[i] : "")).ToDictionary(c => c.name, c => c.cell, StringComparer.Ordinal);
        }
    }
}
