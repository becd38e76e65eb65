using System.Globalization;
using Dragoman.Reading.Dates;
using Dragoman.Reading.Layout;

namespace Dragoman.Reading;

/// <summary>Makes an article of what its container gives and what its text states. What is given goes before what is stated.</summary>
internal sealed class ArticleBuilder(ReadingKnowledge knowledge)
{
    private readonly LayoutReader _layout = new(knowledge);

    /// <summary>Notes first, then the article.</summary>
    /// <param name="place">Where in the file, for notes; null for the whole of it.</param>
    public IEnumerable<ReadItem> Build(RawArticle raw, string file, string? place, ReadOptions options)
    {
        var notes = new List<Diagnostic>();
        var (blocks, facts) = _layout.Read(raw.Text, Given(raw.Title));
        var url = Given(raw.Url) ?? facts.Url;
        var (published, basis) = Date(raw, url, facts, options, (file, place), notes);
        var language = Given(raw.Language) ?? knowledge.Languages.Guess(raw.Text);
        if (language is not null && !Article.IsEnglish(language))
            notes.Add(Problems.OtherLanguage(file, place, language, isGuess: Given(raw.Language) is null));
        foreach (var note in notes)
            yield return new ReadItem(note);
        yield return new ReadItem(new Article
        {
            File = raw.File,
            InputId = Given(raw.Id),
            Url = url,
            Title = facts.Title,
            Publisher = options.Publisher ?? Given(raw.Publisher) ?? facts.Publisher ?? (url is null ? null : knowledge.Publishers.At(url)),
            Authors = raw.Authors.Count > 0 ? raw.Authors : facts.Authors.Count > 0 ? facts.Authors : facts.Reporters,
            Published = published,
            PublishedBasis = basis,
            Speaker = Given(raw.Speaker),
            Language = language,
            Text = raw.Text,
            Blocks = blocks,
        });
    }

    private (PartialDate?, DateBasis?) Date(RawArticle raw, string? url, Facts facts, ReadOptions options, (string File, string? Place) at, List<Diagnostic> notes)
    {
        if (options.Published is { } given)
            return (given, DateBasis.Given);
        if (Given(raw.Published) is { } words)
        {
            if (ReadField(words, options.DateFormat, at, notes) is { } field)
                return (field, DateBasis.Given);
        }

        var (stated, conflict) = facts.Stated();
        var fromUrl = url is null ? null : UrlDate.Find(url, knowledge.Dates);
        if (stated is not null)
            return (stated, DateBasis.Stated);
        // Where the text states two dates, the address may say which is meant.
        if (fromUrl is not null)
            return (fromUrl, DateBasis.Url);
        if (conflict is var (one, other))
            notes.Add(Problems.SeveralDates(at.File, at.Place, one, other));
        else if (facts.Ambiguous is { } ambiguous)
            notes.Add(Problems.AmbiguousDate(at.File, at.Place, ambiguous));
        return facts.LatestPost is { } post ? (post, DateBasis.Inferred) : (null, null);
    }

    private PartialDate? ReadField(string words, string? format, (string File, string? Place) at, List<Diagnostic> notes)
    {
        if (format is not null)
        {
            if (TryParse(words, format, out var day))
                return DatePrecisionOf(format, day);
            notes.Add(Problems.UnreadableDate(at.File, at.Place, words, format));
            return null;
        }

        if (PartialDate.TryParse(words, out var iso))
            return iso;
        var found = knowledge.Dates.ReadWhole(words, out var date);
        if (found == DateFound.Date)
            return date;
        notes.Add(found == DateFound.Ambiguous ? Problems.AmbiguousDate(at.File, at.Place, words) : Problems.UnreadableDate(at.File, at.Place, words, null));
        return null;
    }

    // A wrong format makes even the framework's "try" throw.
    private static bool TryParse(string words, string format, out DateTime day)
    {
        try
        {
            return DateTime.TryParseExact(words, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        }
        catch (FormatException)
        {
            day = default;
            return false;
        }
    }

    // A format without a day or a month leaves them unknown; the framework would say the first.
    private static PartialDate DatePrecisionOf(string format, DateTime day) =>
        !format.Contains('M', StringComparison.Ordinal) && format.Length > 1 ? new PartialDate(day.Year)
        : !format.Contains('d', StringComparison.Ordinal) && format.Length > 1 ? new PartialDate(day.Year, day.Month)
        : new PartialDate(day.Year, day.Month, day.Day);

    private static string? Given(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();
}
