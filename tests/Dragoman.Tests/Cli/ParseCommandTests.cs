using System.Text;
using Dragoman.Cli;
using Dragoman.Language;

namespace Dragoman.Tests.Cli;

public class ParseCommandTests
{
    private static async Task<(int Code, string Out, string Talk)> Run(string input, params string[] args)
    {
        var terminal = new Terminal
        {
            Out = new StringWriter { NewLine = "\n" },
            Talk = new StringWriter { NewLine = "\n" },
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        };
        var code = await CommandLine.RunAsync(["parse", .. args], terminal);
        return (code, terminal.Out.ToString()!, terminal.Talk.ToString()!);
    }

    [Fact]
    public async Task Text_becomes_trees()
    {
        var run = await Run("Rosa flew\nto Ankara.\n\nMali didn't.\n");
        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Talk);
        Assert.StartsWith(
            "# newdoc\n# newpar\n# sent_id = p1-s1\n# text = Rosa flew to Ankara.\n1\tRosa\tRosa\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tNER=B-PER\n", run.Out);
        Assert.Contains("\n\n# newpar\n# sent_id = p2-s1\n", run.Out);
        Assert.Contains("2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tdid\tdo\t", run.Out);
        Assert.All(ConlluReader.Read(new StringReader(run.Out)), item => Assert.Null(item.Error));
    }

    [Fact]
    public async Task Given_sentences_and_comments_are_kept()
    {
        const string Given = "# kept = yes\n1\tStop . Go\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\n";
        var run = await Run(Given, "--input", "conllu", "-");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("# kept = yes\n1\tStop . Go\t", run.Out);
        Assert.Single(ConlluReader.Read(new StringReader(run.Out)));
    }

    [Fact]
    public async Task A_broken_sentence_is_named_and_the_rest_goes_on()
    {
        var run = await Run("1\ta\n\n1\tYes\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "--input", "conllu");
        Assert.Equal(1, run.Code);
        Assert.Equal("dragoman: standard input, line 1: 2 columns where 10 should stand; the sentence was left out\n", run.Talk);
        Assert.StartsWith("1\tYes\t", run.Out);
    }

    [Fact]
    public async Task Any_number_of_threads_prints_the_same()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 2_000).Select(n => $"Envoy {n} said that the talks of round {n} would go on. Nobody left."));
        var alone = await Run(text, "--threads", "1");
        Assert.Equal(4_000, alone.Out.Split("# sent_id = ").Length - 1);
        Assert.Contains("# sent_id = p2000-s2\n", alone.Out);
        Assert.Equal(alone.Out, (await Run(text, "--threads", "3")).Out);
    }

    [Fact]
    public async Task Nothing_gives_nothing() => Assert.Equal((0, "", ""), await Run(""));

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var run = await Run("", "no-such-file.txt");
        Assert.Equal(3, run.Code);
        Assert.StartsWith("dragoman: no-such-file.txt could not be opened: ", run.Talk);
    }
}
