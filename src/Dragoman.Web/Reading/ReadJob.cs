using System.Security.Cryptography;

namespace Dragoman.Web.Reading;

/// <summary>A file that was sent, and lies at a path of its own.</summary>
/// <param name="Name">As its sender calls it; no path.</param>
public sealed record Upload(string Name, string Path, long Length);

/// <summary>What is to be read.</summary>
/// <param name="Published">The date of all that is read, where it is known.</param>
public sealed record ReadWish(IReadOnlyList<Upload> Files, PartialDate? Published, string? Publisher);

/// <summary>How far a read is.</summary>
/// <param name="Messages">What could not be read, and why.</param>
/// <param name="Summary">What came out; null until it is done.</param>
public sealed record ReadState(int Files, long Bytes, long BytesRead, int Articles, IReadOnlyList<string> Messages, bool Done, bool Failed, string? Summary);

/// <summary>One read of files that were sent: told of while it goes on.</summary>
public sealed class ReadJob(ReadWish wish)
{
    private const int MostMessages = 200;

    private readonly List<string> _messages = [];
    private readonly Lock _lock = new();
    private Func<(int Articles, long Bytes)> _progress = () => (0, 0);
    private (bool Failed, string Summary)? _end;

    public string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    public ReadWish Wish { get; } = wish;

    public ReadState State
    {
        get
        {
            lock (_lock)
            {
                var (articles, bytes) = _progress();
                var total = Wish.Files.Sum(file => file.Length);
                return new ReadState(Wish.Files.Count, total, _end is null ? bytes : total, articles, [.. _messages], _end is not null, _end?.Failed == true, _end?.Summary);
            }
        }
    }

    /// <summary>Whom to ask how far it is.</summary>
    public void Follow(Func<(int Articles, long Bytes)> progress)
    {
        lock (_lock)
            _progress = progress;
    }

    public void Say(string message)
    {
        lock (_lock)
        {
            if (_messages.Count < MostMessages)
                _messages.Add(message);
        }
    }

    public void End(bool failed, string summary)
    {
        lock (_lock)
            _end = (failed, summary);
    }
}
