using Dragoman.Store.Finding;
using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Writing;

/// <summary>Writes the rows of figures.</summary>
internal sealed class FigureInserter(Database database)
{
    // A number of people in a state of things holds for a while around the day it is given; the count of an incident, while its news is fresh.
    private const int DaysOfStock = 45;
    private const int DaysOfNews = 1;

    private const string Sql = """
        insert into figures (line, id, article, measure, value, low, high, bound, unit, quantity_text, quantity_start, quantity_end,
            counted_text, counted_start, counted_end, place, date, date_precision, dated, source_text, source_start, source_end, source_actor,
            source_actor_id, source_name, source_country, source_sector, subject, said_by, first_day, last_day, start, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private readonly Lazy<Prepared> _figure = new(() => database.Prepare(Sql));
    private readonly LineInserter _lines = new(database);

    /// <param name="article">Its date is that of a line without one, and its publisher the source of what it says in its own voice.</param>
    public void Insert(long number, FigureLine line, ArticleLine article, string version)
    {
        var source = line.AccordingTo;
        var (first, last) = Period(line, article.Published);
        _figure.Value
            .Bind(number).Bind(line.Id).Bind(line.Article).Bind(line.Measure).Bind(line.Value).Bind(line.Low).Bind(line.High).Bind(line.Bound).Bind(line.Unit)
            .Bind(line.Quantity.Text).Bind(line.Quantity.Start).Bind(line.Quantity.End)
            .Bind(line.Counted?.Text).Bind(line.Counted?.Start).Bind(line.Counted?.End)
            .Bind(line.Place).Bind(line.Date).Bind(line.DatePrecision).Bind(line.Date ?? article.Published)
            .Bind(source?.Text).Bind(source?.Start).Bind(source?.End).Bind(source?.Actor).Bind(source?.ActorId).Bind(source?.Name)
            .Bind(source?.Country).Bind(source?.Sector)
            .Bind(line.Subject).Bind(SaidBy(source, article)).Bind(first).Bind(last).Bind(line.Evidence[0].Start).Bind(version)
            .Run();
        _lines.Insert(number, line.Evidence);
    }

    /// <summary>Two lines with the same word here have one source: a second number of it is a revision.</summary>
    private static string SaidBy(PartyField? source, ArticleLine article) => source switch
    {
        { ActorId: { } id } => "actor " + id,
        { } words => "words " + Plain(words.Text),
        null => "publisher " + SearchText.Fold(article.Publisher ?? ""),
    };

    // "the US military", "U.S. military" and "local police", "police" are one source each.
    private static string Plain(string words)
    {
        var folded = SearchText.Fold(words).Replace("u.s.", "us", StringComparison.Ordinal);
        foreach (var first in (string[])["the ", "a ", "an ", "local ", "some "])
            if (folded.StartsWith(first, StringComparison.Ordinal))
                folded = folded[first.Length..];
        return folded;
    }

    /// <summary>The days, as counted from 0001-01-01, on which the figure may hold.</summary>
    private static (long? First, long? Last) Period(FigureLine line, string? published)
    {
        if (FigureMeasures.IsStock(line.Measure))
        {
            return PartialDate.TryParse(line.Date, out var own) || PartialDate.TryParse(published, out own)
                ? (own.Earliest.DayNumber - DaysOfStock, own.Latest.DayNumber + DaysOfStock)
                : (null, null);
        }

        // The incident's own day is part of its subject.
        return PartialDate.TryParse(published, out var printed) ? (printed.Earliest.DayNumber - DaysOfNews, printed.Latest.DayNumber) : (null, null);
    }
}
