namespace Dragoman.Reading;

/// <summary>Who prints under which host and which names, from <c>data/publishers</c>.</summary>
internal sealed class Publishers
{
    private readonly Dictionary<string, Publisher> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Publisher> _names = new(StringComparer.Ordinal);

    public Publishers(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            var publisher = new Publisher(row[1], row[2] == "agency");
            _hosts[row[0]] = publisher;
            _names.TryAdd(PhraseTable.Squeeze(row[1]), publisher);
            _names.TryAdd(PhraseTable.Squeeze(row[0][..row[0].LastIndexOf('.')]), publisher);
            foreach (var alias in row[3].Split(';', StringSplitOptions.RemoveEmptyEntries))
                _names.TryAdd(PhraseTable.Squeeze(alias), publisher);
        }
    }

    /// <summary>The publisher that bears this name, or null.</summary>
    public Publisher? Named(string name) => name.Length is > 1 and < 60 ? _names.GetValueOrDefault(PhraseTable.Squeeze(name)) : null;

    /// <summary>The name of the publisher at this address; the host where it is not a known one; null where it is no web address.</summary>
    public string? At(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return null;
        var host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
        for (var part = host; ; part = part[(part.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_hosts.TryGetValue(part, out var publisher))
                return publisher.Name;
            if (!part.Contains('.', StringComparison.Ordinal))
                return host;
        }
    }
}

/// <param name="IsAgency">It sells texts to others: its name beside a text does not say who printed it.</param>
internal sealed record Publisher(string Name, bool IsAgency);
