namespace Dragoman.EndToEnd;

public class StartTests
{
    [Fact]
    public void The_version_is_printed()
    {
        using var at = new Workspace();
        var run = at.Run("--version");
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Out);
        Assert.Equal((0, ""), (run.Code, run.Talk));
    }

    [Fact]
    public void The_script_works_from_anywhere_and_through_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for bash.");
        using var at = new Workspace();
        _ = Workspace.Program;
        at.Write("bin/.keep", "");
        File.CreateSymbolicLink(at.PathOf("bin/dm"), Workspace.Script);
        var run = at.Bash("cd bin && ./dm --version && cd / && " + at.PathOf("bin/dm") + " --version");
        Assert.Equal(2, run.Lines.Length);
        Assert.Equal((0, ""), (run.Code, run.Talk));
    }

    [Fact]
    public void Two_first_uses_at_once_build_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for bash.");
        using var at = new Workspace();
        var run = at.Bash($"\"{Workspace.Script}\" --version & \"{Workspace.Script}\" --version & wait");
        Assert.Equal(2, run.Lines.Length);
        Assert.Equal(run.Lines[0], run.Lines[1]);
    }

    [Fact]
    public void Without_a_command_it_helps_and_says_that_this_is_no_usage()
    {
        using var at = new Workspace();
        var run = at.Run();
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("dragoman [command] [options]", run.Talk);
    }

    [Theory]
    [InlineData("statemnts", "There is no command 'statemnts'. Did you mean 'statements'?")]
    [InlineData("events --actr FRA", "'events' has no option '--actr'. Did you mean '--actor'?")]
    [InlineData("events --since soon", "--since: 'soon' is no date. Write 2016, 2016-10 or 2016-10-08.")]
    [InlineData("articles --limit none", "--limit is a number from 1, not 'none'.")]
    [InlineData("read . --published 2016-13-01", "--published: '2016-13-01' is no date. Write 2016, 2016-10 or 2016-10-08.")]
    [InlineData("read . --columns body=x", "--columns: 'body' is no field of an article")]
    [InlineData("read . --threads 0", "--threads is a number from 1 to 1024, not '0'.")]
    public void Wrong_usage_is_named_with_what_would_be_right(string line, string message)
    {
        using var at = new Workspace();
        var run = at.Run(line.Split(' '));
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(message, run.Talk);
        Assert.False(File.Exists(at.PathOf("dragoman.db")));
    }

    [Theory]
    [InlineData("dragoman ev", "events")]
    [InlineData("dragoman events --ty", "--type")]
    [InlineData("dragoman events --type REJ", "REJECT")]
    [InlineData("dragoman completion ", "fish")]
    public void The_shell_is_told_how_a_word_goes_on(string typed, string word)
    {
        using var at = new Workspace();
        Assert.Contains(word, at.Run($"[suggest:{typed.Length}]", typed).Lines);
    }

    [Fact]
    public void Bash_completes_through_the_script_that_the_program_prints()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There may be no bash.");
        using var at = new Workspace();
        var run = at.Bash("source <(dragoman completion bash); COMP_LINE='dragoman stat'; COMP_POINT=13; COMP_WORDS=(dragoman stat); COMP_CWORD=1; _dragoman; echo \"${COMPREPLY[@]}\"");
        Assert.Equal("statements\n", run.Out);
    }
}
