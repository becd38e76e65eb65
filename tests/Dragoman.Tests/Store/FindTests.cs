using Dragoman.Store;

namespace Dragoman.Tests.Store;

/// <summary>Filters, the digest, one line whole, and the user's own queries.</summary>
public sealed class FindTests : IDisposable
{
    private const string Text = "Le Monde Sample\nJuppé said “it must end”. France and Britain condemned Syria in Geneva. Activists said rebels shelled Homs.";

    private readonly TemporaryRecord _record = new();
    private readonly RecordStore _store;

    public FindTests()
    {
        _store = _record.Open();
        _store.Append(TemporaryRecord.Sample("folder/sample.txt"), TemporaryRecord.First);
        _store.Append(Other(), TemporaryRecord.First);
    }

    [Theory]
    [InlineData("FRA", 1)]
    [InlineData("FRA GOV", 1)]
    [InlineData("FRA MIL", 0)]
    [InlineData("GBR,RUS", 2)]
    [InlineData("gbr", 1)]
    [InlineData("france", 1)]
    [InlineData("rebels", 1)]
    [InlineData("Kofi", 0)]
    [InlineData("rus", 1)]
    [InlineData("REBELS", 1)]
    [InlineData(" , ", 3)]
    public void Events_by_actor(string actor, int count) => Assert.Equal(count, _store.FindEvents(new RecordFilter { Actor = actor }).Count());

    [Theory]
    [InlineData("SYR", 1)]
    [InlineData("SYR,FRA", 2)]
    [InlineData("homs", 1)]
    public void Events_by_recipient(string recipient, int count) => Assert.Equal(count, _store.FindEvents(new RecordFilter { Recipient = recipient }).Count());

    [Fact]
    public void Events_by_type_mode_place_and_source()
    {
        Assert.Single(_store.FindEvents(new RecordFilter { Type = "reject" }));
        Assert.Single(_store.FindEvents(new RecordFilter { Type = "VETO" }));
        Assert.Equal(3, _store.FindEvents(new RecordFilter { Type = "REJECT,ACCUSE,ASSAULT" }).Count());
        Assert.Single(_store.FindEvents(new RecordFilter { Place = "new york" }));
        Assert.Single(_store.FindEvents(new RecordFilter { Source = "activists" }));
    }

    [Theory]
    [InlineData("FRA", 2)]
    [InlineData("FRA GOV", 1)]
    [InlineData("juppe", 1)]
    [InlineData("juppe-alain", 1)]
    public void Statements_by_source(string source, int count)
    {
        Assert.Equal(count, _store.FindStatements(new RecordFilter { Source = source }).Count());
        Assert.Equal(count, _store.FindStatements(new RecordFilter { Actor = source }).Count());
    }

    [Fact]
    public void Wishes_are_left_out_only_where_asked()
    {
        var all = _store.FindStatements(RecordFilter.None).ToList();
        var wish = Other() with { Article = Other().Article with { File = "wish.txt", Text = Text + " " } };
        _store.Append(wish with { Statements = [.. wish.Statements.Select(s => s with { Act = StatementAct.Wished })] }, TemporaryRecord.First);
        Assert.Equal(all.Count + 1, _store.FindStatements(RecordFilter.None).Count());
        Assert.Equal(all.Select(s => s.Id), _store.FindStatements(new RecordFilter { WithoutWishes = true }).Select(s => s.Id));
    }

    [Theory]
    [InlineData("bombing", 1)]
    [InlineData("SYR", 1)]
    [InlineData("SYR GOV", 1)]
    [InlineData("SYR OPP", 0)]
    [InlineData("truce", 1)]
    public void Statements_by_what_they_are_about(string about, int count) => Assert.Equal(count, _store.FindStatements(new RecordFilter { About = about }).Count());

    // The one event is dated 2016-10-08 by its article; the two others are of July 2011.
    [Theory]
    [InlineData("2016", null, 1)]
    [InlineData("2016-10-08", "2016-10-08", 1)]
    [InlineData("2016-10-09", null, 0)]
    [InlineData(null, "2016-10-07", 2)]
    [InlineData("2011-07-15", "2011-07-20", 2)]
    [InlineData("2011-08", "2012", 0)]
    [InlineData(null, "2011-06-30", 0)]
    public void Events_by_date(string? since, string? until, int count) =>
        Assert.Equal(count, _store.FindEvents(new RecordFilter { Since = Date(since), Until = Date(until) }).Count());

    [Fact]
    public void Lines_by_article_and_publisher()
    {
        var article = _store.FindArticles(new RecordFilter { Publisher = "courier" }).Single();
        Assert.Single(_store.FindEvents(new RecordFilter { Article = article.Id }));
        Assert.Single(_store.FindEvents(new RecordFilter { Article = "folder/sample.txt" }));
        Assert.Single(_store.FindEvents(new RecordFilter { Article = "sample.txt" }));
        Assert.Empty(_store.FindEvents(new RecordFilter { Article = "ample.txt" }));
        Assert.Equal(2, _store.FindEvents(new RecordFilter { Publisher = "cafe" }).Count());
    }

    [Fact]
    public void Lines_come_by_date_and_no_more_than_asked_for()
    {
        Assert.Equal(["2011-07", "2016-10-08"], _store.FindArticles(RecordFilter.None).Select(line => line.Published));
        Assert.Equal(["2011-07"], _store.FindArticles(new RecordFilter { Limit = 1 }).Select(line => line.Published));
    }

    [Fact]
    public void Actors_are_counted_over_what_the_filter_lets_through()
    {
        var france = _store.FindActors(RecordFilter.None).Single(actor => actor.Id == "fra");
        Assert.Equal((0, 1, 1, "2011-07", "2016-10-08"), (france.Statements, france.EventsAsActor, france.EventsAsRecipient, france.FirstSeen, france.LastSeen));
        Assert.NotEmpty(france.Evidence);
        var early = _store.FindActors(new RecordFilter { Until = new PartialDate(2012), Actor = "FRA" }).Single(actor => actor.Id == "fra");
        Assert.Equal((1, 0), (early.EventsAsActor, early.EventsAsRecipient));
        using var view = _store.Query("select id, name, country, sector, statements, events_as_actor, events_as_recipient, first_seen, last_seen from actors order by id");
        Assert.Equal(
            _store.FindActors(RecordFilter.None).OrderBy(a => a.Id, StringComparer.Ordinal)
                .Select(a => $"{a.Id} {a.Name} {a.Country} {a.Sector} {a.Statements} {a.EventsAsActor} {a.EventsAsRecipient} {a.FirstSeen} {a.LastSeen}"),
            view.Rows.Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void The_digest_counts_the_record_or_what_was_read()
    {
        var digest = _store.Digest();
        Assert.Equal((2, 2, "2011-07", "2016-10-08", 2, 3, 0), (digest.Articles, digest.Texts, digest.Earliest, digest.Latest, digest.Statements, digest.Events, digest.Undated));
        Assert.Equal(["Café Gazette", "Sample Courier"], digest.Publishers.Select(tally => tally.Name));
        Assert.Equal(["Alain Juppé", "foreign minister of France"], digest.MostQuoted.Select(tally => tally.Name));
        Assert.Equal(["FRA>SYR", "GBR>SYR", "RUS>FRA"], digest.Pairs.Select(pair => $"{pair.Actor}>{pair.Recipient}"));
        Assert.Equal(new Tally("REJECT", null, 1), Assert.Single(digest.Pairs[2].Types));

        _store.Append(TemporaryRecord.Sample("undated.txt", date: ""), TemporaryRecord.First);
        var undated = _store.FindArticles(RecordFilter.None).Last();
        Assert.Null(undated.Published);
        var read = _store.Digest([undated.Id]);
        Assert.Equal((1, 1, null, 1, 1, 1), (read.Articles, read.Texts, read.Earliest, read.Statements, read.Events, read.Undated));
        Assert.Equal(["undated.txt"], read.UndatedFiles);
        Assert.Equal(0, _store.Digest([]).Articles);
    }

    [Fact]
    public void A_line_is_shown_whole_with_its_passage_and_what_belongs_to_it()
    {
        var veto = _store.FindEvents(new RecordFilter { Type = "veto" }).Single();
        var shown = _store.Show(veto.Id)!;
        Assert.Equal("Russia vetoed the French draft in New York.", Assert.Single(shown.Passages).Text);
        Assert.Equal((TemporaryRecord.First.Id, "2026-11-24T20:00:00Z", null), (shown.MadeBy, shown.Recorded, shown.SupersededBy));
        Assert.Equal("Sample Courier", shown.Article!.Publisher);
        Assert.Equal(veto.Id, _store.Show(veto.Id[..8])!.Line.Id);
        Assert.Equal(veto.Id, _store.Show(veto.Id[..5])!.Line.Id);
        Assert.Null(_store.Show(veto.Id[..2]));
        Assert.Null(_store.Show("e-0000000000000000"));
        Assert.Null(_store.Show("nobody"));

        // Without blocks, the line of the text.
        var accusation = _store.FindEvents(new RecordFilter { Type = "ACCUSE" }).Single();
        Assert.Equal(Text[(Text.IndexOf('\n') + 1)..], _store.Show(accusation.Id)!.Passages[0].Text);
        Assert.Equal(2, _store.Show(accusation.Id)!.Links.Count);
        Assert.Equal(2, _store.Show("fra")!.Links.Count);
        Assert.Equal(3, _store.Show(accusation.Article)!.Links.Count);
    }

    [Theory]
    [InlineData("delete from articles", "the query was not run: it would do more than read this record")]
    [InlineData("attach 'other.db' as other", "the query was not run: it would do more than read this record")]
    [InlineData("pragma query_only = off", "the query was not run: it would do more than read this record")]
    [InlineData("select load_extension('x')", "the query was not run: not authorized to use function: load_extension")]
    [InlineData("create temp table t (x)", "the query was not run: it would do more than read this record")]
    [InlineData("begin", "the query was not run: it would do more than read this record")]
    [InlineData("select 1; select 2", "the query was not run: it is more than one statement")]
    [InlineData("  -- nothing", "the query was not run: it is empty")]
    [InlineData("select colour from articles", "the query was not run: no such column: colour")]
    [InlineData("selec", "the query was not run: near \"selec\": syntax error")]
    public void A_query_that_does_not_just_read_is_refused(string sql, string what)
    {
        var error = Assert.Throws<RecordException>(() => _store.Query(sql));
        Assert.Equal(
            (RecordError.BadQuery, $"{_record.Path}: {what}. Give one SELECT; docs/record.md lists the tables and columns."), (error.Error, error.Message));
    }

    [Fact]
    public void A_query_gives_columns_and_rows()
    {
        using var result = _store.Query("select type, count(*) as n, 0.5 as half, x'00ff' as bytes, null as none from events group by type order by type; -- all\n;");
        Assert.Equal(["type", "n", "half", "bytes", "none"], result.Columns);
        Assert.Equal(["ACCUSE", 1L, 0.5, new byte[] { 0, 255 }, null], result.Rows.First());
        using var tables = _store.Query("pragma table_info(events)");
        Assert.NotEmpty(tables.Rows);
        using var fails = _store.Query("select abs(-9223372036854775808)");
        Assert.Equal(RecordError.BadQuery, Assert.Throws<RecordException>(() => fails.Rows.ToList()).Error);
    }

    public void Dispose()
    {
        _store.Dispose();
        _record.Dispose();
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);

    private static CodedArticle Other()
    {
        Span Words(string words) => TemporaryRecord.Words(Text, words);
        var syria = new Party(Words("Syria"), new Actor("syr", "Syria", "SYR", null));
        return new CodedArticle(
            new Article { File = "other.jsonl:3", Publisher = "Café Gazette", Published = new PartialDate(2011, 7), PublishedBasis = DateBasis.Given, Text = Text },
            [
                new Statement
                {
                    Kind = StatementKind.Direct,
                    QuotationMarks = true,
                    Source = new Source(Words("Juppé"), new Actor("juppe-alain", "Alain Juppé", "FRA", null), null),
                    Content = [Words("it must end")],
                    About = ["SYR GOV", "truce"],
                    Evidence = [new Evidence(Words("Juppé said “it must end”"), "quote/direct")],
                },
            ],
            [
                new Event
                {
                    Type = EventType.Accuse,
                    Actor = [new Party(Words("France"), new Actor("fra", "France", "FRA", "GOV")), new Party(Words("Britain"), new Actor("gbr", "Britain", "GBR", null))],
                    Recipient = [syria],
                    Place = Words("Geneva"),
                    Evidence = [new Evidence(Words("France and Britain condemned Syria"), "accuse/condemn")],
                },
                new Event
                {
                    Type = EventType.Assault,
                    Actor = [new Party(Words("rebels"), null)],
                    Recipient = [new Party(Words("Homs"), null)],
                    AccordingTo = new Party(Words("Activists"), null),
                    Evidence = [new Evidence(Words("rebels shelled Homs"), "assault/shell")],
                },
            ]);
    }
}
