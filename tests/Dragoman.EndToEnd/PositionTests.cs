using System.Text.Json;

namespace Dragoman.EndToEnd;

public sealed class PositionTests : IDisposable
{
    private readonly Workspace _at = new();

    public PositionTests()
    {
        _at.Write("speeches.jsonl", string.Join('\n',
            Speech("2012-09", "François Hollande, FRA", "After a year of war Assad must go. We want peace."),
            Speech("2013-09", "François Hollande, FRA", "The time has come for President Assad to step aside."),
            Speech("2017-09", "Emmanuel Macron, FRA", "I do not say that Assad's departure is a precondition for talks."),
            Speech("2017-10", "RUS", "The right of veto must be preserved. Some insist that Assad must go.")));
        Assert.Equal(0, _at.Run("read", "speeches.jsonl").Code);
    }

    public void Dispose() => _at.Dispose();

    [Fact]
    public void Positions_have_the_fields_of_the_contract_and_their_words_stand_in_the_text()
    {
        var run = _at.Run("positions");
        Assert.Equal((0, "", 4), (run.Code, run.Talk, run.Lines.Length));
        foreach (var line in run.Json)
        {
            Assert.All("id article file actor source issue stance words date basis evidence".Split(' '), f => Assert.True(line.TryGetProperty(f, out _), f));
            var evidence = line.GetProperty("evidence")[0];
            var text = _at.Run("sql", $"select substr(text, {evidence.GetProperty("start").GetInt32() + 1}, {evidence.GetProperty("end").GetInt32() - evidence.GetProperty("start").GetInt32()}) as words from articles where id = '{line.GetProperty("article").GetString()}'").Json[0];
            Assert.Equal(line.GetProperty("words").GetString(), text.GetProperty("words").GetString());
        }

        Assert.Equal(["RUS"], _at.Run("positions", "--issue", "veto-use").Json.Select(l => l.GetProperty("actor").GetString()));
        Assert.Equal(3, _at.Run("positions", "--actor", "FRA", "--issue", "assad-departure").Lines.Length);
    }

    [Fact]
    public void Who_left_an_office_no_longer_speaks_for_the_state_and_quoting_another_is_no_stance()
    {
        _at.Write("news.jsonl", string.Join('\n',
            Story("2017-02-15", "Russian Foreign Minister Sergey Lavrov said that sanctions on Syria must be lifted."),
            Story("2017-02-15", "Former Russian Foreign Minister Igor Ivanov said that Assad must go."),
            Story("2017-02-15", "\"The Americans say that Assad must go. We do not share this view,\" Russian Foreign Minister Sergey Lavrov said."),
            Story("2017-02-15", "France says Assad must go, but Russia has never agreed, Russian Foreign Minister Sergey Lavrov said.")));
        Assert.Equal(0, _at.Run("read", "news.jsonl", "--record", "news.db").Code);
        var lines = _at.Run("positions", "--record", "news.db", "--actor", "RUS").Json;
        Assert.Equal("syria-sanctions", Assert.Single(lines).GetProperty("issue").GetString());
    }

    [Fact]
    public void A_shift_joins_the_ends_of_two_runs_and_says_who_held_the_office()
    {
        var shift = Assert.Single(_at.Run("shifts", "--actor", "FRA", "--issue", "assad-departure").Json);
        Assert.Equal(("2013-09", "for"), (shift.GetProperty("from").GetProperty("date").GetString(), shift.GetProperty("from").GetProperty("stance").GetString()));
        Assert.Equal(("2017-09", "conditional"), (shift.GetProperty("to").GetProperty("date").GetString(), shift.GetProperty("to").GetProperty("stance").GetString()));
        Assert.Equal((2, "2012-09", "moved", true), (
            shift.GetProperty("from_count").GetInt32(),
            shift.GetProperty("from_since").GetString(),
            shift.GetProperty("strength").GetString(),
            shift.GetProperty("office_holder_changed").GetBoolean()));
        Assert.Equal(1L, _at.Run("sql", "select office_holder_changed as changed from shifts where issue = 'assad-departure'").Json[0].GetProperty("changed").GetInt64());
        Assert.True(_at.Run("show", shift.GetProperty("id").GetString()!).Json[0].GetProperty("office_holder_changed").GetBoolean());
        Assert.Empty(_at.Run("shifts", "--officials").Lines);
        var shown = _at.Run("shifts", "--format", "table").Out;
        Assert.Contains("François Hollande, President (last of 2 since 2012-09)", shown);
        Assert.Contains("“I do not say that Assad's departure is a precondition for talks.”", shown);
    }

    [Fact]
    public void Positions_and_shifts_are_shown_by_id_and_queried()
    {
        var id = _at.Run("positions", "--issue", "veto-use").Json[0].GetProperty("id").GetString()!;
        var shown = _at.Run("show", id[..8]).Json[0];
        Assert.Equal((id, "from"), (shown.GetProperty("id").GetString(), shown.GetProperty("links")[0].GetProperty("why").GetString()));
        Assert.Equal("The right of veto must be preserved.", shown.GetProperty("words").GetString());
        Assert.Equal(3, _at.Run("sql", "select count(*) as n from positions where actor = 'FRA'").Json[0].GetProperty("n").GetInt32());
        var shift = _at.Run("sql", "select id, from_stance || ' ' || to_stance as way from shifts").Json.Single();
        Assert.Equal("for conditional", shift.GetProperty("way").GetString());
        Assert.Equal("FRA", _at.Run("show", shift.GetProperty("id").GetString()!).Json[0].GetProperty("actor").GetString());
        Assert.Equal(2, _at.Run("sql", "delete from positions").Code);
    }

    [Fact]
    public void Relations_hold_both_directions_in_the_order_of_days()
    {
        _at.Write("news.jsonl", string.Join('\n',
            Story("2016-10-10", "France condemned Russia on Saturday. Russian troops attacked a village."),
            Story("2017-05-30", "The French President met the Russian President in Versailles on Monday. Germany condemned Russia.")));
        Assert.Equal(0, _at.Run("read", "news.jsonl").Code);
        var run = _at.Run("relations", "FRA", "RUS");
        Assert.True(run.Lines.Length >= 2, run.Out);
        Assert.All(run.Json, l => Assert.Contains("FRA", $"{l.GetProperty("actor")} {l.GetProperty("recipient")}"));
        var dates = run.Json.Select(l => l.GetProperty("date").GetString()).ToArray();
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        var years = _at.Run("relations", "RUS", "FRA", "--by", "year").Json.ToDictionary(y => y.GetProperty("period").GetString()!);
        Assert.Equal((1, 1), (years["2016"].GetProperty("conflict").GetInt32(), years["2017"].GetProperty("cooperation").GetInt32()));
        Assert.Equal((0, ""), (_at.Run("relations", "FRA", "JPN").Code, _at.Run("relations", "FRA", "JPN").Out));
        Assert.Equal(2, _at.Run("relations", "FRA").Code);
    }

    [Fact]
    public void A_stance_on_a_draft_needs_no_named_issue_and_a_veto_takes_the_day_of_the_draft()
    {
        _at.Write("news.jsonl", Story("2016-10-10",
            "The Security Council met on Saturday on a French draft resolution on Aleppo. Eleven members voted in favour, but Russia vetoed it."));
        Assert.Equal(0, _at.Run("read", "news.jsonl").Code);
        var stances = _at.Run("positions", "--issue", "draft").Json.ToDictionary(l => l.GetProperty("actor").GetString()!);
        Assert.Equal(("against", "2016-10-08", "draft"), (
            stances["RUS"].GetProperty("stance").GetString(), stances["RUS"].GetProperty("date").GetString(), stances["RUS"].GetProperty("basis").GetString()));
        Assert.Equal("for", stances["FRA"].GetProperty("stance").GetString());
        Assert.Contains(_at.Run("timeline", "--actor", "RUS").Json, l => l.GetProperty("what").GetString()!.StartsWith("REJECT veto") && l.GetProperty("date").GetString() == "2016-10-08");
        Assert.Equal("RUS", _at.Run("show", stances["RUS"].GetProperty("id").GetString()!).Json[0].GetProperty("actor").GetString());
    }

    [Fact]
    public void A_timeline_stands_in_the_order_of_days()
    {
        var dates = _at.Run("timeline").Json.Select(l => l.GetProperty("date").GetString()).ToArray();
        Assert.True(dates.Length >= 4);
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
    }

    [Fact]
    public void An_issue_of_ones_own_is_read_and_a_broken_one_refused()
    {
        const string Peace = "id: peace\nname: Peace\nfor: wanted\nagainst: not wanted\npatterns:\n  - for: \"{we} {call} peace\"\nexamples:\n  - for: \"We want peace.\"\n";
        _at.Write("mine/peace.yaml", Peace);
        Assert.Single(_at.Run("positions", "--issues", "mine", "--issue", "peace").Lines);
        _at.Write("mine/peace.yaml", Peace.Replace("We want peace.", "We want war."));
        var wrong = _at.Run("positions", "--issues", "mine");
        Assert.Equal(2, wrong.Code);
        Assert.Contains("\"We want war.\" shows nothing, not for.", wrong.Talk);
        Assert.Equal(2, _at.Run("positions", "--issues", "nowhere").Code);
        Assert.Contains("Did you mean 'veto-use'?", _at.Run("positions", "--issue", "veto-us").Talk);
    }

    private static string Story(string published, string text) => JsonSerializer.Serialize(new { text, published, publisher = "Sample Wire (sample)" });

    private static string Speech(string published, string speaker, string text) => JsonSerializer.Serialize(new { text, published, speaker, publisher = "Minutes (sample)" });
}
