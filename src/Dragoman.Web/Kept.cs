using System.Diagnostics;
using Dragoman.Store;

namespace Dragoman.Web;

/// <summary>
/// A value that is made of the whole record. It is kept until the record changes; where making it takes long, those who ask get the last one while the next is
/// made.
/// </summary>
internal sealed class Kept<T>(RecordStore store, Func<T> make)
    where T : class
{
    private static readonly TimeSpan WorthWaiting = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private (long Head, T Value, TimeSpan Took)? _kept;
    private Task _making = Task.CompletedTask;

    public T Value
    {
        get
        {
            var head = store.Head();
            lock (_lock)
            {
                if (_kept is { } kept)
                {
                    if (kept.Head == head || !_making.IsCompleted)
                        return kept.Value;
                    if (kept.Took > WorthWaiting)
                    {
                        _making = Task.Run(() => Make(head));
                        return kept.Value;
                    }
                }

                return Make(head);
            }
        }
    }

    private T Make(long head)
    {
        var started = Stopwatch.GetTimestamp();
        var value = make();
        lock (_lock)
            _kept = (head, value, Stopwatch.GetElapsedTime(started));
        return value;
    }
}
