namespace Dragoman.EndToEnd;

public sealed class CouncilTests : IDisposable
{
    private readonly Workspace _at = new();

    public void Dispose() => _at.Dispose();

    [Fact]
    public void Each_command_of_the_council_has_an_example_that_works()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The examples are for bash.");
        var seen = 0;
        foreach (var command in "members outcome can-pass vetoes icc draft".Split(' '))
        {
            var examples = _at.Run("council", command, "--help").Lines.Where(l => l.StartsWith($"  dragoman council {command} ", StringComparison.Ordinal) && !l.Contains("[options]")).ToArray();
            Assert.NotEmpty(examples);
            foreach (var example in examples)
            {
                seen++;
                var run = _at.Bash(example);
                Assert.True(run.Code == 0 && run.Out.Length > 0, $"{example}\ncode {run.Code}\n{run.Talk}");
            }
        }

        Assert.True(seen >= 12, $"only {seen} examples were run");
    }

    [Fact]
    public void Members_are_those_of_the_day_with_the_article_they_sit_by()
    {
        var run = _at.Run("council", "members", "--on", "2016-10-08");
        Assert.Equal((0, 15), (run.Code, run.Lines.Length));
        Assert.Equal(5, run.Json.Count(m => m.GetProperty("seat").GetString() == "permanent"));
        Assert.Contains(run.Json, m => m.GetProperty("member").GetString() == "ESP" && m.GetProperty("rule").GetString() == "Charter Art. 23(2)");
        Assert.Equal(11, _at.Run("council", "members", "--on", "1950-06-25").Lines.Length);
    }

    [Theory]
    [InlineData("--on 2016-10-08 --for 11 --against RUS,VEN --abstaining 2", "vetoed", "RUS")]
    [InlineData("--on 2016-10-08 --for 4 --against 9 --abstaining 2", "failed", null)]
    [InlineData("--on 2016-10-08 --for 9 --against VEN", "adopted", null)]
    [InlineData("--on 1950-01-13 --for 8 --against 2 --abstaining 1 --procedural", "adopted", null)]
    [InlineData("--on 1960-05-01 --for 7 --against RUS", "vetoed", "SUN")]
    public void An_outcome_comes_with_its_reason_and_article(string vote, string outcome, string? vetoedBy)
    {
        var run = _at.Run(["council", "outcome", .. vote.Split(' ')]);
        Assert.True(run.Code == 0, run.Talk);
        var answer = run.Json[0];
        Assert.Equal(outcome, answer.GetProperty("outcome").GetString());
        Assert.Equal(vetoedBy, answer.GetProperty("vetoed_by").EnumerateArray().Select(v => v.GetString()).FirstOrDefault());
        Assert.StartsWith("Charter Art. 27", answer.GetProperty("rules")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void What_a_draft_lacks_is_named()
    {
        var answer = _at.Run("council", "can-pass", "--on", "2011-07-06", "--for", "FRA,GBR,DEU,PRT,USA", "--against", "RUS").Json[0];
        Assert.Equal("blocked", answer.GetProperty("status").GetString());
        Assert.Equal(4, answer.GetProperty("votes_missing").GetInt32());
        Assert.Equal(["BIH", "BRA", "CHN", "COL", "GAB", "IND", "LBN", "NGA", "ZAF"], answer.GetProperty("undeclared").EnumerateArray().Select(m => m.GetString()));
        Assert.Equal("short", _at.Run("council", "can-pass", "--on", "2011-07-06", "--against", "BIH,BRA,COL,GAB,IND,LBN,NGA").Json[0].GetProperty("status").GetString());
    }

    [Fact]
    public void A_procedural_matter_is_not_blocked()
    {
        var answer = _at.Run("council", "can-pass", "--on", "2018-03-19", "--for", "FRA,GBR,USA,SWE,NLD,POL,KWT,PER", "--against", "RUS,CHN,BOL,KAZ", "--procedural").Json[0];
        Assert.Equal(("open", 1, 0), (answer.GetProperty("status").GetString(), answer.GetProperty("votes_missing").GetInt32(), answer.GetProperty("blocked_by").GetArrayLength()));
        Assert.Contains("one vote is missing", answer.GetProperty("why").GetString());
    }

    [Fact]
    public void Vetoes_are_narrowed_and_their_gap_is_told()
    {
        var run = _at.Run("council", "vetoes", "--by", "RUS", "--about", "syria", "--since", "2011", "--until", "2020");
        Assert.Equal((0, 16, ""), (run.Code, run.Lines.Length, run.Talk));
        Assert.Contains("by the Soviet Union, whose seat", _at.Run("council", "vetoes", "--by", "RUS").Talk);
        Assert.DoesNotContain("Soviet", _at.Run("council", "vetoes", "--by", "RUS,SUN").Talk);
        Assert.Contains("partial sources", _at.Run("council", "vetoes", "--since", "2020").Talk);
        Assert.Equal("No veto on the list fits.\n", _at.Run("council", "vetoes", "--by", "FRA", "--since", "2000", "--until", "2010").Talk);
    }

    [Fact]
    public void The_ways_to_the_court_are_listed_open_and_closed()
    {
        var routes = _at.Run("council", "icc", "SYR", "--on", "2016-10-10").Json[0].GetProperty("routes").EnumerateArray()
            .ToDictionary(r => r.GetProperty("rule").GetString()!, r => r.GetProperty("route").GetString());
        Assert.Equal("closed", routes["Rome Statute Art. 12(2)(a)"]);
        Assert.Equal("open", routes["Rome Statute Art. 12(2)(b)"]);
        Assert.Equal("open", routes["Rome Statute Art. 12(3)"]);
        Assert.Equal("open", routes["Rome Statute Art. 13(b)"]);
    }

    [Fact]
    public void What_the_news_says_of_the_ways_to_the_court_stands_beside_the_answer()
    {
        _at.Write("news.txt", "The case\n\nMonday, 10 October 2016\n\nParis wants the International Criminal Court to look at Syria. But the ICC has no jurisdiction over Syria, which never ratified. The only way would be a vote of the Security Council.\n\nThe weather was fine.");
        Assert.Equal(0, _at.Run("read", "news.txt").Code);
        var claims = _at.Run("council", "icc", "SYR", "--on", "2016-10-10", "--record", "dragoman.db").Json[0].GetProperty("claims").EnumerateArray().ToArray();
        Assert.Equal(["no_jurisdiction confirmed", "only_council shorthand"], claims.Select(c => $"{c.GetProperty("claim").GetString()} {c.GetProperty("checked").GetString()}"));
        Assert.Equal("The only way would be a vote of the Security Council.", claims[1].GetProperty("quote").GetString());
        Assert.Empty(_at.Run("council", "icc", "FRA", "--on", "2016-10-10", "--record", "dragoman.db").Json[0].GetProperty("claims").EnumerateArray());
    }

    [Fact]
    public void A_draft_of_the_lists_comes_with_what_the_rules_make_of_it()
    {
        var draft = _at.Run("council", "draft", "2016/846").Json[0];
        Assert.Equal(("vetoed", "vetoed", 11), (draft.GetProperty("outcome").GetString(), draft.GetProperty("by_the_rules").GetString(), draft.GetProperty("in_favour").GetInt32()));
        var rival = _at.Run("council", "draft", "S/2016/847").Json[0];
        Assert.Equal(("failed", 0), (rival.GetProperty("outcome").GetString(), rival.GetProperty("vetoed_by").GetArrayLength()));
        Assert.Contains("not a veto", rival.GetProperty("why").GetString());
        Assert.Equal("amendment", _at.Run("council", "draft", "S/2023/1029").Json[0].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("outcome --on 2028-06-01 --for 9 --against 0", "the data knows 10 of the Council's 15 members on 2028-06-01: the others are not elected yet, or not in the data.")]
    [InlineData("members --on 2016-13-01", "--on is a day such as 2016-10-08, not '2016-13-01'.")]
    [InlineData("members --on 1900-01-01", "known from 1946-01-17")]
    [InlineData("outcome --on 2016-10-08 --for 11 --against GER", "'GER' was no member of the Council on 2016-10-08. Members were AGO, CHN")]
    [InlineData("outcome --on 2016-10-08 --for 11 --against 2", "name the members")]
    [InlineData("outcome --on 2016-10-08 --for 11 --against RUS,VEN --abstaining 3", "add up to more than the 15 members")]
    [InlineData("outcome --on 2016-10-08 --for 11", "--against")]
    [InlineData("can-pass --on 2016-10-08 --for FRA --against FRA", "FRA is named twice")]
    [InlineData("vetoes --by DEU", "'DEU' has no veto")]
    [InlineData("icc Syria", "three letters")]
    [InlineData("draft", "ID")]
    [InlineData("vote", "There is no command 'vote'")]
    public void Bad_input_is_refused_with_a_word(string line, string message)
    {
        var run = _at.Run(["council", .. line.Split(' ')]);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(message, run.Talk);
    }

    [Fact]
    public void A_draft_that_is_on_no_list_is_an_answer_that_fails()
    {
        var run = _at.Run("council", "draft", "S/2030/1");
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains("no draft 'S/2030/1' is on the lists", run.Talk);
    }
}
