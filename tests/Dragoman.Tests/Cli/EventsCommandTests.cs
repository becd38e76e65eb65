using System.Text.Json;
using Dragoman.Cli;
using Dragoman.Cli.Layouts;
using Dragoman.Store;
using Dragoman.Tests.Coding.Events;
using Dragoman.Tests.Store;

namespace Dragoman.Tests.Cli;

/// <summary>Columns, old layouts, explanations and links of the listing of events, through the command line.</summary>
public sealed class EventsCommandTests : IDisposable
{
    private const string Blame = "Russia and China condemned Turkey.";
    private const string Plan = "Israel will attack Iran.";

    private readonly TemporaryRecord _record = new();

    public EventsCommandTests()
    {
        using var store = _record.Open();
        var version = new RecordVersion("0.1.0", ShippedCoder.Coder.DataHash, ShippedCoder.Coder.ModelHash);
        foreach (var (file, text) in new[] { ("a.txt", Blame), ("b.txt", Blame), ("c.txt", Plan) })
        {
            var article = ShippedCoder.Article(text) with { File = file, Publisher = "Paper " + file, Url = "https://example.org/" + file, Published = new PartialDate(2011, 10, 5) };
            store.Append(ShippedCoder.Coder.Code(article), version);
        }
    }

    public void Dispose() => _record.Dispose();

    private async Task<(int Code, string Out, string Talk)> Run(params string[] args)
    {
        var to = new Terminal
        {
            Out = new StringWriter { NewLine = "\n" },
            Talk = new StringWriter { NewLine = "\n" },
            OpenInput = () => Stream.Null,
        };
        var code = await CommandLine.RunAsync(["events", "--record", _record.Path, .. args], to);
        return (code, to.Out.ToString()!, to.Talk.ToString()!);
    }

    [Fact]
    public async Task Chosen_columns_come_in_their_order_with_the_scales_of_older_data()
    {
        var csv = await Run("--format", "csv", "--columns", "type,cameo,cameo_root,quad_class,goldstein,plover_score", "--type", "ACCUSE", "--limit", "1");
        var json = await Run("--columns", "goldstein,type,negated,date", "--type", "ACCUSE", "--limit", "1");

        Assert.Equal("type,cameo,cameo_root,quad_class,goldstein,plover_score\r\nACCUSE,111,11,3,-2.0,-2.0\r\n", csv.Out);
        Assert.Equal("{\"goldstein\":-2.0,\"type\":\"ACCUSE\",\"negated\":false,\"date\":null}\n", json.Out);
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_named_with_the_nearest()
    {
        var run = await Run("--columns", "date,goldstien");

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("--columns: events have no column 'goldstien'. Did you mean 'goldstein'?", run.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gdelt", 61)]
    [InlineData("gdelt1", 58)]
    [InlineData("petrarch", OldLayouts.PetrarchColumns)]
    public async Task Old_layouts_have_their_columns_a_row_for_each_pair_and_only_what_happened(string format, int columns)
    {
        var run = await Run("--format", format);
        var rows = run.Out.TrimEnd('\n').Split('\n').Select(l => l.Split('\t')).ToArray();

        Assert.Equal(0, run.Code);
        // Two papers, two accusing states; what is only planned stays out.
        Assert.Equal(4, rows.Length);
        Assert.All(rows, r => Assert.Equal(columns, r.Length));
        Assert.Contains("1 event was left out", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gdelt_columns_hold_what_their_names_say()
    {
        var row = (await Run("--format", "gdelt", "--article", "a.txt")).Out.Split('\n')[0].Split('\t');
        string Of(string column) => row[OldLayouts.Gdelt2Columns.ToList().IndexOf(column)];

        Assert.Equal("20111005", Of("SQLDATE"));
        Assert.Equal(("201110", "2011", "2011.7534"), (Of("MonthYear"), Of("Year"), Of("FractionDate")));
        Assert.Equal(("RUS", "RUSSIA", "RUS"), (Of("Actor1Code"), Of("Actor1Name"), Of("Actor1CountryCode")));
        Assert.Equal("TUR", Of("Actor2CountryCode"));
        Assert.Equal(("111", "111", "11", "3", "-2.0"), (Of("EventCode"), Of("EventBaseCode"), Of("EventRootCode"), Of("QuadClass"), Of("GoldsteinScale")));
        Assert.Equal("https://example.org/a.txt", Of("SOURCEURL"));
        Assert.True(long.Parse(Of("GLOBALEVENTID")) < 1L << 53);
        Assert.Equal(("", ""), (Of("AvgTone"), Of("ActionGeo_Lat")));
    }

    [Fact]
    public async Task Petrarch_columns_hold_what_their_places_say()
    {
        var row = (await Run("--format", "petrarch", "--article", "a.txt")).Out.Split('\n')[0].Split('\t');

        Assert.Equal(["20111005", "RUS", "TUR", "111", ""], row[..5]);
        Assert.StartsWith("e-", row[5], StringComparison.Ordinal);
        Assert.Equal(["https://example.org/a.txt", "Paper a.txt"], row[6..]);
    }

    [Fact]
    public async Task Linked_lines_stand_once()
    {
        var run = await Run("--linked", "--type", "ACCUSE");

        using var line = JsonDocument.Parse(Assert.Single(run.Out.TrimEnd('\n').Split('\n')));
        Assert.Equal(2, line.RootElement.GetProperty("articles").GetInt32());
        Assert.Equal(1, line.RootElement.GetProperty("accounts").GetInt32());
        var linked = Assert.Single(line.RootElement.GetProperty("linked").EnumerateArray());
        Assert.True(linked.GetProperty("reprint").GetBoolean());
        string[] files = [line.RootElement.GetProperty("file").GetString()!, linked.GetProperty("file").GetString()!];
        Assert.Equal(["a.txt", "b.txt"], files.Order());
    }

    [Fact]
    public async Task An_explanation_is_readable_and_also_json()
    {
        var text = await Run("--explain", "--format", "table", "--article", "a.txt");
        var json = await Run("--explain", "--article", "a.txt");

        Assert.Contains("ACCUSE disapprove: Russia + China > Turkey", text.Out, StringComparison.Ordinal);
        Assert.Contains("    actor        China  (condemned ↓nsubj Russia ↓conj China)\n", text.Out, StringComparison.Ordinal);
        Assert.Contains("    rule         accuse/condemn (data/rules/accuse/condemn.rule): ", text.Out, StringComparison.Ordinal);
        Assert.Contains("      - ", text.Out, StringComparison.Ordinal);
        using var line = JsonDocument.Parse(json.Out);
        var explanation = line.RootElement.GetProperty("explanation")[0];
        Assert.Equal("accuse/condemn", explanation.GetProperty("rule").GetString());
        Assert.Equal("trigger", explanation.GetProperty("parts")[0].GetProperty("role").GetString());
        Assert.Equal(17, explanation.GetProperty("parts")[0].GetProperty("start").GetInt32());
        Assert.NotEqual(0, explanation.GetProperty("examples").GetArrayLength());
    }

    [Fact]
    public async Task Words_that_todays_rules_do_not_code_say_so()
    {
        using (var store = _record.Open())
        {
            var old = ShippedCoder.Article("Russia vetoed the French draft in New York.") with { File = "old.txt" };
            store.Append(new CodedArticle(old, [], [TemporaryRecord.Veto(old.Text, "reject/of-old")]), TemporaryRecord.First);
        }

        var text = await Run("--explain", "--format", "table", "--article", "old.txt");
        var json = await Run("--explain", "--article", "old.txt");

        Assert.Contains("rule reject/of-old, version 0.1.0+daaaaaaaa.mbbbbbbbb: today's rules do not code these words so", text.Out, StringComparison.Ordinal);
        Assert.Contains("\"explanation\":[null]", json.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--explain is for people and JSON", "--explain", "--format", "csv")]
    [InlineData("The older layouts have fixed columns", "--format", "gdelt", "--columns", "date")]
    [InlineData("--rules tells --explain which rules", "--rules", ".")]
    public async Task What_does_not_go_together_is_refused(string message, params string[] args)
    {
        var run = await Run(args);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(message, run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_explains_an_event_too()
    {
        var id = JsonDocument.Parse((await Run("--article", "a.txt")).Out).RootElement.GetProperty("id").GetString()!;
        var to = new Terminal { Out = new StringWriter { NewLine = "\n" }, Talk = new StringWriter { NewLine = "\n" }, OpenInput = () => Stream.Null };

        Assert.Equal(0, await CommandLine.RunAsync(["show", id, "--record", _record.Path, "--explain", "--format", "table"], to));
        Assert.Contains("trigger      condemned", to.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("same_event: e-", to.Out.ToString(), StringComparison.Ordinal);
    }
}
