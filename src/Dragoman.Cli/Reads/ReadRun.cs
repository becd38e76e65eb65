using System.Collections.Concurrent;
using Dragoman.Coding;
using Dragoman.Reading;
using Dragoman.Store;

namespace Dragoman.Cli.Reads;

/// <summary>What a run has done.</summary>
/// <param name="Articles">Ids of the articles read, under which the record holds them; one that came twice stands once.</param>
/// <param name="Failures">How many inputs, or articles in them, could not be read.</param>
internal sealed record ReadResult(IReadOnlyCollection<string> Articles, WriteTotals Totals, int Failures, TimeSpan Elapsed, bool Stopped);

/// <summary>
/// Reads inputs into a record: one thread reads articles in order, several code them, one writes. Memory stays flat: only so many articles are
/// under way at a time as there are threads to work on them, and a few more.
/// </summary>
internal sealed class ReadRun(ArticleReader reader, Coder coder, RecordStore store, RecordVersion version, bool again, int threads, Progress progress)
    : IDisposable
{
    private readonly HashSet<string> _articles = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _room = new(threads * 2);
    private readonly ConcurrentExclusiveSchedulerPair _scheduler = new(TaskScheduler.Default, threads);
    private readonly ConcurrentQueue<Exception> _fatal = [];
    private int _failures;
    private int _unchanged;

    public ReadResult Run(IEnumerable<Input> inputs, ReadOptions options, CancellationToken stop)
    {
        using var writer = store.StartWriting(version, again);
        foreach (var input in inputs)
        {
            foreach (var item in Items(input, options))
            {
                if (stop.IsCancellationRequested || !_fatal.IsEmpty)
                    break;
                if (item.Diagnostic is { } diagnostic)
                    Tell(diagnostic);
                else if (item.Article is { } article)
                    Start(article, writer);
            }
        }

        // All the room there is: nobody works any more.
        for (var i = 0; i < threads * 2; i++)
            _room.Wait(CancellationToken.None);
        if (_fatal.TryPeek(out var fatal))
            throw fatal;
        var totals = writer.Finish();
        return new ReadResult(
            _articles, totals with { Unchanged = totals.Unchanged + _unchanged }, _failures, progress.Elapsed, stop.IsCancellationRequested);
    }

    public void Dispose() => _room.Dispose();

    public void Tell(Diagnostic diagnostic)
    {
        progress.Say(diagnostic.Severity == Severity.Note ? $"note: {diagnostic}" : diagnostic.ToString());
        if (diagnostic.Severity == Severity.Failure)
            Interlocked.Increment(ref _failures);
    }

    private IEnumerable<ReadItem> Items(Input input, ReadOptions options)
    {
        Stream? stream = null;
        Diagnostic? problem = null;
        try
        {
            stream = new CountingStream(input.Open(), progress.Read);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            problem = Refused(input, refused);
        }

        if (problem is not null)
        {
            yield return new ReadItem(problem);
            yield break;
        }

        using (stream)
        {
            using var items = reader.Read(input.Name, stream!, options).GetEnumerator();
            while (true)
            {
                ReadItem item;
                try
                {
                    if (!items.MoveNext())
                        yield break;
                    item = items.Current;
                }
                catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
                {
                    // The disk or network under the file failed while it was read.
                    item = new ReadItem(Refused(input, refused));
                }

                yield return item;
                if (item.Diagnostic is { Severity: Severity.Failure } && item.Article is null && !stream!.CanRead)
                    yield break;
            }
        }
    }

    private static Diagnostic Refused(Input input, Exception refused) => refused is UnauthorizedAccessException
        ? new Diagnostic(Severity.Failure, input.Name, null, "It cannot be read: permission denied", "Allow yourself to read it (chmod u+r)")
        : new Diagnostic(Severity.Failure, input.Name, null, $"It cannot be read: {refused.Message.TrimEnd('.')}", "Check the disk, or copy the file and try again");

    private void Start(Article article, RecordWriter writer)
    {
        var known = store.IsUpToDate(article, version, again, out var held);
        if (!_articles.Add(held) || known)
        {
            _unchanged++;
            progress.Done();
            return;
        }

        _room.Wait(CancellationToken.None);
        _ = Task.Factory.StartNew(() => Code(article, writer), CancellationToken.None, TaskCreationOptions.None, _scheduler.ConcurrentScheduler);
    }

    private void Code(Article article, RecordWriter writer)
    {
        try
        {
            writer.Append(coder.Code(article));
            progress.Done();
        }
        catch (RecordException error)
        {
            _fatal.Enqueue(error);
        }
#pragma warning disable CA1031 // One article that trips the coder must not take the others with it; it is named and counted.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Tell(new Diagnostic(
                Severity.Failure, article.File, null, $"A fault in the program kept it from being coded: {bug.GetType().Name}: {bug.Message.TrimEnd('.')}",
                "Please report it with the article"));
        }
        finally
        {
            _room.Release();
        }
    }
}
