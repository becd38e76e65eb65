using System.Text.Json;

namespace Dragoman.EndToEnd;

public sealed class DraftTests : IDisposable
{
    private readonly Workspace _at = new();

    public void Dispose() => _at.Dispose();

    [Fact]
    public void What_an_article_says_of_a_draft_is_kept_and_nothing_from_hindsight()
    {
        Read(Article("2011-07-08",
            "France has circulated a draft resolution in the Security Council that condemns the Syrian government but stops short of sanctions.\n\n"
            + "Russia has threatened to veto the draft.\n\nFrance has failed to convince Brazil and India to vote in favour of the resolution. It needs 11 votes, diplomats said."));
        var draft = Assert.Single(_at.Run("drafts").Json);
        Assert.All(
            "id subject symbol sponsors provisions date status intentions threats votes_required votes_wanted votes_counted undecided in_favour against abstentions vetoed_by why official checked evidence".Split(' '),
            f => Assert.True(draft.TryGetProperty(f, out _), f));
        Assert.Equal(("SYR", "circulated", 9), (Text(draft, "subject"), Text(draft, "status"), draft.GetProperty("votes_required").GetInt32()));
        Assert.Equal("FRA", Codes(draft, "sponsors"));
        Assert.Equal("BRA,IND", Codes(draft, "undecided"));
        Assert.Equal("RUS", Text(Assert.Single(draft.GetProperty("threats").EnumerateArray().ToArray()), "member"));
        Assert.Equal("", Codes(draft, "vetoed_by"));
        Assert.Equal(("not_in_list", JsonValueKind.Null), (Text(draft, "checked"), draft.GetProperty("official").ValueKind));
        var provisions = draft.GetProperty("provisions").EnumerateArray().ToDictionary(p => Text(p, "kind")!, p => p.GetProperty("excluded").GetBoolean());
        Assert.Equal((false, true), (provisions["condemns"], provisions["sanctions"]));
        Assert.Equal(0, _at.Run("show", Text(draft, "id")!).Code);
    }

    [Fact]
    public void One_draft_over_articles_is_one_and_a_rival_another()
    {
        Read(
            Article("2016-10-05", "France and Spain have circulated a draft resolution in the Security Council on a ceasefire in Aleppo."),
            Article("2016-10-08", "The Security Council met on Saturday. Russia vetoed a French draft resolution on Syria on Saturday. Eleven members voted in favour."),
            Article("2016-10-08", "The Security Council was told on Saturday that a Russian draft on Syria failed. Four members voted in favour, nine against."));
        var drafts = _at.Run("drafts").Json;
        Assert.Equal(2, drafts.Length);
        var french = drafts.Single(d => Codes(d, "sponsors").Contains("FRA"));
        Assert.Equal((2, "vetoed", "RUS", 11), (
            french.GetProperty("articles").GetArrayLength(), Text(french, "status"), Codes(french, "vetoed_by"), french.GetProperty("in_favour").GetInt32()));
        Assert.Equal(("confirmed", "S/2016/846"), (Text(french, "checked"), Text(french.GetProperty("official"), "symbol")));
        Assert.Contains("Charter Art. 27(3)", Text(french, "why"));
        // One draft shown whole says what the list says.
        var shown = _at.Run("show", Text(french, "id")!).Json[0];
        Assert.All("checked official why status votes_required in_favour articles".Split(' '), f => Assert.Equal(french.GetProperty(f).GetRawText(), shown.GetProperty(f).GetRawText()));
        var rival = drafts.Single(d => Codes(d, "sponsors") == "RUS");
        Assert.Equal(("failed", "confirmed", "S/2016/847"), (Text(rival, "status"), Text(rival, "checked"), Text(rival.GetProperty("official"), "symbol")));
        Assert.Contains("not a veto", Text(rival, "why"));
        Assert.Single(_at.Run("drafts", "--type", "failed").Lines);
    }

    [Fact]
    public void A_veto_that_was_a_lack_of_votes_is_contradicted()
    {
        Read(Article("2016-10-09", "The Security Council met on Saturday. The United States vetoed a Russian draft resolution on Syria, S/2016/847, on Saturday."));
        var draft = Assert.Single(_at.Run("drafts").Json);
        Assert.Equal("contradicted", Text(draft, "checked"));
        Assert.Contains(draft.GetProperty("claims").EnumerateArray(), c => Text(c, "claim") == "outcome" && Text(c, "list") == "failed" && Text(c, "checked") == "contradicted");
    }

    [Theory]
    [InlineData("The Security Council adopted a Russian draft resolution on Colombia with 15 votes in favour.", "not_in_list", null, "")]
    [InlineData("In the Security Council, Western powers vetoed a Russian draft resolution on Mali.", "not_in_list", null, "")]
    [InlineData("On Saturday Russia vetoed a French and Spanish draft resolution on Aleppo.", "confirmed", "S/2016/846", "RUS")]
    [InlineData("On Saturday the Security Council rejected a Russian draft resolution on Aleppo. Four members voted in favour.", "confirmed", "S/2016/847", "")]
    public void A_draft_is_on_the_list_only_if_it_is_about_the_same(string text, string check, string? symbol, string vetoes)
    {
        Read(Article("2016-10-12", text));
        var draft = Assert.Single(_at.Run("drafts").Json);
        Assert.Equal((check, vetoes), (Text(draft, "checked"), Codes(draft, "vetoed_by")));
        Assert.Equal(symbol, draft.GetProperty("official") is { ValueKind: System.Text.Json.JsonValueKind.Object } official ? Text(official, "symbol") : null);
    }

    [Theory]
    [InlineData("Belgium circulated a draft resolution on aid in the Security Council. The text was put in blue on Monday.", "in_blue")]
    [InlineData("In the Security Council, Jordan tabled a draft resolution on Palestine. It was never put to a vote.", "not_put_to_vote")]
    [InlineData("The Security Council voted on a British draft resolution on Libya on Monday.", "put_to_vote")]
    [InlineData("The Security Council may vote on a German draft resolution on Libya. The draft will be put to a vote on Friday.", "announced")]
    [InlineData("The Security Council discussed a Russian draft resolution on Syria. The draft has not yet been put to a vote.", "announced")]
    [InlineData("A French draft resolution was before the Security Council. France withdrew the draft on Monday.", "withdrawn")]
    public void How_far_a_draft_has_come_is_what_the_words_say(string text, string status)
    {
        Read(Article("2019-04-02", text));
        Assert.Equal(status, Text(Assert.Single(_at.Run("drafts").Json), "status"));
    }

    [Theory]
    [InlineData("Russia, China veto Syria resolution", "The draft, sponsored by France and Portugal, got nine votes in favour at the UN Security Council on Tuesday.", "vetoed", "CHN,RUS", null)]
    [InlineData("Syria draft vetoed by Moscow", "A French draft resolution on Syria was before the Security Council on Tuesday.", "vetoed", "RUS", null)]
    [InlineData("US vetoes Palestinian resolution", "The Security Council on Tuesday rejected a Jordanian draft resolution on Palestine. It received eight votes in favour, one short of the nine required.", "failed", "", "contradicted")]
    [InlineData("Russia to veto Syria draft", "France has circulated a draft resolution on Syria in the Security Council.", "circulated", "", null)]
    [InlineData("No veto from Beijing on Syria draft", "France has circulated a draft resolution on Syria in the Security Council.", "circulated", "", null)]
    public void A_headline_tells_a_veto_and_the_text_decides(string title, string text, string status, string vetoes, string? headline)
    {
        _at.Write("headline.txt", $"{title}\n\n{text}\n");
        Assert.Equal(0, _at.Run("read", "headline.txt", "--published", "2011-10-05").Code);
        var draft = Assert.Single(_at.Run("drafts").Json);
        Assert.Equal((status, vetoes), (Text(draft, "status"), Codes(draft, "vetoed_by")));
        if (headline is not null)
            Assert.Equal(headline, Text(draft.GetProperty("claims").EnumerateArray().Single(claim => Text(claim, "claim") == "headline"), "checked"));
    }

    [Theory]
    [InlineData("The Security Council on Saturday adopted a French draft resolution on Syria with sixteen votes in favour.", "16 votes are told of, and the Council had 15 members")]
    [InlineData("The Security Council on Saturday adopted a French draft resolution on Mali with eight votes in favour and seven abstentions.", "8 votes in favour adopt nothing: 9 are needed")]
    [InlineData("Germany vetoed a French draft resolution on Syria in the Security Council on Saturday.", "Germany is no permanent member and has no veto: Charter Art. 27(3)")]
    [InlineData("The Security Council on Saturday adopted a French draft resolution on Syria. Germany voted in favour.", "Germany was no member of the Council on 2016-10-08")]
    [InlineData("The Security Council on Saturday adopted a French draft resolution on Syria. Spain voted in favour.", null)]
    public void What_cannot_be_is_said_to_be_so(string text, string? wrong)
    {
        Read(Article("2016-10-09", text));
        var draft = Assert.Single(_at.Run("drafts").Json);
        if (wrong is null)
            Assert.False(draft.TryGetProperty("impossible", out _));
        else
            Assert.Contains(wrong, draft.GetProperty("impossible").EnumerateArray().Select(item => item.GetString()));
    }

    [Theory]
    [InlineData("The United States on Tuesday withdrew its draft resolution on Libya in the Security Council.", "USA", "withdrawn", null, null, "")]
    [InlineData("Diplomats said that France would not put its draft resolution on Libya to a vote in the Security Council.", "FRA", "not_put_to_vote", null, null, "")]
    [InlineData("French diplomats count ten votes for their draft resolution on Libya in the Security Council.", "FRA", "announced", 10, null, "")]
    [InlineData("France wants at least twelve votes for its draft resolution on Libya in the Security Council.", "FRA", "announced", null, 12, "")]
    [InlineData("Nigeria has not said how it will vote on the French draft resolution on Libya in the Security Council.", "FRA", "announced", null, null, "NGA")]
    public void Withdrawals_whips_and_the_undeclared_are_read(string text, string sponsor, string status, int? counted, int? wanted, string undecided)
    {
        Read(Article("2016-10-09", text));
        var draft = Assert.Single(_at.Run("drafts").Json);
        Assert.Equal((sponsor, "LBY", status, undecided), (Codes(draft, "sponsors"), Text(draft, "subject"), Text(draft, "status"), Codes(draft, "undecided")));
        Assert.Equal((counted, wanted), (Number(draft, "votes_counted"), Number(draft, "votes_wanted")));
        Assert.Null(Number(draft, "in_favour"));
    }

    [Fact]
    public void Votes_against_and_abstentions_that_leave_too_few_link_the_draft_to_its_vote()
    {
        Read(Article("2018-04-15", "A Russian text on the strikes on Syria was before the Security Council on Saturday. Eight members voted against the draft and four abstained."));
        var draft = Assert.Single(_at.Run("drafts").Json);
        Assert.Equal(("put_to_vote", "confirmed", "S/2018/355"), (Text(draft, "status"), Text(draft, "checked"), Text(draft.GetProperty("official"), "symbol")));
        Assert.Contains("leave at most 3 in favour", Text(draft, "why"));
    }

    [Fact]
    public void Who_says_how_it_will_vote_is_kept_and_who_denies_it_is_not()
    {
        Read(Article("2016-10-09", "Spain said it would vote in favour of the French draft resolution on Syria in the Security Council. Angola will abstain. Egypt denied that it would vote against it."));
        var draft = Assert.Single(_at.Run("drafts").Json);
        Assert.Equal("ESP for, AGO abstain", string.Join(", ", draft.GetProperty("intentions").EnumerateArray().Select(vote => $"{Text(vote, "member")} {Text(vote, "vote")}")));
    }

    [Theory]
    [InlineData("The draft would impose sanctions under Chapter VII of the Charter.", "invoked")]
    [InlineData("The draft makes no reference to Chapter VII of the Charter.", "absent")]
    [InlineData("The draft warns of measures under Chapter VII in the event of non-compliance.", "threatened")]
    public void What_a_draft_does_with_chapter_seven_is_told_by_the_phrase(string sentence, string use)
    {
        Read(Article("2012-07-20", "Britain has circulated a draft resolution on Syria in the Security Council. " + sentence));
        Assert.Equal(use, Text(Assert.Single(_at.Run("drafts").Json), "chapter_seven"));
    }

    [Fact]
    public void Changes_conditions_and_what_followed_stand_beside_the_draft()
    {
        Read(
            Article("2012-06-02", "France and other European members sponsored a draft resolution of the Security Council on Syria. \"We will put the draft forward only if we get ten votes,\" a diplomat said."),
            Article("2020-07-08", "Belgium and Germany circulated a draft resolution on Libya in the Security Council. Russia proposed amendments to the draft, which were rejected."),
            Article("2014-05-23", "Russia and China vetoed a French draft resolution on Mali in the Security Council on Thursday. After the veto, the French ambassador left the hall."));
        var drafts = _at.Run("drafts").Json;
        var european = drafts.Single(d => d.TryGetProperty("sponsors_others", out _));
        Assert.Equal((true, 10), (european.GetProperty("sponsors_others").GetBoolean(), european.GetProperty("submitted_if").GetProperty("votes").GetInt32()));
        Assert.Equal((9, 10), (european.GetProperty("votes_required").GetInt32(), european.GetProperty("votes_wanted").GetInt32()));
        var amended = drafts.Single(d => d.TryGetProperty("amendments", out _));
        var amendment = amended.GetProperty("amendments")[0];
        Assert.Equal(("BEL,DEU", "RUS", "rejected"), (Codes(amended, "sponsors"), Codes(amendment, "sponsors"), Text(amendment, "outcome")));
        var vetoed = drafts.Single(d => Text(d, "status") == "vetoed");
        Assert.Equal("After the veto, the French ambassador left the hall.", Text(vetoed.GetProperty("followed")[0], "words"));
    }

    [Fact]
    public void A_vetoed_amendment_is_no_vetoed_draft()
    {
        Read(Article("2023-12-23", "The Security Council adopted a draft resolution on Gaza on Friday. The United States vetoed a Russian amendment that called for a ceasefire."));
        var draft = Assert.Single(_at.Run("drafts").Json);
        Assert.Equal(("adopted", ""), (Text(draft, "status"), Codes(draft, "vetoed_by")));
        Assert.Equal("vetoed", Text(draft.GetProperty("amendments")[0], "outcome"));
    }

    [Fact]
    public void A_speech_before_another_body_tells_of_that_bodys_drafts()
    {
        const string Speech = "We thank the Security Council for its work. Trade must grow. The seas must be clean. We ask all members to support a draft resolution to be sponsored by Kazakhstan.";
        Read(JsonSerializer.Serialize(new { text = Speech, published = "2005-09", speaker = "KAZ", publisher = "Minutes (sample)" }));
        Assert.Empty(_at.Run("drafts").Lines);
    }

    [Theory]
    [InlineData("The Security Council adopted resolution 2118 on Friday.")]
    [InlineData("The Security Council resolution that authorized force in Libya was debated.")]
    [InlineData("Parliament passed a draft law. The Security Council was not asked.")]
    public void Resolutions_in_force_and_drafts_of_others_are_none(string text)
    {
        Read(Article("2013-09-28", text));
        Assert.Empty(_at.Run("drafts").Lines);
    }

    private void Read(params string[] articles)
    {
        _at.Write("news.jsonl", string.Join('\n', articles));
        Assert.Equal(0, _at.Run("read", "news.jsonl").Code);
    }

    private static string Article(string published, string text) => JsonSerializer.Serialize(new { text, published, publisher = "Sample Wire (sample)" });

    private static string? Text(JsonElement line, string field) => line.GetProperty(field).GetString();

    private static string Codes(JsonElement line, string field) => string.Join(',', line.GetProperty(field).EnumerateArray().Select(c => c.GetString()));

    private static int? Number(JsonElement draft, string field) => draft.GetProperty(field) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}
