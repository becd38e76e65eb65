using Dragoman.Cli;
using Dragoman.Store;

namespace Dragoman.Tests.Cli;

/// <summary><c>read --rules</c>: lines name the rules in their version, and a broken rule leaves nothing behind.</summary>
public sealed class OwnRulesInRecordTests : IDisposable
{
    private const string Rebuff = "# Treats with contempt.\nverbs: rebuff\nneeds: recipient\n+ Turkey rebuffed Iran. => Turkey > Iran\n+ Iran was rebuffed by Turkey. => Turkey > Iran\n- Turkey met Iran.\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dragoman-");

    public OwnRulesInRecordTests()
    {
        _folder.CreateSubdirectory("rules/reject");
        File.WriteAllText(In("article.txt"), "Turkey rebuffed Iran on Monday. The Turkish government did not say why.\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private async Task<(int Code, string Out, string Talk)> Run(params string[] args)
    {
        var to = new Terminal { Out = new StringWriter { NewLine = "\n" }, Talk = new StringWriter { NewLine = "\n" }, OpenInput = () => Stream.Null };
        var code = await CommandLine.RunAsync([.. args, "--record", In("test.db")], to);
        return (code, to.Out.ToString()!, to.Talk.ToString()!);
    }

    private void Write(string rule) => File.WriteAllText(In("rules/reject/my-rebuff.rule"), rule);

    [Fact]
    public async Task Lines_name_the_rules_and_reading_again_without_them_takes_what_they_made_away()
    {
        Write(Rebuff);
        Assert.Equal(0, (await Run("read", In("article.txt"), "--rules", In("rules"))).Code);
        using (var store = RecordStore.Open(In("test.db"), RecordMode.ReadOnly, TimeProvider.System))
        {
            var found = Assert.Single(store.FindEvents(RecordFilter.None));
            Assert.Equal("reject/my-rebuff", found.Evidence[0].Rule);
            Assert.Matches(@"\.r[0-9a-f]{8}$", found.Evidence[0].Version);
        }

        var explained = await Run("events", "--explain", "--format", "table", "--rules", In("rules"));
        Assert.Contains("Treats with contempt.", explained.Out, StringComparison.Ordinal);
        Assert.Contains("rules of your own need --rules", (await Run("events", "--explain", "--format", "table")).Out, StringComparison.Ordinal);

        Assert.Equal(0, (await Run("read", In("article.txt"), "--again")).Code);
        using (var store = RecordStore.Open(In("test.db"), RecordMode.ReadOnly, TimeProvider.System))
            Assert.DoesNotContain(store.FindEvents(RecordFilter.None), e => e.Evidence[0].Rule == "reject/my-rebuff");
    }

    [Fact]
    public async Task A_broken_rule_leaves_no_record()
    {
        Write("verbs rebuff\n");

        var run = await Run("read", In("article.txt"), "--rules", In("rules"));

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("my-rebuff.rule:1: unknown key 'verbs rebuff'", run.Talk, StringComparison.Ordinal);
        Assert.False(File.Exists(In("test.db")));
    }

    [Theory]
    [InlineData("nowhere", "--rules: there is no folder")]
    [InlineData("rules", "holds no file TYPE/NAME.rule")]
    public async Task A_folder_without_rules_is_named(string folder, string message)
    {
        var run = await Run("read", In("article.txt"), "--rules", In(folder));

        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Talk, StringComparison.Ordinal);
    }
}
