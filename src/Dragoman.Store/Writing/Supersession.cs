using Dragoman.Store.Finding;
using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Writing;

/// <summary>
/// Marks what a newer version no longer reads from an article. Nothing is removed. What a person judged goes over to the line that takes a line's place:
/// the one with the same kind and the same words.
/// </summary>
internal sealed class Supersession(Database database, string version)
{
    /// <returns>How many lines no longer stand.</returns>
    public int Run(Standing standing, ArticleLines lines)
    {
        var count = standing.Held is { } held ? Lines(held, lines) : 0;
        if (standing.Otherwise is not { } otherwise)
            return count;
        database.Prepare("update articles set superseded = ?, replaced_by = ? where id = ?").Bind(version).Bind(lines.Article.Id).Bind(otherwise).Run();
        return count + Lines(otherwise, lines);
    }

    private int Lines(string article, ArticleLines lines)
    {
        var statements = StatementRows.StandingOf(database, article);
        var events = EventRows.StandingOf(database, article);
        var figures = FigureRows.StandingOf(database, article);
        return Supersede("statements", statements, lines.Statements, Words)
            + Supersede("events", events, lines.Events, Words)
            + Supersede("figures", figures, lines.Figures, Words)
            + Supersede("drafts", DraftRows.StandingOf(database, article), lines.Drafts, Words);
    }

    private int Supersede<TLine>(string table, List<TLine> held, IReadOnlyList<TLine> now, Func<TLine, string> words)
        where TLine : Line
    {
        var standing = now.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        var successors = now.GroupBy(words).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single().Id);
        var superseded = held.Where(line => !standing.Contains(line.Id)).ToList();
        foreach (var group in superseded.GroupBy(words))
        {
            // Two lines on the same words: which of them a new one replaces cannot be told.
            var successor = group.Count() == 1 ? successors.GetValueOrDefault(group.Key) : null;
            foreach (var line in group)
                Supersede(table, line.Id, successor);
        }

        return superseded.Count;
    }

    private void Supersede(string table, string id, string? successor)
    {
        database.Prepare($"update {table} set superseded = ?, replaced_by = ? where id = ?").Bind(version).Bind(successor).Bind(id).Run();
        if (successor is null)
            return;
        database
            .Prepare("""
                insert into judgements (line_id, answer, note, who, judged, carried_from)
                select ?1, answer, note, who, judged, line_id from judgements as old
                where line_id = ?2 and not exists (
                    select 1 from judgements as new
                    where new.line_id = ?1 and new.who = old.who and new.judged = old.judged and new.answer = old.answer)
                order by judgement
                """)
            .Bind(successor).Bind(id).Run();
    }

    private static string Words(StatementLine line) => string.Join(
        ' ', [line.Kind, $"{line.Source?.Start}-{line.Source?.End}", .. line.Content.Select(words => $"{words.Start}-{words.End}")]);

    private static string Words(EventLine line) => string.Join(
        ' ',
        [line.Type, line.Modality, line.Negated.ToString(), .. line.Actor.Select(Span), "to", .. line.Recipient.Select(Span), "says", line.AccordingTo is { } source ? Span(source) : ""]);

    private static string Words(FigureLine line) => $"{line.Measure} {line.Unit} {line.Quantity.Start}-{line.Quantity.End}";

    private static string Words(DraftLine line) => $"{line.Evidence[0].Start}-{line.Evidence[0].End}";

    private static string Span(PartyField party) => $"{party.Start}-{party.End}";
}
