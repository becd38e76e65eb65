using Entry = Dragoman.Store.PositionBook.Entry;

namespace Dragoman.Store.Finding;

/// <summary>Which positions a filter lets through, its terms parted once for all of them.</summary>
internal sealed class WantedPositions(RecordFilter filter)
{
    private readonly string[]? _issues = Terms(filter.Issue);
    private readonly Actor[]? _actors = Terms(filter.Actor)?.Select(term => new Actor(term, IsCode(term) ? null : SearchText.Fold(term))).ToArray();
    private readonly string[]? _publishers = Terms(filter.Publisher)?.Select(SearchText.Fold).ToArray();
    private readonly string? _article = string.IsNullOrWhiteSpace(filter.Article) ? null : filter.Article;

    /// <summary>The alternatives between commas; null where nothing is asked for.</summary>
    public static string[]? Terms(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } terms ? terms : null;

    public bool Fits(Entry entry)
    {
        var line = entry.Line;
        return PositionViews.Asked(line.Issue, _issues)
            && (_actors is null || Array.Exists(_actors, actor => IsBy(entry, actor)))
            && (_publishers is null || Array.Exists(_publishers, words => SearchText.HasWords(entry.Publisher, words)))
            && (_article is null || line.Article == _article || line.File == _article || line.File.EndsWith("/" + _article, StringComparison.Ordinal))
            && (filter.Since is not { } since || (PartialDate.TryParse(line.Date, out var late) && late.Latest >= since.Earliest))
            && (filter.Until is not { } until || (PartialDate.TryParse(line.Date, out var early) && early.Earliest <= until.Latest));
    }

    // A country stands for all that speak for it and its sectors; a sector for itself alone; all else is an id or words of the name.
    private static bool IsBy(Entry entry, Actor actor)
    {
        var code = entry.Line.Source?.Actor ?? entry.Line.Actor;
        if (entry.Line.Actor == actor.Term || code == actor.Term || entry.ActorId == actor.Term || IsOf(code, actor.Term))
            return true;
        return actor.Words is { } words && (SearchText.HasWords(entry.Line.Source?.Name, words) || SearchText.HasWords(entry.Line.Source?.Text, words));
    }

    private static bool IsOf(string code, string country) => code.Length > country.Length && code[country.Length] == ' ' && code.StartsWith(country, StringComparison.Ordinal);

    private static bool IsCode(string term) => term.All(c => char.IsAsciiLetterUpper(c) || c == ' ');

    /// <param name="Words">To look for in names; null for a code.</param>
    private sealed record Actor(string Term, string? Words);
}
