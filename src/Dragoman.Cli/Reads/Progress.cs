namespace Dragoman.Cli.Reads;

/// <summary>
/// One line on a terminal that says how far reading is: articles, articles a second, time left. Nothing where standard error is no terminal.
/// Messages go through it, so that they do not land inside the line.
/// </summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    private readonly Terminal _terminal;
    private readonly long? _bytes;
    private readonly long _started;
    private readonly ITimer? _timer;
    private readonly Lock _lock = new();
    private long _bytesRead;
    private int _articles;
    private int _shown;

    /// <param name="bytes">Of all inputs; null where it is not known.</param>
    public Progress(Terminal terminal, long? bytes)
    {
        _terminal = terminal;
        _bytes = bytes;
        _started = terminal.Clock.GetTimestamp();
        if (terminal.TalkIsTerminal)
            _timer = terminal.Clock.CreateTimer(_ => Show(), null, Every, Every);
    }

    public (int Articles, long Bytes) SoFar => (Volatile.Read(ref _articles), Interlocked.Read(ref _bytesRead));

    public TimeSpan Elapsed => _terminal.Clock.GetElapsedTime(_started);

    public void Read(int bytes) => Interlocked.Add(ref _bytesRead, bytes);

    public void Done() => Interlocked.Increment(ref _articles);

    public void Say(string message)
    {
        lock (_lock)
        {
            Clear();
            _terminal.Talk.WriteLine(message);
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
            Clear();
    }

    /// <summary>The line for so many articles after so long: "1,204 articles, 212 a second, 4 s left".</summary>
    internal static string Line(int articles, TimeSpan elapsed, long bytesRead, long? bytes)
    {
        var line = $"{articles:N0} {(articles == 1 ? "article" : "articles")}";
        if (articles > 0 && elapsed.TotalSeconds >= 0.5)
            line += $", {articles / elapsed.TotalSeconds:N0} a second";
        // The first bytes say little about the rest.
        if (bytes is > 0 && bytesRead > 0 && bytesRead < bytes && elapsed.TotalSeconds >= 2)
            line += $", {Left(elapsed * ((double)(bytes.Value - bytesRead) / bytesRead))} left";
        return line;
    }

    private static string Left(TimeSpan left) =>
        left.TotalSeconds < 60 ? $"{Math.Max(1, Math.Round(left.TotalSeconds)):N0} s"
        : left.TotalMinutes < 60 ? $"{Math.Round(left.TotalMinutes):N0} min"
        : $"{left.TotalHours:N1} h";

    private void Show()
    {
        lock (_lock)
        {
            var line = Line(_articles, Elapsed, Interlocked.Read(ref _bytesRead), _bytes);
            line = line[..Math.Min(line.Length, Math.Max(1, _terminal.Width - 1))];
            _terminal.Talk.Write("\r" + line.PadRight(_shown));
            _shown = line.Length;
        }
    }

    private void Clear()
    {
        if (_shown > 0)
            _terminal.Talk.Write("\r" + new string(' ', _shown) + "\r");
        _shown = 0;
    }
}
