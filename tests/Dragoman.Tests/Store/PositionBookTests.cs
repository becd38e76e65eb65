using Dragoman.Coding.Positions;
using Dragoman.Data;
using Dragoman.Knowledge;
using Dragoman.Store;

namespace Dragoman.Tests.Store;

public sealed class PositionBookTests
{
    private static readonly Lazy<PositionReader> Reader = new(() =>
    {
        var data = CompiledData.Load(Shipped.Knowledge());
        return new PositionReader([.. PositionReader.Shipped(data)], KnowledgeBase.Load(data));
    });

    /// <summary>A speaker of a state and his words, alone in an article.</summary>
    internal static CodedArticle Speech(string date, string words, string id = "francois-hollande", string name = "François Hollande", string country = "FRA")
    {
        var text = $"{name} said: “{words}”\n";
        var said = new Statement
        {
            Kind = StatementKind.Direct,
            QuotationMarks = true,
            Source = new Source(TemporaryRecord.Words(text, name), new Actor(id, name, country, "GOV"), null),
            Cue = TemporaryRecord.Words(text, "said"),
            Content = [TemporaryRecord.Words(text, words)],
            Evidence = [new Evidence(new Span(0, text.Length - 1), "quote/direct")],
        };
        return new CodedArticle(new Article { File = $"{country}-{date}.txt", Publisher = "Minutes", Published = PartialDate.TryParse(date, out var published) ? published : null, PublishedBasis = DateBasis.Given, Language = "en", Text = text, Blocks = [] }, [said], []);
    }

    [Fact]
    public void A_book_has_what_the_views_have()
    {
        using var record = new TemporaryRecord();
        using var store = record.Open();
        foreach (var article in Articles())
            store.Append(article, TemporaryRecord.First);
        var book = new PositionBook(store, Reader.Value);
        RecordFilter[] filters =
        [
            RecordFilter.None, RecordFilter.None with { Actor = "FRA" }, RecordFilter.None with { Actor = "macron" }, RecordFilter.None with { Limit = 2 },
            RecordFilter.None with { Since = new PartialDate(2013, null, null), Until = new PartialDate(2017, null, null) }, RecordFilter.None with { Publisher = "minutes" },
        ];
        foreach (var filter in filters)
        {
            Assert.Equal(store.FindPositions(filter, null, Reader.Value).Select(p => p.Id), book.Find(filter).Select(p => p.Id));
            Assert.Equal(store.FindShifts(filter, null, Reader.Value, apart: false).Select(s => s.Id), book.FindShifts(filter).Select(s => s.Id));
        }

        Assert.Equal(["veto-use"], book.Find(RecordFilter.None with { Issue = "veto-use" }).Select(p => p.Issue).Distinct());
        Assert.Equal((1, 4), (book.FindShifts(RecordFilter.None).Count(), book.Find(RecordFilter.None with { Actor = "FRA" }).Count()));
    }

    [Fact]
    public void A_book_takes_in_what_is_read_later_and_lets_go_of_what_no_longer_stands()
    {
        using var record = new TemporaryRecord();
        using var store = record.Open();
        var book = new PositionBook(store, Reader.Value);
        Assert.Empty(book.Find(RecordFilter.None));
        var articles = Articles().ToArray();
        for (var n = 0; n < articles.Length; n++)
        {
            store.Append(articles[n], TemporaryRecord.First);
            Assert.Equal(store.FindPositions(RecordFilter.None, null, Reader.Value).Select(p => p.Id), book.Find(RecordFilter.None).Select(p => p.Id));
        }

        // The newer version no longer reads the statement.
        store.Append(articles[0] with { Statements = [] }, TemporaryRecord.Second, again: true);
        Assert.Equal(articles.Length - 1, book.Find(RecordFilter.None).Count());
        Assert.Equal(store.FindPositions(RecordFilter.None, null, Reader.Value).Select(p => p.Id), book.Find(RecordFilter.None).Select(p => p.Id));
    }

    // "FRA" are the letters of a state, not of a name.
    [Fact]
    public void A_code_is_no_word_of_a_name()
    {
        using var record = new TemporaryRecord();
        using var store = record.Open();
        store.Append(Speech("2015-01-01", "Assad must go.", "n-1", "Frank Weston", "USA"), TemporaryRecord.First);
        var book = new PositionBook(store, Reader.Value);
        Assert.Empty(book.Find(RecordFilter.None with { Actor = "FRA" }));
        Assert.Single(book.Find(RecordFilter.None with { Actor = "frank" }));
    }

    private static IEnumerable<CodedArticle> Articles() =>
    [
        Speech("2012-09-25", "After a year of war Assad must go."),
        Speech("2013-09-24", "The time has come for President Assad to step aside."),
        Speech("2017-09-19", "I do not say that Assad's departure is a precondition for talks.", "emmanuel-macron", "Emmanuel Macron"),
        Speech("2017-10-01", "The right of veto must be preserved.", "sergey-lavrov", "Sergey Lavrov", "RUS"),
        Speech("2018-01-01", "The right of veto must be preserved.", "emmanuel-macron", "Emmanuel Macron"),
    ];
}
