using System.Globalization;
using Dragoman.Store.Finding;
using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Verifying;

/// <summary>Checks a record against itself: texts against hashes, quotations against texts, ids against lines, and every row against the log.</summary>
internal sealed class Verifier(Database database)
{
    // Words that a line quotes from its article's text, with the tables that hold them.
    private static readonly (string Table, string Text, string Start, string End, string Owner)[] Quoted =
    [
        ("evidence", "quote", "start", "end", "q.article"),
        ("statement_content", "text", "start", "end", "(select article from statements where line = q.line)"),
        ("statement_parties", "text", "start", "end", "(select article from statements where line = q.line)"),
        ("statements", "source_text", "source_start", "source_end", "q.article"),
        ("statements", "cue_text", "cue_start", "cue_end", "q.article"),
        ("event_parties", "text", "start", "end", "(select article from events where line = q.line)"),
        ("figures", "quantity_text", "quantity_start", "quantity_end", "q.article"),
        ("figures", "counted_text", "counted_start", "counted_end", "q.article"),
        ("figures", "source_text", "source_start", "source_end", "q.article"),
    ];

    private readonly List<RecordProblem> _problems = [];

    /// <param name="head">A hash that was kept elsewhere: some entry of the log must have it.</param>
    public Verification Run(string? head)
    {
        File();
        var articles = Texts();
        foreach (var (table, text, start, end, owner) in Quoted)
            Words(table, text, start, end, owner);
        var lines = Ids();
        var (entries, last) = Log(head);
        return new Verification(articles, lines, database.Number("select count(*) from evidence"), entries, last, _problems);
    }

    private void File()
    {
        foreach (var message in Texts("pragma integrity_check").Where(m => m != "ok"))
            Tell("file", null, null, message);
        foreach (var table in Texts("select distinct \"table\" from pragma_foreign_key_check"))
            Tell("file", null, null, $"rows of {table} belong to a row that is not there");
        if (database.Number("select exists (select 1 from evidence where line not in (select line from statements union all select line from events union all select line from figures union all select line from drafts))") != 0)
            Tell("file", null, null, "rows of evidence belong to a line that is not there");
    }

    private long Texts()
    {
        using var rows = database.PrepareOnce("select id, file, sha256, text from articles");
        long count = 0;
        for (; rows.Step(); count++)
        {
            var hash = LineIds.Sha256(rows.Text(3) ?? "");
            if (hash != rows.Text(2))
                Tell("text", rows.Text(0), rows.Text(1), $"its text has the hash {hash[..16]}…, and the article says {Start(rows.Text(2))}…");
        }

        return count;
    }

    private void Words(string table, string text, string start, string end, string owner)
    {
        var name = table is "statement_content" or "statement_parties" or "evidence" or "event_parties"
            ? "(select id from statements where line = q.line union all select id from events where line = q.line union all select id from figures where line = q.line union all select id from drafts where line = q.line)" : "q.id";
        using var rows = database.PrepareOnce($"""
            select {name}, a.file, q.{text}, substr(a.text, q.{start} + 1, q.{end} - q.{start})
            from {table} q left join articles a on a.id = {owner}
            where q.{text} is not null and q.{text} is not substr(a.text, q.{start} + 1, q.{end} - q.{start})
            """);
        while (rows.Step())
            Tell("evidence", rows.Text(0), rows.Text(1), $"\"{rows.Text(2)}\" was quoted, and the text has \"{rows.Text(3)}\" there");
    }

    private long Ids()
    {
        var all = RecordFilter.None with { WithSuperseded = true };
        Ids("articles", ArticleRows.Find(database, all), article => article.File);
        return Ids("statements", StatementRows.Find(database, all), line => line.File)
            + Ids("events", EventRows.Find(database, all), line => line.File)
            + Ids("figures", FigureRows.Find(database, all), line => line.File)
            + Ids("drafts", DraftRows.WithSuperseded(database), line => line.File);
    }

    private long Ids<TLine>(string table, IEnumerable<TLine> lines, Func<TLine, string> file)
        where TLine : Line
    {
        long count = 0;
        try
        {
            foreach (var line in lines)
            {
                count++;
                Id(line, file(line));
            }
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or OverflowException or FormatException)
        {
            // Which one it is, the log will tell.
            Tell("file", null, null, $"one of {table} cannot be read ({error.Message}); the ids of those after it were not checked");
        }

        return count;
    }

    private void Id(Line line, string file)
    {
        var id = LineIds.Of(line);
        if (id != line.Id)
            Tell("id", line.Id, file, $"its content has the id {id}");
    }

    private (long Entries, string Head) Log(string? head)
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        var (entries, last) = Chain(digests, head);
        var digest = new RowDigest();
        foreach (var table in LoggedTable.Of(database))
        {
            foreach (var (id, value) in table.Digests(database, digest))
            {
                if (!digests.Remove(id, out var noted))
                    Tell("added", id, FileOf(id), "no entry of the log has it");
                else if (noted != value)
                    Tell("changed", id, FileOf(id), "it is not as the log last noted it");
            }
        }

        foreach (var id in digests.Keys.Order(StringComparer.Ordinal))
            Tell("removed", id, null, "the log has it, and the record does not");
        return (entries, last);
    }

    /// <summary>Follows the chain and keeps what it says last of each row.</summary>
    private (long Entries, string Head) Chain(Dictionary<string, string> digests, string? head)
    {
        using var rows = database.PrepareOnce("select entry, recorded, lines, hash from log order by entry");
        var (last, before, met) = (0L, RecordLog.NoHash, head is null);
        while (rows.Step())
        {
            var (entry, recorded, lines, hash) = (rows.Long(0), rows.Text(1) ?? "", rows.Text(2) ?? "", rows.Text(3) ?? "");
            if (entry != last + 1)
                Tell("log", $"log-{last + 1}", null, entry == last + 2 ? "this entry is gone" : $"the entries to {entry - 1} are gone");
            else if (hash != RecordLog.HashOf(before, entry, recorded, lines))
                Tell("log", $"log-{entry}", null, "this entry, or the hash of the one before it, was changed");
            Note(digests, lines);
            met |= head is { } wanted && hash.StartsWith(wanted, StringComparison.Ordinal);
            (last, before) = (entry, hash);
        }

        if (!met)
            Tell("log", null, null, $"no entry has the hash {head}: the log was cut or written anew since that hash was kept");
        return (last, before);
    }

    private static void Note(Dictionary<string, string> digests, string lines)
    {
        foreach (var range in lines.AsSpan().Split('\n'))
        {
            var line = lines.AsSpan()[range];
            var space = line.LastIndexOf(' ');
            if (space > 0)
                digests[line[..space].ToString()] = line[(space + 1)..].ToString();
        }
    }

    private string? FileOf(string id)
    {
        var table = id[0] switch { 'a' => "articles", 's' => "statements", 'e' => "events", 'f' => "figures", 'd' => "drafts", _ => null };
        if (table is null)
            return null;
        var find = database.Prepare(table == "articles" ? "select file from articles where id = ?" : $"select a.file from {table} t join articles a on a.id = t.article where t.id = ?").Bind(id);
        var file = find.Step() ? find.Text(0) : null;
        find.Reset();
        return file;
    }

    private List<string> Texts(string sql)
    {
        using var rows = database.PrepareOnce(sql);
        var texts = new List<string>();
        while (rows.Step())
            texts.Add(rows.Text(0) ?? "");
        return texts;
    }

    private void Tell(string what, string? id, string? file, string detail) => _problems.Add(new RecordProblem(what, id, file, detail));

    private static string Start(string? hash) => hash is { Length: > 16 } ? hash[..16] : string.Create(CultureInfo.InvariantCulture, $"{hash}");
}
