using System.Text.Json.Nodes;

namespace Dragoman.EndToEnd;

public sealed class ExportTests : IDisposable
{
    private readonly Workspace _at = new();

    public ExportTests()
    {
        _at.Write("speeches.jsonl", """
            {"text":"After a year of war Assad must go.","published":"2012-09","speaker":"François Hollande, FRA","publisher":"Minutes (sample)"}
            {"text":"I do not say that Assad's departure is a precondition for talks.","published":"2017-09","speaker":"Emmanuel Macron, FRA","publisher":"Minutes (sample)"}
            {"text":"Russia vetoed the French draft on Saturday. At least 22 people were killed in Aleppo.","published":"2016-10-09","title":"<b>Veto</b>","publisher":"Wire (sample)"}
            """);
        Assert.Equal(0, _at.Run("read", "speeches.jsonl").Code);
    }

    public void Dispose() => _at.Dispose();

    [Fact]
    public void A_folder_has_tags_under_its_headers_where_asked_and_a_copy_that_holds()
    {
        Assert.Equal(0, _at.Run("export", "--to", "out", "--hxl").Code);
        var figures = File.ReadAllLines(_at.PathOf("out/figures.csv"));
        Assert.StartsWith("id,article,file,measure,value,", figures[0]);
        Assert.StartsWith("#meta+id,#meta+article,#meta+file,#indicator+name,#indicator+value+num,", figures[1]);
        Assert.Equal(figures[0].Split(',').Length, figures[1].Split(',').Length);
        Assert.All(figures[1].Split(','), tag => Assert.Matches(@"^#[a-z]+(\+[a-z][a-z0-9_]*)*$", tag));
        Assert.Equal(3, figures.Length);
        Assert.Equal(_at.Run("verify", "--format", "jsonl").Out, _at.Run("verify", "--record", "out/record.db", "--format", "jsonl").Out);

        Assert.Equal(0, _at.Run("export", "--to", "plain").Code);
        Assert.Equal(2, File.ReadAllLines(_at.PathOf("plain/figures.csv")).Length);
    }

    [Fact]
    public void A_map_has_a_feature_for_each_line_with_a_place_and_a_point_where_the_place_is_known()
    {
        _at.Write("map.jsonl", """
            {"text":"At least 22 people were killed in Aleppo. At least 30 people were killed in Upper Nowhere. At least 40 people were killed in Tripoli.","published":"2016-10-09","publisher":"Wire (sample)"}
            """);
        Assert.Equal(0, _at.Run("read", "map.jsonl", "--record", "map.db").Code);
        Assert.Equal(0, _at.Run("export", "--to", "out", "--record", "map.db").Code);
        var map = JsonNode.Parse(File.ReadAllText(_at.PathOf("out/places.geojson")))!;
        Assert.Equal("FeatureCollection", (string?)map["type"]);
        var features = map["features"]!.AsArray().Where(feature => ((string)feature!["id"]!).StartsWith("f-", StringComparison.Ordinal)).ToDictionary(feature => (string)feature!["properties"]!["place"]!);
        Assert.Equal([37.2, 36.2], features["Aleppo"]!["geometry"]!["coordinates"]!.AsArray().Select(number => (double)number!));
        Assert.Equal("SYR", (string?)features["Aleppo"]!["properties"]!["place_country"]);
        // Two cities have that name.
        Assert.Null(features["Tripoli"]!["geometry"]);
        Assert.True(features["Tripoli"]!.AsObject().ContainsKey("geometry"));
    }

    [Fact]
    public void A_dossier_has_shifts_and_numbered_citations()
    {
        var run = _at.Run("export", "--to", "fra.md", "--actor", "FRA", "--issue", "assad-departure");
        Assert.Equal((0, "2 passages of dragoman.db are cited in fra.md."), (run.Code, run.Talk.Trim()));
        var text = File.ReadAllText(_at.PathOf("fra.md"));
        Assert.StartsWith("# Dossier: FRA, assad-departure\n\nFrom dragoman.db, entry ", text);
        Assert.Contains("Filters: actor FRA, issue assad-departure.", text);
        Assert.Contains("- **FRA** on assad-departure, moved:\n  - 2012-09, François Hollande, President, for: “After a year of war Assad must go.” [1]\n  - 2017-09, Emmanuel Macron", text);
        Assert.Contains("\n2. “I do not say that Assad's departure is a precondition for talks.” — ", text);

        Assert.Equal(0, _at.Run("export", "--to", "all.md").Code);
        var all = File.ReadAllText(_at.PathOf("all.md"));
        Assert.Contains("RUS REJECT veto → FRA: Russia vetoed the French draft", all);
        Assert.DoesNotContain("<b>", all.Replace("\\<b", "", StringComparison.Ordinal));
        _at.Write("said.jsonl", """{"text":"\u201CThe talks were long,\u201D Sergey Lavrov said in Geneva on Friday.","published":"2016-09-10"}""");
        Assert.Equal(0, _at.Run("read", "said.jsonl").Code);
        Assert.Equal(0, _at.Run("export", "--to", "rus.md", "--actor", "RUS").Code);
        Assert.Contains("Sergey Lavrov (said): The talks were long", File.ReadAllText(_at.PathOf("rus.md")));
        var wrong = _at.Run("export", "--to", "out.jsonl", "--actor", "FRA");
        Assert.Equal(2, wrong.Code);
        Assert.Contains("--to FILE.md", wrong.Talk);
    }
}
