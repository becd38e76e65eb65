using Dragoman.Store;

namespace Dragoman.Tests.Store;

/// <summary>What several articles tell of one act is linked; nothing is removed.</summary>
public sealed class OccurrenceTests : IDisposable
{
    private readonly TemporaryRecord _record = new();
    private readonly RecordStore _store;

    public OccurrenceTests() => _store = _record.Open();

    public void Dispose()
    {
        _store.Dispose();
        _record.Dispose();
    }

    private void Add(string file, string text, Func<Event, Event>? change = null, string date = "2016-10-08")
    {
        var veto = TemporaryRecord.Veto(text);
        var article = new Article { File = file, Text = text, Publisher = file, Published = PartialDate.TryParse(date, out var day) ? day : null };
        _store.Append(new CodedArticle(article, [], [change is null ? veto : change(veto)]), TemporaryRecord.First);
    }

    private IReadOnlyList<Occurrence> Linked() => _store.FindOccurrences(RecordFilter.None);

    private const string One = "Russia vetoed the French draft in New York.";
    private const string Other = "In New York, it is said, Russia vetoed the French draft yesterday.";

    [Fact]
    public void The_same_act_in_two_papers_stands_once_with_the_other_line_linked()
    {
        Add("a.txt", One);
        Add("b.txt", One);
        Add("c.txt", Other, e => e with { Evidence = [e.Evidence[0] with { Span = new Span(0, Other.Length) }] });

        var occurrence = Assert.Single(Linked());

        Assert.Equal(2, occurrence.Linked.Count);
        Assert.Equal(3, occurrence.Articles);
        Assert.Equal(2, occurrence.Accounts);
        Assert.Single(occurrence.Linked, l => l.Reprint);
        Assert.Equal(3, _store.FindEvents(RecordFilter.None).Count());
        Assert.StartsWith("o-", occurrence.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_shows_those_of_the_same_act()
    {
        Add("a.txt", One);
        Add("b.txt", One);
        var ids = _store.FindEvents(RecordFilter.None).Select(e => e.Id).ToArray();

        Assert.Equal([ids[1]], _store.Show(ids[0])!.Links.Where(l => l.Why == "same_event").Select(l => l.Id));
        Assert.Equal([ids[0]], _store.Show(ids[1])!.Links.Where(l => l.Why == "same_event").Select(l => l.Id));
    }

    public static TheoryData<string> Differences => ["day", "month only", "recipient", "type", "modality", "place", "sector"];

    [Theory]
    [MemberData(nameof(Differences))]
    public void Another_day_dyad_type_or_place_is_another_act(string difference)
    {
        Add("a.txt", One);
        Add("b.txt", Other, e => difference switch
        {
            "day" => e with { Date = new PartialDate(2016, 10, 7) },
            "month only" => e with { Date = new PartialDate(2016, 10) },
            "recipient" => e with { Recipient = [] },
            "type" => e with { Type = EventType.Accuse },
            "modality" => e with { Modality = Modality.Planned },
            "place" => e with { Place = TemporaryRecord.Words(Other, "French") },
            _ => e with { Actor = [e.Actor[0] with { Actor = new Actor("x", "X", "RUS", "OPP") }] },
        });

        Assert.Equal(2, Linked().Count);
    }

    [Fact]
    public void A_state_and_its_government_are_one_and_a_missing_place_is_no_other_place()
    {
        Add("a.txt", One);
        Add("b.txt", Other, e => e with { Place = null, Actor = [e.Actor[0] with { Actor = new Actor("kremlin", "Kremlin", "RUS", "GOV") }] });

        Assert.Single(Linked());
    }

    [Fact]
    public void Where_a_party_is_unknown_only_the_same_words_are_the_same_act()
    {
        Event Unknown(Event e) => e with { Recipient = [e.Recipient[0] with { Actor = null }] };
        Add("a.txt", One, Unknown);
        Add("b.txt", One, Unknown);
        Add("c.txt", Other, e => Unknown(e) with { Evidence = [e.Evidence[0] with { Span = new Span(0, Other.Length) }] });

        Assert.Equal([2, 1], Linked().Select(o => o.Articles));
    }

    [Fact]
    public void Two_lines_of_one_article_are_two_acts()
    {
        var veto = TemporaryRecord.Veto(One);
        var army = veto with { Actor = [veto.Actor[0] with { Actor = new Actor("army", "Army", "RUS", "MIL") }] };
        foreach (var file in new[] { "a.txt", "b.txt" })
        {
            _store.Append(
                new CodedArticle(new Article { File = file, Text = One, Publisher = file, Published = new PartialDate(2016, 10, 8) }, [], [veto, army]), TemporaryRecord.First);
        }

        var found = Linked();

        Assert.Equal([2, 2], found.Select(o => o.Articles));
        Assert.Equal(2, found.Select(o => o.Id).Distinct().Count());
    }

    [Fact]
    public void A_missing_place_joins_none_of_several()
    {
        Add("a.txt", One);
        Add("b.txt", Other, e => e with { Place = TemporaryRecord.Words(Other, "French") });
        Add("c.txt", Other + " ", e => e with { Place = null });

        Assert.Equal(3, Linked().Count);
    }

    [Fact]
    public void A_limit_counts_acts_and_undated_lines_stand_alone()
    {
        Add("a.txt", One, date: "");
        Add("b.txt", Other, date: "");
        Add("c.txt", One + " ");
        Add("d.txt", Other + " ");

        Assert.Equal(3, Linked().Count);
        Assert.Equal(2, _store.FindOccurrences(new RecordFilter { Limit = 2 }).Count);
    }

    [Fact]
    public void Many_lines_are_linked_in_one_pass()
    {
        for (var n = 0; n < 300; n++)
            Add($"{n}.txt", One + new string(' ', n));

        var occurrence = Assert.Single(Linked());
        Assert.Equal(299, occurrence.Linked.Count);
        Assert.All(occurrence.Linked, l => Assert.True(l.Reprint));
    }
}
