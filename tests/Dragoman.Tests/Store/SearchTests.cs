using Dragoman.Store;

namespace Dragoman.Tests.Store;

public sealed class SearchTests : IDisposable
{
    private readonly TemporaryRecord _record = new();
    private readonly RecordStore _store;

    public SearchTests() => _store = _record.Open();

    public void Dispose()
    {
        _store.Dispose();
        _record.Dispose();
    }

    [Fact]
    public void Drafts_are_found_by_their_symbol_and_their_words()
    {
        var coded = TemporaryRecord.Sample();
        _store.Append(coded with { Drafts = [TemporaryRecord.Draft(coded.Article.Text, "Russia vetoed the French draft")] }, TemporaryRecord.First);
        Assert.Equal("d-", Assert.Single(_store.Search("\"S/2016/846\"", 'd')).Id[..2]);
        Assert.Equal("d-", Assert.Single(_store.Search("vetoed", 'd')).Id[..2]);
        Assert.Equal(["a", "d", "e"], _store.Search("vetoed").Select(hit => hit.Id[..1]).Order());
    }

    [Fact]
    public void What_no_longer_stands_is_not_found()
    {
        var coded = TemporaryRecord.Sample();
        _store.Append(coded, TemporaryRecord.First);
        Assert.Equal(2, _store.Search("bombing").Count);
        _store.Append(coded with { Statements = [] }, TemporaryRecord.Second, again: true);
        Assert.Equal("a-", Assert.Single(_store.Search("bombing")).Id[..2]);
    }

    [Fact]
    public void Of_words_that_stand_nearly_everywhere_the_last_read_come_first_on_page_after_page()
    {
        for (var n = 0; n < 6; n++)
            _store.Append(TemporaryRecord.Sample($"{n}.txt", $"Publisher {n}"), TemporaryRecord.First);
        var all = _store.Search("vetoed", 'a', 10, 0, mostWeighed: 5);
        Assert.Equal(["5.txt", "4.txt", "3.txt", "2.txt", "1.txt", "0.txt"], all.Select(hit => hit.File));
        Assert.Equal(all.Select(hit => hit.Id), Enumerable.Range(0, 3).SelectMany(page => _store.Search("vetoed", 'a', 2, page * 2, mostWeighed: 5)).Select(hit => hit.Id));
        Assert.All(all, hit => Assert.Contains(hit.Snippet, part => part is { Found: true, Text: "vetoed" }));
        Assert.Equal(all.Select(hit => hit.Id).Order(), _store.Search("vetoed", 'a').Select(hit => hit.Id).Order());
    }

    [Fact]
    public void The_views_have_one_row_for_each_line_that_stands()
    {
        var coded = TemporaryRecord.Sample(extra: "At least 22 people were killed.\n");
        coded = coded with { Figures = [TemporaryRecord.Figure(coded.Article.Text, "At least 22 people", 22)] };
        _store.Append(coded, TemporaryRecord.First);
        Assert.Equal("sample.txt|the bombing must stop|foreign minister of France|1", Row("select file, words, source_office, quote = substr((select text from articles), start + 1, \"end\" - start) from all_statements"));
        Assert.Equal("REJECT|veto|RUS|FRA|RUS|0", Row("select type, mode, actors, recipients, actor_country, negated from all_events"));
        Assert.Equal("killed|22|people|At least 22 people", Row("select measure, cast(value as integer), unit, quantity from all_figures"));
        _store.Append(coded with { Events = [] }, TemporaryRecord.Second, again: true);
        Assert.Equal("0", Row("select count(*) from all_events"));
    }

    private string Row(string sql)
    {
        using var result = _store.Query(sql);
        return string.Join('|', Assert.Single(result.Rows));
    }
}
