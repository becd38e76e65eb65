using System.Diagnostics;
using Dragoman.Store;

namespace Dragoman.Web;

/// <summary>
/// A value that is made of the whole record. It is kept until the record changes; where making it takes long, in a large record, those who ask get the last one while the next is
/// made, and while others write to the record without end it is made anew only so often that most of the time is left for other work.
/// </summary>
internal sealed class Kept<T>(RecordStore store, Func<T> make)
    where T : class
{
    private const int Rest = 20;

    private readonly Lock _lock = new();
    private Making? _kept;
    private Task _making = Task.CompletedTask;

    public T Value
    {
        get
        {
            var head = store.Head();
            lock (_lock)
            {
                if (_kept is not { } kept || (kept.Head != head && store.IsSmall))
                    return Make(head);
                if (kept.Head != head && _making.IsCompleted && Stopwatch.GetElapsedTime(kept.Made) > kept.Took * Rest)
                    _making = Task.Run(() => Make(head));
                return kept.Value;
            }
        }
    }

    private T Make(long head)
    {
        var started = Stopwatch.GetTimestamp();
        var value = make();
        lock (_lock)
            _kept = new Making(head, value, Stopwatch.GetElapsedTime(started), Stopwatch.GetTimestamp());
        return value;
    }

    private sealed record Making(long Head, T Value, TimeSpan Took, long Made);
}
