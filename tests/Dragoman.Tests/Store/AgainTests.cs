using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Tests.Store;

/// <summary>The same article read again: by the same version, by a newer one, from another printing.</summary>
public sealed class AgainTests : IDisposable
{
    private readonly TemporaryRecord _record = new();
    private readonly RecordStore _store;

    public AgainTests() => _store = _record.Open();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reading_the_same_article_again_changes_nothing(bool again)
    {
        var coded = TemporaryRecord.Sample();
        _store.Append(coded, TemporaryRecord.First);
        var before = TemporaryRecord.Dump(_store);
        Assert.True(_store.IsUpToDate(coded.Article, TemporaryRecord.First, again, out var held));
        Assert.Equal(new AppendResult(AppendOutcome.Unchanged, held), _store.Append(coded, TemporaryRecord.First, again));
        Assert.Equal(before, TemporaryRecord.Dump(_store));
    }

    [Fact]
    public void A_newer_version_changes_nothing_unless_asked_to_read_again()
    {
        var coded = TemporaryRecord.Sample();
        _store.Append(coded, TemporaryRecord.First);
        var before = TemporaryRecord.Dump(_store);
        var dated = coded with { Article = coded.Article with { Published = new PartialDate(2016, 10, 9) }, Events = [] };
        foreach (var later in new[] { coded, dated })
        {
            Assert.True(_store.IsUpToDate(later.Article, TemporaryRecord.Second, again: false, out _));
            Assert.Equal(AppendOutcome.Unchanged, _store.Append(later, TemporaryRecord.Second).Outcome);
        }

        Assert.Equal(before, TemporaryRecord.Dump(_store));
    }

    [Fact]
    public void The_same_text_printed_elsewhere_is_one_text_and_another_article()
    {
        _store.Append(TemporaryRecord.Sample(), TemporaryRecord.First);
        _store.Append(TemporaryRecord.Sample("b.txt", "Other Herald"), TemporaryRecord.First);
        _store.Append(TemporaryRecord.Sample("c.txt", date: "2016-10-09"), TemporaryRecord.First);
        var elsewhere = TemporaryRecord.Sample("d.txt");
        _store.Append(elsewhere with { Article = elsewhere.Article with { Url = "https://example.org/d" } }, TemporaryRecord.First);
        // The same printing in another file is nothing new.
        Assert.Equal(AppendOutcome.Unchanged, _store.Append(TemporaryRecord.Sample("e.txt"), TemporaryRecord.First).Outcome);
        Assert.Equal(4, _store.FindArticles(RecordFilter.None).Count());
        Assert.Equal(4, _store.FindStatements(RecordFilter.None).Select(line => line.Id).Distinct().Count());
        using var texts = _store.Query("select printings from texts");
        Assert.Equal([4L], texts.Rows.Select(row => row[0]));
        Assert.Equal(3, _store.Show(LineIds.Of(elsewhere.Article))!.Links.Count(link => link.Why == "printing"));
    }

    [Fact]
    public void A_line_that_comes_out_the_same_stays_and_its_version_is_noted()
    {
        var coded = TemporaryRecord.Sample();
        _store.Append(coded, TemporaryRecord.First);
        var before = _store.FindStatements(RecordFilter.None).Single();
        Assert.False(_store.IsUpToDate(coded.Article, TemporaryRecord.Second, again: true, out _));
        var result = _store.Append(coded, TemporaryRecord.Second, again: true);
        Assert.Equal((AppendOutcome.Updated, 0, 0), (result.Outcome, result.Added, result.Superseded));
        var after = _store.FindStatements(RecordFilter.None).Single();
        Assert.Equal(before.Id, after.Id);
        Assert.Equal((TemporaryRecord.First.Id, TemporaryRecord.Second.Id), (before.Evidence[0].Version, after.Evidence[0].Version));
        Assert.Equal(TemporaryRecord.First.Id, _store.Show(after.Id)!.MadeBy);
        Assert.True(_store.Holds(after.Article, TemporaryRecord.Second.Id));
        Assert.True(_store.IsUpToDate(coded.Article, TemporaryRecord.Second, again: true, out _));
    }

    [Fact]
    public void A_line_that_no_longer_comes_out_is_kept_and_hidden()
    {
        var coded = TemporaryRecord.Sample();
        _store.Append(coded, TemporaryRecord.First);
        var old = _store.FindEvents(RecordFilter.None).Single();
        var result = _store.Append(coded with { Events = [] }, TemporaryRecord.Second, again: true);
        Assert.Equal((0, 1), (result.Added, result.Superseded));
        Assert.Empty(_store.FindEvents(RecordFilter.None));
        Assert.DoesNotContain(_store.FindActors(RecordFilter.None), actor => actor.Id == "rus");
        Assert.Equal([old.Id], _store.FindEvents(new RecordFilter { WithSuperseded = true }).Select(line => line.Id));
        Assert.Equal((TemporaryRecord.Second.Id, (string?)null), (_store.Show(old.Id)!.SupersededBy, _store.Show(old.Id)!.ReplacedBy));

        // It stands again when a still newer version reads it again.
        _store.Append(coded, new RecordVersion("0.3.0", "dddddddd", "eeeeeeee"), again: true);
        Assert.Equal([old.Id], _store.FindEvents(RecordFilter.None).Select(line => line.Id));
        Assert.Null(_store.Show(old.Id)!.SupersededBy);
    }

    [Fact]
    public void What_a_person_judged_goes_over_to_the_line_on_the_same_words()
    {
        var coded = TemporaryRecord.Sample();
        _store.Append(coded, TemporaryRecord.First);
        var (statement, @event) = (_store.FindStatements(RecordFilter.None).Single(), _store.FindEvents(RecordFilter.None).Single());
        _store.Judge(statement.Id, "yes", "checked in the paper", "Ann");
        _store.Judge(@event.Id, "no", null, "Ann");
        _store.Judge(@event.Id, "unsure", null, "Ben");

        var text = coded.Article.Text;
        var better = coded with
        {
            Statements = [TemporaryRecord.Statement(text, rule: "quote/better") with { Source = coded.Statements[0].Source! with { Actor = new Actor("ayrault", "Jean-Marc Ayrault", "FRA", "GOV") } }],
            // Another type is another claim: what was said of the old one is not said of it.
            Events = [TemporaryRecord.Veto(text) with { Type = EventType.Threaten }],
        };
        _store.Append(better, TemporaryRecord.Second, again: true);

        var (newStatement, newEvent) = (_store.FindStatements(RecordFilter.None).Single(), _store.FindEvents(RecordFilter.None).Single());
        Assert.NotEqual(statement.Id, newStatement.Id);
        var carried = Assert.Single(_store.Show(newStatement.Id)!.Judgements);
        Assert.Equal(new JudgementLine(newStatement.Id, "yes", "checked in the paper", "Ann", "2026-11-24T20:00:00Z", statement.Id), carried);
        Assert.Equal(newStatement.Id, _store.Show(statement.Id)!.ReplacedBy);
        Assert.Contains(new Link("replaced", statement.Id), _store.Show(newStatement.Id)!.Links);
        Assert.Empty(_store.Show(newEvent.Id)!.Judgements);
        Assert.Null(_store.Show(@event.Id)!.ReplacedBy);
        Assert.Equal(["no", "unsure"], _store.Show(@event.Id)!.Judgements.Select(judgement => judgement.Answer));
    }

    [Fact]
    public void Two_new_lines_on_the_words_of_one_carry_no_judgement()
    {
        var coded = TemporaryRecord.Sample();
        _store.Append(coded, TemporaryRecord.First);
        var old = _store.FindEvents(RecordFilter.None).Single();
        _store.Judge(old.Id, "yes", null, "Ann");
        var text = coded.Article.Text;
        _store.Append(coded with { Events = [TemporaryRecord.Veto(text, mode: "a"), TemporaryRecord.Veto(text, mode: "b")] }, TemporaryRecord.Second, again: true);
        Assert.Equal(2, _store.FindEvents(RecordFilter.None).Count());
        Assert.All(_store.FindEvents(RecordFilter.None), line => Assert.Empty(_store.Show(line.Id)!.Judgements));
        Assert.Single(_store.Show(old.Id)!.Judgements);
    }

    [Fact]
    public void A_date_that_a_newer_version_finds_replaces_the_article_and_keeps_judgements()
    {
        var undated = TemporaryRecord.Sample(date: "");
        _store.Append(undated, TemporaryRecord.First);
        var old = _store.FindStatements(RecordFilter.None).Single();
        _store.Judge(old.Id, "yes", null, "Ann");
        var result = _store.Append(TemporaryRecord.Sample(), TemporaryRecord.Second, again: true);
        Assert.Equal((AppendOutcome.Updated, 2, 2), (result.Outcome, result.Added, result.Superseded));
        Assert.Equal("2016-10-08", _store.FindArticles(RecordFilter.None).Single().Published);
        var now = _store.FindStatements(RecordFilter.None).Single();
        Assert.Equal("yes", Assert.Single(_store.Show(now.Id)!.Judgements).Answer);
        Assert.Equal(result.Article, _store.Show(old.Article)!.ReplacedBy);
        Assert.True(_store.IsUpToDate(TemporaryRecord.Sample().Article, TemporaryRecord.Second, again: true, out _));

        // A third version that no longer finds it goes back to the first reading.
        _store.Append(undated, new RecordVersion("0.3.0", "dddddddd", "eeeeeeee"), again: true);
        Assert.Null(_store.FindArticles(RecordFilter.None).Single().Published);
        Assert.Equal([old.Id], _store.FindStatements(RecordFilter.None).Select(line => line.Id));
    }

    [Fact]
    public void A_title_that_is_read_better_is_brought_up_to_date_in_place()
    {
        var coded = TemporaryRecord.Sample();
        _store.Append(coded with { Article = coded.Article with { Title = null, Blocks = [] } }, TemporaryRecord.First);
        _store.Append(coded, TemporaryRecord.Second, again: true);
        var article = _store.FindArticles(RecordFilter.None).Single();
        Assert.Equal("Council meets on Aleppo", article.Title);
        Assert.Equal(["title", "paragraph"], _store.BlocksOf(article.Id).Select(block => block.Kind));
        Assert.Equal(["Council meets on Aleppo"], article.Evidence.Select(words => words.Quote));
    }

    [Theory]
    [InlineData("s-0123456789abcdef", "yes", "Ann")]
    [InlineData("", "maybe", "Ann")]
    [InlineData("", "yes", " ")]
    public void A_judgement_needs_a_line_an_answer_and_a_name(string line, string answer, string who)
    {
        _store.Append(TemporaryRecord.Sample(), TemporaryRecord.First);
        var id = line.Length > 0 ? line : _store.FindStatements(RecordFilter.None).Single().Id;
        Assert.Throws<ArgumentException>(() => _store.Judge(id, answer, null, who));
    }

    public void Dispose()
    {
        _store.Dispose();
        _record.Dispose();
    }
}
