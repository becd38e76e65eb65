using Dragoman.Store;
using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;

namespace Dragoman.Tests.Store;

/// <summary>Figures in the record: which contest each other, and records made before there were any.</summary>
public sealed class FigureTests : IDisposable
{
    private const string Words = "Police said 12. Medics said 15 or dozens. The town is Homs.";

    private readonly TemporaryRecord _record = new();

    [Fact]
    public void Two_sources_with_two_numbers_of_one_subject_are_rivals()
    {
        using var store = _record.Open();
        Append(store, "a.txt", "2016-10-08", Count("12", 12, "Police"));
        Append(store, "b.txt", "2016-10-09", Count("15", 15, "Medics"));
        var found = store.FindFigures(new RecordFilter { Contested = true }).ToArray();
        Assert.Equal([12m, 15m], found.Select(line => line.Value));
        Assert.Equal([found[1].Id], found[0].ContestedWith);
        Assert.Equal([found[0].Id], found[1].ContestedWith);
        Assert.All(found, line => Assert.Equal(3m, line.Gap));
        Assert.Contains(new Link("rival", found[1].Id), store.Show(found[0].Id)!.Links);
        Assert.Equal((2, 2), (store.Digest().Figures, store.Digest().Contested));
    }

    [Fact]
    public void A_revision_by_one_source_is_no_dispute() => Uncontested("2016-10-09", Count("15", 15, "Police"));

    [Fact]
    public void The_same_number_is_no_dispute() => Uncontested("2016-10-08", Count("15", 12, "Medics"));

    [Fact]
    public void A_word_without_a_number_contests_nothing() => Uncontested("2016-10-08", Count("dozens", null, "Medics"));

    [Fact]
    public void Another_time_is_another_matter() => Uncontested("2016-10-20", Count("15", 15, "Medics"));

    [Fact]
    public void Another_subject_is_another_matter() => Uncontested("2016-10-08", Count("15", 15, "Medics") with { Subject = "killed/people/homs/bomb/2016-10-07" });

    [Fact]
    public void What_only_one_article_tells_apart_is_no_other_articles()
    {
        using var store = _record.Open();
        Append(store, "a.txt", "2016-10-08", Count("12", 12, "Police") with { Subject = "#1" });
        Append(store, "b.txt", "2016-10-08", Count("15", 15, "Medics") with { Subject = "#1" });
        Assert.Empty(store.FindFigures(new RecordFilter { Contested = true }));
        Append(store, "c.txt", "2016-10-08", Count("12", 12, "Police") with { Subject = "#1" }, Count("15", 15, "Medics") with { Subject = "#1" });
        Assert.Equal(2, store.FindFigures(new RecordFilter { Contested = true }).Count());
    }

    [Fact]
    public void Figures_are_found_by_measure_source_place_and_words()
    {
        using var store = _record.Open();
        Append(store, "a.txt", "2016-10-08", Count("12", 12, "Police") with { Place = TemporaryRecord.Words(Words, "Homs") }, Count("15", 15, "Medics"));
        Assert.Equal(2, store.FindFigures(new RecordFilter { Type = "KILLED, troops" }).Count());
        Assert.Empty(store.FindFigures(new RecordFilter { Type = "troops" }));
        Assert.Equal([12m], store.FindFigures(new RecordFilter { Source = "police" }).Select(line => line.Value));
        Assert.Equal([12m], store.FindFigures(new RecordFilter { Place = "homs" }).Select(line => line.Value));
        Assert.Equal([15m], store.FindFigures(new RecordFilter { About = "15" }).Select(line => line.Value));
        Assert.Empty(store.FindFigures(new RecordFilter { Since = new PartialDate(2017) }));
    }

    [Fact]
    public void A_record_of_schema_1_takes_figures_when_it_is_read_again()
    {
        var clock = new FixedClock();
        var first = Migrations.Embedded.First(1);
        using (var old = RecordFile.Open(_record.Path, RecordMode.Create, first, clock)!)
        {
            var line = LineMapper.Map(TemporaryRecord.Sample(), TemporaryRecord.First).Article;
            old.Prepare("insert into versions (version, engine, data, model) values (?, '0.1.0', 'aaaaaaaa11', 'bbbbbbbb22')").Bind(TemporaryRecord.First.Id).Run();
            old.Prepare("insert into articles (id, file, publisher, authors, published, sha256, version, text) values (?, ?, ?, '[]', ?, ?, ?, ?)")
                .Bind(line.Id).Bind(line.File).Bind(line.Publisher).Bind(line.Published).Bind(line.Sha256).Bind(TemporaryRecord.First.Id)
                .Bind(TemporaryRecord.Sample().Article.Text).Run();
            old.Prepare("insert into readings (article, version, recorded) values (?, ?, '2026-11-01T00:00:00Z')").Bind(line.Id).Bind(TemporaryRecord.First.Id).Run();
        }

        Assert.Equal(1, FileHeader.Read(_record.Path).Schema);
        using var store = _record.Open(RecordMode.ReadWrite);
        var coded = TemporaryRecord.Sample();
        coded = coded with { Figures = [TemporaryRecord.Figure(coded.Article.Text, "Saturday", 7)] };
        Assert.Equal(AppendOutcome.Unchanged, store.Append(coded, TemporaryRecord.Second).Outcome);
        Assert.Empty(store.FindFigures(RecordFilter.None));
        Assert.Equal(1, store.Append(coded, TemporaryRecord.Second, again: true).Figures);
        Assert.Equal(7, store.FindFigures(RecordFilter.None).Single().Value);
        Assert.Equal(RecordStore.Schema, FileHeader.Read(_record.Path).Schema);
    }

    [Fact]
    public void A_figure_that_no_longer_comes_out_is_kept_and_hidden()
    {
        using var store = _record.Open();
        var coded = Article("a.txt", "2016-10-08", Count("12", 12, "Police"));
        store.Append(coded, TemporaryRecord.First);
        var old = store.FindFigures(RecordFilter.None).Single();
        store.Judge(old.Id, "yes", null, "Ann");
        store.Append(coded with { Figures = [coded.Figures[0] with { Bound = Bound.About }] }, TemporaryRecord.Second, again: true);
        var now = store.FindFigures(RecordFilter.None).Single();
        Assert.Equal(now.Id, store.Show(old.Id)!.ReplacedBy);
        Assert.Equal("yes", Assert.Single(store.Show(now.Id)!.Judgements).Answer);
    }

    public void Dispose() => _record.Dispose();

    private void Uncontested(string date, Figure second)
    {
        using var store = _record.Open();
        Append(store, "a.txt", "2016-10-08", Count("12", 12, "Police"));
        Append(store, "b.txt", date, second);
        Assert.Equal(2, store.FindFigures(RecordFilter.None).Count());
        Assert.Empty(store.FindFigures(new RecordFilter { Contested = true }));
        Assert.All(store.FindFigures(RecordFilter.None), line => Assert.Null(line.Gap));
    }

    private static void Append(RecordStore store, string file, string date, params Figure[] figures) => store.Append(Article(file, date, figures), TemporaryRecord.First);

    private static CodedArticle Article(string file, string date, params Figure[] figures) =>
        new(new Article { File = file, Publisher = file, Published = PartialDate.TryParse(date, out var day) ? day : null, PublishedBasis = DateBasis.Stated, Text = Words }, [], []) { Figures = figures };

    private static Figure Count(string words, decimal? value, string source) =>
        TemporaryRecord.Figure(Words, words, value, "killed/people/homs/bomb/2016-10-08", new Party(TemporaryRecord.Words(Words, source), null));
}
