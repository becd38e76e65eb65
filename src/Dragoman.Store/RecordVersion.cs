namespace Dragoman.Store;

/// <summary>What made a line: the program, the compiled data (actors, offices, rules) and the language model.</summary>
public sealed record RecordVersion
{
    /// <param name="engine">The program's version: <c>0.1.0</c>.</param>
    /// <param name="data">A hash of the compiled data in hexadecimal, at least eight digits.</param>
    /// <param name="model">The same of the language model.</param>
    /// <param name="rules">The same of the user's own rules of events; null where none were used.</param>
    /// <param name="actors">The same of the user's own actors and offices; null where none were used.</param>
    /// <exception cref="ArgumentException">The engine is empty, or a hash is shorter than eight digits or not hexadecimal.</exception>
    public RecordVersion(string engine, string data, string model, string? rules = null, string? actors = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(engine);
        Engine = engine;
        Data = Hash(data, nameof(data));
        Model = Hash(model, nameof(model));
        Rules = rules is null ? null : Hash(rules, nameof(rules));
        Actors = actors is null ? null : Hash(actors, nameof(actors));
        Id = $"{Engine}+d{Data[..8]}.m{Model[..8]}{(Rules is null ? "" : $".r{Rules[..8]}")}{(Actors is null ? "" : $".a{Actors[..8]}")}";
    }

    public string Engine { get; }

    public string Data { get; }

    public string Model { get; }

    public string? Rules { get; }

    public string? Actors { get; }

    /// <summary>How evidence names it: <c>0.1.0+d1a2b3c4d.m5e6f7a8b</c>, the first eight digits of each hash; with own rules <c>.r9c0d1e2f</c> after it, with own actors <c>.a</c> and their hash.</summary>
    public string Id { get; }

    public override string ToString() => Id;

    private static string Hash(string hexadecimal, string parameter)
    {
        ArgumentNullException.ThrowIfNull(hexadecimal, parameter);
        if (hexadecimal.Length < 8 || !hexadecimal.All(char.IsAsciiHexDigit))
            throw new ArgumentException("At least eight hexadecimal digits are needed.", parameter);
        return hexadecimal.ToLowerInvariant();
    }
}
