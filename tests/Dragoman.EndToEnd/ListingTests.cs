using System.Text.Json;

namespace Dragoman.EndToEnd;

public sealed class ListingTests : IDisposable
{
    private readonly Workspace _at = new();

    public ListingTests()
    {
        _at.Write("news.jsonl", Texts.JsonLines(30));
        _at.Run("read", "news.jsonl");
    }

    public void Dispose() => _at.Dispose();

    [Theory]
    [InlineData("articles", "id file url title publisher authors published published_precision published_basis language sha256 evidence")]
    [InlineData("statements", "id article file kind quotation_marks source cue content date date_precision utterance about evidence")]
    [InlineData("events", "id article file type mode context cameo actor recipient date date_precision modality negated according_to place evidence")]
    [InlineData("figures", "id article file measure value low high bound unit place date according_to contested_with evidence")]
    [InlineData("actors", "id name evidence")]
    public void A_pipe_gets_one_object_a_line_with_the_fields_of_the_contract(string listing, string fields)
    {
        var run = _at.Run(listing);
        Assert.Equal((0, ""), (run.Code, run.Talk));
        Assert.NotEmpty(run.Json);
        foreach (var line in run.Json)
            Assert.All(fields.Split(' '), field => Assert.True(line.TryGetProperty(field, out _), $"{listing} lacks {field}"));
    }

    [Fact]
    public void Json_is_one_array_and_csv_has_a_header()
    {
        Assert.Equal(30, JsonDocument.Parse(_at.Run("articles", "--format", "json").Out).RootElement.GetArrayLength());
        Assert.Equal("[]\n", _at.Run("articles", "--format", "json", "--since", "2030").Out);
        var csv = _at.Run("articles", "--format", "csv").Lines;
        Assert.StartsWith("id,file,url,title,publisher", csv[0]);
        Assert.Equal(31, csv.Length);
    }

    [Theory]
    [InlineData("articles --since 2016-03 --until 2016-04", 6)]
    [InlineData("articles --publisher times", 0)]
    [InlineData("articles --publisher wire --limit 7", 7)]
    [InlineData("articles --article news.jsonl:3", 1)]
    [InlineData("events --actor FRA --limit 2", 2)]
    [InlineData("events --actor GBR,FRA --limit 2", 2)]
    [InlineData("events --actor GBR", 0)]
    public void Filters_narrow_a_listing(string line, int expected)
    {
        var run = _at.Run(line.Split(' '));
        Assert.Equal((0, expected), (run.Code, run.Lines.Length));
    }

    [Fact]
    public void A_type_that_no_event_can_have_is_wrong_usage()
    {
        var run = _at.Run("events", "--type", "REJCT");
        Assert.Equal((2, "dragoman: --type: there is no 'REJCT'. Did you mean 'REJECT'?\n"), (run.Code, run.Talk));
        Assert.Equal(0, _at.Run("events", "--type", "reject,veto").Code);
    }

    [Fact]
    public void What_is_empty_says_so_on_standard_error()
    {
        var run = _at.Run("events", "--since", "2030");
        Assert.Equal((0, "", "No event in dragoman.db fits.\n"), (run.Code, run.Out, run.Talk));
    }

    [Fact]
    public void Without_a_record_a_listing_says_what_to_do()
    {
        var run = _at.Run("events", "--record", "none.db");
        Assert.Equal((3, ""), (run.Code, run.Out));
        Assert.Contains("none.db: there is no such record", run.Talk);
        Assert.Contains("dragoman read", run.Talk);
        Assert.False(File.Exists(_at.PathOf("none.db")));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(80)]
    [InlineData(132)]
    public void A_table_fits_the_width_and_cuts_after_whole_words(int width)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The width is set by bash.");
        var run = _at.Bash("dragoman statements --type direct --format table", ("COLUMNS", width.ToString()));
        Assert.Equal(31, run.Lines.Length);
        Assert.All(run.Lines, l => Assert.True(l.TrimEnd().Length <= width, l));
        foreach (var cut in run.Lines.Where(l => l.TrimEnd().EndsWith('…') && l.Contains('“')))
        {
            var words = cut[(cut.IndexOf('“') + 1)..].TrimEnd().TrimEnd('…').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.All(words, w => Assert.True("We have counted of them,".Split(' ').Contains(w) || int.TryParse(w, out _), $"'{w}' is no whole word"));
        }
    }

    [Fact]
    public void A_terminal_gets_a_table_and_a_pipe_gets_json()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || _at.Bash("command -v script").Code != 0, "There is no 'script' to make a terminal.");
        var coloured = _at.Bash($"script -qec '{Workspace.Program} events --limit 1' /dev/null", ("TERM", "xterm-256color"), ("NO_COLOR", ""));
        Assert.Contains("recipient", coloured.Out);
        Assert.Contains("\u001b[1m", coloured.Out);
        var plain = _at.Bash($"script -qec '{Workspace.Program} events --limit 1' /dev/null", ("TERM", "xterm-256color"), ("NO_COLOR", "1"));
        Assert.Contains("recipient", plain.Out);
        Assert.DoesNotContain("\u001b[1m", plain.Out);
    }

    [Fact]
    public void A_reader_that_closes_the_pipe_is_no_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There may be no bash.");
        var run = _at.Bash("set -o pipefail; dragoman articles | head -n 1");
        Assert.Single(run.Lines);
        Assert.Equal("", run.Talk);
    }

    [Fact]
    public void Sql_reads_and_never_writes()
    {
        Assert.Equal(30, _at.Run("sql", "select count(*) as n from articles").Json[0].GetProperty("n").GetInt32());
        Assert.Equal("n\r\n30\r\n", _at.Run("sql", "select count(*) as n from articles", "--format", "csv").Out);
        foreach (var query in new[] { "delete from articles", "select 1; select 2", "attach 'x.db' as x", "pragma user_version = 3", "selec" })
        {
            var run = _at.Run("sql", query);
            Assert.Equal((2, ""), (run.Code, run.Out));
        }

        Assert.Equal(30, _at.Run("articles").Lines.Length);
    }
}
