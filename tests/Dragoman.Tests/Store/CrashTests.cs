using System.Diagnostics;
using Dragoman.Store;
using Dragoman.Store.Sqlite;

namespace Dragoman.Tests.Store;

/// <summary>Several writers, a killed writer, and no room left.</summary>
public sealed class CrashTests : IDisposable
{
    private const int ChildArticles = 400;

    private readonly TemporaryRecord _record = new();

    [Fact]
    public void Two_processes_write_into_one_record_and_both_finish()
    {
        using var child = StartChild(ChildArticles);
        using (var store = _record.Open())
        {
            using var writer = store.StartWriting(TemporaryRecord.First);
            for (var i = 0; i < ChildArticles; i++)
            {
                writer.Append(Numbered("parent", i));
                writer.Append(Numbered("child", i));
            }

            writer.Finish();
            WaitFor(child);
            Assert.Equal(2 * ChildArticles, store.FindArticles(RecordFilter.None).Count());
            Assert.Equal(2 * ChildArticles, store.FindEvents(RecordFilter.None).Count());
        }

        Assert.Equal(0, child.ExitCode);
        WholeArticlesOnly();
    }

    [Fact]
    public void A_killed_writer_leaves_whole_articles_and_the_next_completes_them()
    {
        // More than it can write before it is killed.
        using var child = StartChild(articles: 1_000_000);
        var watch = Stopwatch.StartNew();
        while (Written() < 1 && watch.Elapsed < TimeSpan.FromSeconds(60) && !child.HasExited)
            Thread.Sleep(1);
        Assert.False(child.HasExited);
        child.Kill();
        child.WaitForExit();

        var before = WholeArticlesOnly();
        Assert.True(before >= 1);
        using var store = _record.Open();
        using (var writer = store.StartWriting(TemporaryRecord.First))
        {
            for (var i = 0; i < before + 50; i++)
                writer.Append(Numbered("child", i));
            Assert.Equal(new WriteTotals(Added: 50, Unchanged: before, Updated: 0, LinesAdded: 100, LinesSuperseded: 0), writer.Finish());
        }

        Assert.Equal(before + 50, WholeArticlesOnly());
    }

    [Fact]
    public void Many_threads_make_a_record_at_once()
    {
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            using var store = _record.Open();
            store.Append(Numbered("thread", i), TemporaryRecord.First);
        });
        Assert.Equal(8, WholeArticlesOnly());
    }

    [Fact]
    public async Task Readers_see_whole_articles_while_another_writes()
    {
        using var store = _record.Open();
        using var writer = store.StartWriting(TemporaryRecord.First);
        var reading = Task.Run(() =>
        {
            var most = 0;
            while (most < ChildArticles)
            {
                using var rows = store.Query("select (select count(*) from articles), (select count(*) from statements), (select count(*) from events)");
                var row = rows.Rows.Single();
                Assert.Equal(row[0], row[1]);
                Assert.Equal(row[0], row[2]);
                most = (int)(long)row[0]!;
            }
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < ChildArticles; i++)
            writer.Append(Numbered("a", i));
        writer.Finish();
        await reading.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_full_disk_is_named_and_leaves_the_record_intact()
    {
        int written;
        using (var store = _record.Open())
        {
            // SQLite treats the page limit as the end of the disk.
            store.Append(Numbered("a", 0), TemporaryRecord.First);
            store.LimitPages(store.Pages + 6);
            var error = Assert.Throws<RecordException>(() =>
            {
                for (var i = 1; i < 1000; i++)
                    store.Append(Numbered("a", i), TemporaryRecord.First);
            });
            Assert.Equal(RecordError.DiskFull, error.Error);
            Assert.Equal(
                $"{_record.Path}: the disk is full. Make room and run the same command again: the record holds whole articles only, and what is in it stays.",
                error.Message);
            written = store.FindArticles(RecordFilter.None).Count();
            Assert.InRange(written, 1, 999);

            using var writer = store.StartWriting(TemporaryRecord.First);
            Assert.Equal(
                RecordError.DiskFull,
                Assert.Throws<RecordException>(() =>
                {
                    for (var i = 0; i < 1000; i++)
                        writer.Append(Numbered("a", i));
                    writer.Finish();
                }).Error);
        }

        // A batch that is full by the clock may still find room for some: whole ones, and none that was there is gone.
        Assert.InRange(WholeArticlesOnly(), written, 999);
        using var room = _record.Open();
        Assert.Equal(AppendOutcome.Added, room.Append(Numbered("a", 999), TemporaryRecord.First).Outcome);
    }

    public void Dispose() => _record.Dispose();

    internal static CodedArticle Numbered(string name, int i) => TemporaryRecord.Sample($"{name}-{i}.txt", extra: $"{name} {i}");

    private Process StartChild(int articles)
    {
        var program = typeof(CrashTests).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["exec", program, "-method", $"{typeof(SecondProcess).FullName}.{nameof(SecondProcess.Writes)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[SecondProcess.Record] = _record.Path;
        start.Environment[SecondProcess.Articles] = articles.ToString();
        var child = Process.Start(start)!;
        child.OutputDataReceived += static (_, _) => { };
        child.BeginOutputReadLine();
        child.ErrorDataReceived += static (_, _) => { };
        child.BeginErrorReadLine();
        return child;
    }

    private static void WaitFor(Process child) => Assert.True(child.WaitForExit(TimeSpan.FromSeconds(60)), "the child did not end");

    /// <summary>How many articles another process has committed by now.</summary>
    private int Written()
    {
        try
        {
            using var store = _record.Open(RecordMode.ReadOnly);
            return store.FindArticles(RecordFilter.None).Count();
        }
        catch (RecordException error) when (error.Error is RecordError.NotFound or RecordError.NotARecord or RecordError.OlderSchema)
        {
            // It is not there yet, or being made.
            return 0;
        }
    }

    private int WholeArticlesOnly()
    {
        using var database = Database.OpenToRead(_record.Path);
        Assert.Equal(1, database.Number("select integrity_check = 'ok' from pragma_integrity_check"));
        Assert.Equal(0, database.Number("select count(*) from pragma_foreign_key_check"));
        var articles = (int)database.Number("select count(*) from articles");
        Assert.Equal(articles, database.Number("select count(*) from readings"));
        foreach (var table in new[] { "statements", "events", "statement_content" })
            Assert.Equal(articles, database.Number($"select count(*) from {table}"));
        foreach (var table in new[] { "evidence", "event_parties", "blocks" })
            Assert.Equal(2 * articles, database.Number($"select count(*) from {table}"));
        return articles;
    }
}

/// <summary>What another process does in the tests above, which start this program again.</summary>
public sealed class SecondProcess
{
    internal const string Record = "DRAGOMAN_TEST_RECORD";
    internal const string Articles = "DRAGOMAN_TEST_ARTICLES";

    [Fact]
    public void Writes()
    {
        var path = Environment.GetEnvironmentVariable(Record);
        Assert.SkipWhen(path is null, "Run by other tests, in a process of its own.");
        using var store = RecordStore.Open(path, RecordMode.Create, new FixedClock());
        using var writer = store.StartWriting(TemporaryRecord.First);
        for (var i = 0; i < int.Parse(Environment.GetEnvironmentVariable(Articles)!); i++)
            writer.Append(CrashTests.Numbered("child", i));
        writer.Finish();
    }
}
