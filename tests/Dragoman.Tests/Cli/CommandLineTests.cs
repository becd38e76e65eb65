using Dragoman.Cli;

namespace Dragoman.Tests.Cli;

public class CommandLineTests
{
    [Theory]
    [InlineData("complet", "dragoman: There is no command 'complet'. Did you mean 'completion'?\nSee 'dragoman --help'.\n")]
    [InlineData("--hlp", "dragoman: There is no option '--hlp'. Did you mean '--help'?\nSee 'dragoman --help'.\n")]
    [InlineData("completion --hepl", "dragoman: 'completion' has no option '--hepl'. Did you mean '--help'?\nSee 'dragoman completion --help'.\n")]
    [InlineData("completion bash zsh", "dragoman: 'completion' takes no further argument, but there is 'zsh'.\nSee 'dragoman completion --help'.\n")]
    [InlineData("statements --type direkt", "dragoman: --type: there is no 'direkt'. Did you mean 'direct'?\nSee 'dragoman statements --help'.\n")]
    [InlineData("events --since 2018 --until 2011", "dragoman: --since 2018 is after --until 2011: no date fits both.\nSee 'dragoman events --help'.\n")]
    [InlineData("events --since soon", "dragoman: --since: 'soon' is no date. Write 2016, 2016-10 or 2016-10-08.\nSee 'dragoman events --help'.\n")]
    [InlineData("read a.csv --date-format QQQ", "dragoman: --date-format: 'QQQ' says no year. Write it as d/M/yyyy, dd.MM.yy or MMMM d, yyyy.\nSee 'dragoman read --help'.\n")]
    public async Task Wrong_usage_is_answered_with_what_was_meant(string line, string talk)
    {
        var run = await Run(line.Split(' '));
        Assert.Equal(talk, run.Talk);
        Assert.Equal("", run.Out);
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public async Task Without_a_command_the_help_is_talk_and_wrong_usage()
    {
        var run = await Run();
        Assert.StartsWith("Description:", run.Talk);
        Assert.Equal("", run.Out);
        Assert.Equal(2, run.Code);
    }

    [Theory]
    [InlineData("statemnts", "statements")]
    [InlineData("evnet", "events")]
    [InlineData("STATEMENTS", "statements")]
    [InlineData("act", "actors")]
    [InlineData("zzz", null)]
    public void The_nearest_name_is_near_or_none(string word, string? meant)
    {
        var names = new[] { "articles", "statements", "events", "actors" };
        Assert.Equal(meant, Nearest.To(word, names));
    }

    internal static async Task<(int Code, string Out, string Talk)> Run(params string[] args)
    {
        var terminal = new Terminal { Out = new StringWriter { NewLine = "\n" }, Talk = new StringWriter { NewLine = "\n" }, OpenInput = () => Stream.Null };
        var code = await CommandLine.RunAsync(args, terminal);
        return (code, terminal.Out.ToString()!, terminal.Talk.ToString()!);
    }
}
