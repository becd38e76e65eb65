using System.Text;
using System.Text.Json;
using Dragoman.Cli;

namespace Dragoman.Tests.Cli;

public class CodeCommandTests
{
    private const string Rebuff = "# Treats with contempt.\nverbs: rebuff\nneeds: recipient\n+ Turkey rebuffed Iran. => Turkey > Iran\n+ Iran was rebuffed by Turkey. => Turkey > Iran\n- Turkey met Iran.\n";

    private static Task<(int Code, string Out, string Talk)> Run(string input, params string[] args) => Run(input, false, args);

    private static async Task<(int Code, string Out, string Talk)> Run(string input, bool terminal, params string[] args)
    {
        var to = new Terminal
        {
            Out = new StringWriter { NewLine = "\n" },
            Talk = new StringWriter { NewLine = "\n" },
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            OutIsTerminal = terminal,
        };
        var code = await CommandLine.RunAsync(["code", .. args], to);
        return (code, to.Out.ToString()!, to.Talk.ToString()!);
    }

    [Theory]
    [InlineData("France will send aid to Lebanon.", "AID planned", "AGREE happened")]
    [InlineData("Russia plans to attack Georgia.", "ASSAULT planned", "THREATEN happened")]
    [InlineData("Russia threatened to attack Georgia.", "THREATEN happened, ASSAULT threatened", "THREATEN happened")]
    [InlineData("Russia attacked Georgia.", "ASSAULT happened", "ASSAULT happened")]
    [InlineData("Iran plans to meet Oman, and Iran will help Oman.", "CONSULT planned, AID planned", "AGREE happened, AGREE happened")]
    public async Task Intentions_are_coded_as_acts_or_as_plover_has_them(string text, string acts, string intentions)
    {
        Assert.Equal(acts, await Types());
        Assert.Equal(intentions, await Types("--intentions"));

        async Task<string> Types(params string[] args)
        {
            var (_, output, _) = await Run($"{{\"id\":1,\"text\":\"{text}\"}}\n", args);
            using var answer = JsonDocument.Parse(output);
            return string.Join(", ", answer.RootElement.GetProperty("events").EnumerateArray().Select(e => $"{e.GetProperty("type").GetString()} {e.GetProperty("modality").GetString()}"));
        }
    }

    [Fact]
    public async Task A_text_becomes_its_events_and_given_parties_their_type()
    {
        var (code, output, _) = await Run(
            "{\"id\":\"a\",\"text\":\"Turkey attacked Iran on Monday.\",\"actor\":{\"start\":0,\"end\":6},\"recipient\":{\"start\":16,\"end\":20}}\n");

        using var answer = JsonDocument.Parse(output);
        var found = Assert.Single(answer.RootElement.GetProperty("events").EnumerateArray());
        Assert.Equal(0, code);
        Assert.Equal("ASSAULT", found.GetProperty("type").GetString());
        Assert.Equal("Turkey", found.GetProperty("actor")[0].GetProperty("text").GetString());
        Assert.Equal("Iran", found.GetProperty("recipient")[0].GetProperty("text").GetString());
        Assert.Equal("ASSAULT", answer.RootElement.GetProperty("pair").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_broken_line_is_named_and_the_rest_goes_on()
    {
        var (code, output, talk) = await Run("nonsense\n{\"id\":2,\"text\":\"Nothing happened.\"}\n");

        Assert.Equal(1, code);
        Assert.Equal("{\"id\":2,\"events\":[]}", output.Trim());
        Assert.Contains("standard input, line 1: no object with id and text", talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explained_events_carry_the_rule_and_on_a_terminal_are_text()
    {
        const string Question = "{\"id\":1,\"text\":\"Turkey attacked Iran.\"}\n";

        using var answer = JsonDocument.Parse((await Run(Question, "--explain")).Out);
        var text = await Run(Question, true, "--explain");

        Assert.Equal("assault/attack", answer.RootElement.GetProperty("events")[0].GetProperty("explanation")[0].GetProperty("rule").GetString());
        Assert.Contains("    recipient    Iran  (attacked ↓obj Iran)\n", text.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_of_ones_own_code_and_are_named_in_the_version()
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "reject"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "reject", "my-rebuff.rule"), Rebuff, TestContext.Current.CancellationToken);

            var run = await Run("{\"id\":1,\"text\":\"Turkey rebuffed Iran.\"}\n", "--rules", folder.FullName);

            Assert.Equal((0, ""), (run.Code, run.Talk));
            Assert.Contains("\"rule\":\"reject/my-rebuff\"", run.Out, StringComparison.Ordinal);
            Assert.Matches("\"version\":\"[^\"]+\\.r[0-9a-f]{8}\"", run.Out);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("verbs: rebuff\n", "my-rebuff.rule:1: a rule needs two sentences that it must code (+) and one near miss (-).")]
    [InlineData("verb: rebuff\n", "my-rebuff.rule:1: unknown key 'verb'")]
    [InlineData("verbs: rebuff\n+ Turkey rebuffed Iran. => Iran > Turkey\n+ Turkey rebuffed Iran. => Turkey > Iran\n- Turkey met Iran.\n", "my-rebuff.rule:2: the rule does not code its example so; it gives Turkey > Iran.")]
    public async Task A_broken_rule_is_named_with_file_line_and_remedy(string rule, string message)
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "reject"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "reject", "my-rebuff.rule"), rule, TestContext.Current.CancellationToken);

            var run = await Run("{\"id\":1,\"text\":\"Turkey rebuffed Iran.\"}\n", "--rules", folder.FullName);

            Assert.Equal((2, ""), (run.Code, run.Out));
            Assert.Contains(message, run.Talk, StringComparison.Ordinal);
            Assert.Contains("Mend ", run.Talk, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
