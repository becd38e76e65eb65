using Dragoman.Store.Finding;
using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Writing;

/// <summary>Writes one mapped article inside the transaction of its caller: new, unchanged, or brought up to date.</summary>
internal sealed class ArticleAppender(Database database, TimeProvider clock)
{
    private readonly LineInserter _inserter = new(database);
    private readonly FigureInserter _figures = new(database);
    private readonly DraftInserter _drafts = new(database);

    /// <summary>What an append would do, found without writing anything.</summary>
    public static Standing Find(Database database, ArticleLine article, string version, bool again)
    {
        var id = article.Id;
        var state = ArticleRows.StateOf(database, id);
        if (state != ArticleState.Missing && (!again || ArticleRows.IsReadBy(database, id, version)))
            return new Standing(AppendOutcome.Unchanged, id, null);
        if (state == ArticleState.Stands)
            return new Standing(AppendOutcome.Updated, id, null);

        // The same file read otherwise by another version (a date found that was not found before) is no second printing.
        var otherwise = ArticleRows.ReadOtherwise(database, article, version);
        if (state == ArticleState.Superseded)
            return new Standing(AppendOutcome.Updated, id, otherwise);
        if (otherwise is null)
            return new Standing(AppendOutcome.Added, null, null);
        return again ? new Standing(AppendOutcome.Updated, null, otherwise) : new Standing(AppendOutcome.Unchanged, otherwise, null);
    }

    public AppendResult Append(ArticleLines lines, RecordVersion version, bool again)
    {
        var article = lines.Article;
        var standing = Find(database, article, version.Id, again);
        if (standing.Outcome == AppendOutcome.Unchanged)
            return new AppendResult(AppendOutcome.Unchanged, standing.Held!);
        Note(version);
        if (standing.Held is null)
            _inserter.Insert(article, lines.Text, lines.Blocks, version.Id);
        else
            Refresh(lines, version.Id);
        database.Prepare("insert into readings (article, version, recorded) values (?, ?, ?)").Bind(article.Id).Bind(version.Id).Bind(Instant.Text(clock)).Run();

        var added = 0;
        var number = NextNumber();
        foreach (var line in lines.Statements)
            added += Keep("statements", line.Id, version.Id) ? 0 : Insert(() => _inserter.Insert(number++, line, article.Published, version.Id));
        foreach (var line in lines.Events)
            added += Keep("events", line.Id, version.Id) ? 0 : Insert(() => _inserter.Insert(number++, line, article.Published, version.Id));
        foreach (var line in lines.Figures)
            added += Keep("figures", line.Id, version.Id) ? 0 : Insert(() => _figures.Insert(number++, line, article, version.Id));
        foreach (var line in lines.Drafts)
            added += Keep("drafts", line.Id, version.Id) ? 0 : Insert(() => _drafts.Insert(number++, line, article.Published, version.Id));
        SearchRows.Add(database, article.Id);
        var superseded = standing.Outcome == AppendOutcome.Updated ? new Supersession(database, version.Id).Run(standing, lines) : 0;
        return new AppendResult(standing.Outcome, article.Id, lines.Statements.Count, lines.Events.Count, added, superseded) { Figures = lines.Figures.Count };
    }

    private static int Insert(Action insert)
    {
        insert();
        return 1;
    }

    private void Note(RecordVersion version) => database
        .Prepare("insert or ignore into versions (version, engine, data, model) values (?, ?, ?, ?)")
        .Bind(version.Id).Bind(version.Engine).Bind(version.Data).Bind(version.Model).Run();

    /// <summary>What is read from the layout and is no part of an article's id may come out better than before.</summary>
    private void Refresh(ArticleLines lines, string version)
    {
        var line = lines.Article;
        database
            .Prepare("""
                update articles
                set file = ?, title = ?, authors = ?, published_basis = ?, language = ?, version = ?, superseded = null, replaced_by = null
                where id = ?
                """)
            .Bind(line.File).Bind(line.Title).Bind(TextList.Write(line.Authors)).Bind(line.PublishedBasis).Bind(line.Language).Bind(version).Bind(line.Id).Run();
        database.Prepare("delete from blocks where article = ?").Bind(line.Id).Run();
        _inserter.Insert(line.Id, lines.Blocks);
    }

    /// <summary>A line that is there already came out the same: it stands, and this version made it, too.</summary>
    private bool Keep(string table, string id, string version)
    {
        var find = database.Prepare($"select line from {table} where id = ?").Bind(id);
        var line = find.Step() ? find.Long(0) : (long?)null;
        find.Reset();
        if (line is null)
            return false;
        // Also where nothing changes in the row: the log hears of the line by it, and so of its evidence.
        database.Prepare($"update {table} set superseded = null, replaced_by = null where line = ?").Bind(line).Run();
        database.Prepare("update evidence set version = ? where line = ?").Bind(version).Bind(line).Run();
        return true;
    }

    /// <summary>Statements, events, figures and drafts are numbered in one row, so that a number names one line.</summary>
    private long NextNumber()
    {
        var last = database.Prepare("select max((select coalesce(max(line), 0) from statements), (select coalesce(max(line), 0) from events), (select coalesce(max(line), 0) from figures), (select coalesce(max(line), 0) from drafts))");
        last.Step();
        var number = last.Long(0) + 1;
        last.Reset();
        return number;
    }
}

/// <summary>How the record stands to an article before it is appended.</summary>
/// <param name="Held">The id under which the record holds the article, or null where it does not.</param>
/// <param name="Otherwise">The id under which an older version read the same file otherwise; its lines are old.</param>
internal readonly record struct Standing(AppendOutcome Outcome, string? Held, string? Otherwise);
