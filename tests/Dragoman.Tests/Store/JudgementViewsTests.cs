using Dragoman.Cli.Exporting;
using Dragoman.Store;

namespace Dragoman.Tests.Store;

public sealed class JudgementViewsTests : IDisposable
{
    private readonly TemporaryRecord _record = new();

    public void Dispose() => _record.Dispose();

    [Fact]
    public void The_last_word_of_each_person_counts_and_where_two_differ_the_line_counts_for_neither()
    {
        using var store = _record.Open();
        for (var n = 0; n < 4; n++)
            store.Append(TemporaryRecord.Sample($"{n}.txt", $"P{n}"), TemporaryRecord.First);
        var events = store.FindEvents(RecordFilter.None).Select(e => e.Id).ToArray();
        store.Judge(events[0], "no", null, "Ann");
        store.Judge(events[0], "yes", "looked again", "Ann");
        store.Judge(events[1], "no", null, "Ann");
        store.Judge(events[2], "yes", null, "Ann");
        store.Judge(events[2], "no", null, "Bob");
        store.Judge(events[3], "unsure", null, "Bob");
        var statement = store.FindStatements(RecordFilter.None).First();
        store.Judge(statement.Id, "yes", null, "Bob");

        var judgements = store.FindJudgements();
        Assert.Equal(7, judgements.Count);
        Assert.Equal(("event", "reject/veto", true, "looked again"), (judgements[1].Kind, judgements[1].Rule, judgements[1].Stands, judgements[1].Note));
        var rows = JudgementViews.PrecisionOf(judgements, j => j.Rule);
        Assert.Equal(["quote/direct", "reject/veto"], rows.Select(row => row.Of));
        Assert.Equal((4, 1, 1, 1, 1, 0.5), (rows[1].Lines, rows[1].Yes, rows[1].No, rows[1].Unsure, rows[1].Disputed, rows[1].Precision));
        Assert.Equal(1.0, rows[0].Precision);
        Assert.Equal(["event", "statement"], JudgementViews.PrecisionOf(judgements, j => j.Kind).Select(row => row.Of));
    }

    [Fact]
    public void What_no_longer_stands_is_listed_and_not_counted()
    {
        using var store = _record.Open();
        var coded = TemporaryRecord.Sample();
        store.Append(coded, TemporaryRecord.First);
        store.Judge(store.FindEvents(RecordFilter.None).Single().Id, "yes", null, "Ann");
        store.Append(coded with { Events = [] }, TemporaryRecord.Second, again: true);
        Assert.False(Assert.Single(store.FindJudgements()).Stands);
        Assert.Empty(JudgementViews.PrecisionOf(store.FindJudgements(), j => j.Kind));
    }

    // Wilson 1927; the values are those of R's prop.test without continuity correction.
    [Theory]
    [InlineData(8, 10, 0.4902, 0.9433)]
    [InlineData(0, 10, 0.0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1.0)]
    public void The_interval_is_Wilsons(int right, int all, double low, double high)
    {
        var (from, to) = JudgementViews.Wilson(right, all);
        Assert.Equal(low, from!.Value, 0.0001);
        Assert.Equal(high, to!.Value, 0.0001);
        Assert.Equal((null, null), JudgementViews.Wilson(0, 0));
    }

    [Fact]
    public void A_copy_is_the_same_record_in_one_file()
    {
        using var store = _record.Open();
        store.Append(TemporaryRecord.Sample(), TemporaryRecord.First);
        store.CopyTo(_record.In("copy.db"));
        using (var copy = RecordStore.Open(_record.In("copy.db"), RecordMode.ReadOnly, new FixedClock()))
        {
            Assert.Equal(TemporaryRecord.Dump(store), TemporaryRecord.Dump(copy));
            Assert.Empty(copy.Verify(store.Verify().Head).Problems);
        }

        Assert.Equal(["copy.db"], _record.Files.Where(file => file.StartsWith("copy", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("one\n\n  two", "one two")]
    [InlineData("<b>*x*</b> [1](y) `z` #a", "\\<b\\>\\*x\\*\\</b\\> \\[1\\](y) \\`z\\` \\#a")]
    [InlineData("a\u202Eb\u0007", "a⟨U+202E⟩b⟨U+0007⟩")]
    public void Words_of_a_dossier_stay_words(string text, string plain) => Assert.Equal(plain, Dossier.Plain(text));
}
