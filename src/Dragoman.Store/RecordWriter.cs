using System.Threading.Channels;
using Dragoman.Store.Lines;

namespace Dragoman.Store;

/// <summary>
/// Takes coded articles from any number of threads and writes them on a thread of its own, as many in one transaction as have come in meanwhile: a crash
/// leaves whole articles only.
/// </summary>
public sealed class RecordWriter : IDisposable
{
    private const int MostInGroup = 128;
    private const int QueueLength = 256;

    private readonly RecordStore _store;
    private readonly RecordVersion _version;
    private readonly bool _again;
    private readonly Channel<ArticleLines> _queue = Channel.CreateBounded<ArticleLines>(new BoundedChannelOptions(QueueLength) { SingleReader = true });
    private readonly Thread _thread;
    private WriteTotals _totals;
    private RecordException? _error;
    private Exception? _bug;

    internal RecordWriter(RecordStore store, RecordVersion version, bool again)
    {
        _store = store;
        _version = version;
        _again = again;
        _thread = new Thread(Run) { IsBackground = true, Name = "record writer" };
        _thread.Start();
    }

    /// <summary>Hands over one article; waits while the writer is behind.</summary>
    /// <exception cref="RecordException">An earlier write failed; nothing more will be written.</exception>
    public void Append(CodedArticle coded)
    {
        var lines = LineMapper.Map(coded, _version);
        try
        {
            var writing = _queue.Writer.WriteAsync(lines);
            if (!writing.IsCompletedSuccessfully)
                writing.AsTask().GetAwaiter().GetResult();
        }
        catch (ChannelClosedException)
        {
            ThrowIfFailed();
            throw;
        }
    }

    /// <summary>Waits until all is written.</summary>
    /// <exception cref="RecordException">A write failed; what was committed before stays.</exception>
    public WriteTotals Finish()
    {
        _queue.Writer.TryComplete();
        _thread.Join();
        ThrowIfFailed();
        return _totals;
    }

    /// <summary>Writes what was handed over, and ends.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _thread.Join();
    }

    private void Run()
    {
        try
        {
            var group = new List<ArticleLines>(MostInGroup);
            while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                while (group.Count < MostInGroup && _queue.Reader.TryRead(out var lines))
                    group.Add(lines);
                foreach (var result in _store.Append(group, _version, _again))
                    _totals = _totals.With(result);
                // Another program may be waiting for the lock, and looks for it every two milliseconds: a gap lets it in.
                if (group.Count == MostInGroup)
                    Thread.Sleep(4);
                group.Clear();
            }
        }
        catch (RecordException error)
        {
            _error = error;
            _queue.Writer.TryComplete();
        }
        catch (Exception error)
        {
            _bug = error;
            _queue.Writer.TryComplete();
        }
    }

    private void ThrowIfFailed()
    {
        if (_error is { } error)
            throw new RecordException(error.Error, error.Diagnostic.File, error.Diagnostic.What, error.Diagnostic.Remedy, error);
        if (_bug is not null)
            throw new InvalidOperationException("The record's writer failed.", _bug);
    }
}

/// <summary>What a writer has done.</summary>
public readonly record struct WriteTotals(int Added, int Unchanged, int Updated, int LinesAdded, int LinesSuperseded)
{
    internal WriteTotals With(AppendResult result) => new(
        Added + (result.Outcome == AppendOutcome.Added ? 1 : 0),
        Unchanged + (result.Outcome == AppendOutcome.Unchanged ? 1 : 0),
        Updated + (result.Outcome == AppendOutcome.Updated ? 1 : 0),
        LinesAdded + result.Added,
        LinesSuperseded + result.Superseded);
}
