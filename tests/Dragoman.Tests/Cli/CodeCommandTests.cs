using System.Text;
using System.Text.Json;
using Dragoman.Cli;

namespace Dragoman.Tests.Cli;

public class CodeCommandTests
{
    private static async Task<(int Code, string Out, string Talk)> Run(string input)
    {
        var terminal = new Terminal
        {
            Out = new StringWriter { NewLine = "\n" },
            Talk = new StringWriter { NewLine = "\n" },
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        };
        var code = await CommandLine.RunAsync(["code"], terminal);
        return (code, terminal.Out.ToString()!, terminal.Talk.ToString()!);
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
}
