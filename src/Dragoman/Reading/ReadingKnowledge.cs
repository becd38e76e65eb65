using System.Text;
using Dragoman.Reading.Dates;

namespace Dragoman.Reading;

/// <summary>The data that reading needs, loaded from its sections.</summary>
internal sealed class ReadingKnowledge
{
    public const string BoilerplateSection = "boilerplate";
    public const string CalendarSection = "calendar";
    public const string LanguagesSection = "languages";
    public const string LayoutSection = "layout";
    public const string PublishersSection = "publishers";

    private ReadingKnowledge(CompiledData data)
    {
        Boilerplate = new PhraseTable(Rows(data, BoilerplateSection));
        Labels = new PhraseTable(Rows(data, LayoutSection));
        Languages = new LanguageGuesser(Rows(data, LanguagesSection));
        Publishers = new Publishers(Rows(data, PublishersSection));
        Dates = new DateReader(new Calendar(Rows(data, CalendarSection)));
    }

    public PhraseTable Boilerplate { get; }

    public PhraseTable Labels { get; }

    public LanguageGuesser Languages { get; }

    public Publishers Publishers { get; }

    public DateReader Dates { get; }

    /// <exception cref="InvalidDataException">A section is missing or holds what its compiler would not have written.</exception>
    public static ReadingKnowledge Load(CompiledData data)
    {
        try
        {
            return new ReadingKnowledge(data);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The compiled data for reading is damaged.", e);
        }
    }

    private static IEnumerable<string[]> Rows(CompiledData data, string section) =>
        Encoding.UTF8.GetString(data.Section(section).Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'));
}
