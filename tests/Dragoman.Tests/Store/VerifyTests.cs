using Dragoman.Store;
using Dragoman.Store.Sqlite;

namespace Dragoman.Tests.Store;

/// <summary>Whatever somebody changes in a record behind the program's back is found and named.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly TemporaryRecord _record = new();

    [Fact]
    public void A_record_as_it_was_written_holds()
    {
        Fill();
        using var store = _record.Open(RecordMode.ReadOnly);
        var found = store.Verify();
        Assert.Empty(found.Problems);
        // Two lines of each article, a figure, one more of the second version; four writings and a judgement.
        Assert.Equal((2, 7, 5), (found.Articles, found.Lines, found.Entries));
        Assert.Equal(64, found.Head.Length);
    }

    [Fact]
    public void A_change_to_any_value_of_any_table_is_found()
    {
        Fill();
        var changes = Values();
        Assert.True(changes.Count > 100, $"only {changes.Count} values were inspected");
        var missed = changes.Where(change => Problems(change).Count == 0).ToList();
        Assert.Empty(missed);
    }

    [Fact]
    public void A_removed_row_of_any_table_is_found()
    {
        Fill();
        var tables = Values().Select(change => change[7..change.IndexOf(' ', 7)]).Distinct().ToList();
        Assert.True(tables.Count > 10, $"only {tables.Count} tables were inspected");
        var missed = tables.Where(table => Problems($"delete from {table} where {Row(table)}").Count == 0).ToList();
        Assert.Empty(missed);
    }

    [Fact]
    public void What_was_changed_is_named()
    {
        Fill();
        var @event = Assert.Single(Problems("update events set type = 'ACCUSE' where line = (select min(line) from events)"), problem => problem.What == "changed");
        Assert.StartsWith("e-", @event.Id);
        Assert.Equal("sample.txt", @event.Article);

        var text = Problems("update articles set text = replace(text, 'bombing', 'bombimg') where file = 'sample.txt'");
        Assert.Contains(text, problem => problem is { What: "text", Article: "sample.txt" });
        Assert.Contains(text, problem => problem.What == "evidence" && problem.Detail.Contains("bombing"));

        var removed = Assert.Single(Problems("delete from figures"), problem => problem.What == "removed");
        Assert.StartsWith("f-", removed.Id);

        var added = Assert.Single(Problems("insert into judgements (line_id, answer, who, judged) values ('x', 'no', 'nobody', '2026')"));
        Assert.Equal(("added", "j-2"), (added.What, added.Id));

        Assert.Equal("log-2", Assert.Single(Problems("delete from log where entry = 2"), problem => problem.What == "log").Id);
        Assert.Equal("log-2", Problems("update log set recorded = '2020-01-01T00:00:00Z' where entry = 2")[0].Id);
    }

    [Fact]
    public void A_log_that_was_written_anew_lacks_the_hash_that_was_kept()
    {
        Fill();
        using var store = _record.Open();
        var head = store.Verify().Head;
        store.Judge(store.FindEvents(RecordFilter.None).First().Id, "no", null, "Ann");
        Assert.Empty(store.Verify(head).Problems);
        Assert.NotEqual(head, store.Verify(head[..8]).Head);
        var problem = Assert.Single(store.Verify(new string('0', 64)).Problems);
        Assert.Equal("log", problem.What);
    }

    [Fact]
    public void A_record_from_before_the_log_is_noted_when_it_is_brought_up_to_date()
    {
        var steps = Migrations.Embedded.First(3);
        using (var old = Database.OpenToWrite(_record.Path, create: true))
        {
            steps.Apply(old, new FixedClock());
            old.Execute("insert into versions values ('v1', '0.1.0', 'a', 'b')");
        }

        using var store = _record.Open();
        var found = store.Verify();
        Assert.Empty(found.Problems);
        Assert.Equal(1, found.Entries);
        Assert.NotEmpty(Problems("update versions set engine = '0.1.1'"));
    }

    public void Dispose() => _record.Dispose();

    /// <summary>Two articles, one read again by a newer version that reads an event otherwise; a figure; a judgement.</summary>
    private void Fill()
    {
        using var store = _record.Open();
        var sample = TemporaryRecord.Sample(extra: "At least 22 people were killed.\n");
        var coded = sample with { Figures = [TemporaryRecord.Figure(sample.Article.Text, "At least 22 people", 22)], Drafts = [TemporaryRecord.Draft(sample.Article.Text, "At least 22 people")] };
        store.Append(coded, TemporaryRecord.First);
        store.Append(TemporaryRecord.Sample("other.txt", "Sample Wire"), TemporaryRecord.First);
        store.Judge(store.FindEvents(RecordFilter.None).First().Id, "yes", "seen", "Ann");
        store.Append(coded with { Events = [TemporaryRecord.Veto(sample.Article.Text, mode: "refuse")] }, TemporaryRecord.Second, again: true);
        store.Append(TemporaryRecord.Sample("other.txt", "Sample Wire"), TemporaryRecord.Second, again: true);
    }

    /// <summary>For each column of each table an SQL that changes its last letter or digit in one row.</summary>
    private List<string> Values()
    {
        using var database = Database.OpenToRead(_record.Path);
        using var columns = database.PrepareOnce("""
            select t.name, c.name from pragma_table_list t join pragma_table_info(t.name) c
            where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite_%' and t.name not in ('migrations', 'searched')
            """);
        var changes = new List<string>();
        while (columns.Step())
        {
            var (table, column) = (columns.Text(0)!, columns.Text(1)!);
            var condition = $"{Row(table)} and {column} is not null";
            if (database.Number($"select count(*) from {table} where {condition}") == 0)
                continue;
            changes.Add($"update {table} set {column} = case typeof({column}) when 'text' then substr({column}, 1, length({column}) - 1) || case substr({column}, -1) when 'x' then 'y' else 'x' end else {column} + 1 end where {condition}");
        }

        return changes;
    }

    // A row at the edge, so that no other has the key that it comes to bear.
    private static string Row(string table) => table switch
    {
        "articles" or "versions" or "statements" or "events" or "figures" or "drafts" or "judgements" or "log" => $"rowid = (select max(rowid) from {table})",
        "blocks" or "readings" => $"article = (select max(article) from {table}) and ({(table == "blocks" ? "n" : "version")}) = (select max({(table == "blocks" ? "n" : "version")}) from {table} t where t.article = {table}.article)",
        "event_parties" => "line = (select max(line) from event_parties) and role = 'recipient'",
        _ => $"line = (select max(line) from {table}) and n = 0",
    };

    private IReadOnlyList<RecordProblem> Problems(string sql)
    {
        var copy = _record.In("changed.db");
        File.Copy(_record.Path, copy, overwrite: true);
        using (var database = Database.OpenToWrite(copy, create: false))
        {
            database.Execute("pragma foreign_keys = off; pragma ignore_check_constraints = on");
            database.Execute(sql);
            Assert.True(database.Changes > 0, sql);
        }

        using var store = RecordStore.Open(copy, RecordMode.ReadOnly, new FixedClock());
        return store.Verify().Problems;
    }
}
