using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.EndToEnd;

/// <summary>What <c>--help</c> and the README show is true: each example is run.</summary>
public sealed partial class ExampleTests : IDisposable
{
    private readonly Workspace _at = new();

    public ExampleTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Workspace.Root, "samples")))
            _at.Write("samples/" + Path.GetFileName(file), File.ReadAllBytes(file));
    }

    public void Dispose() => _at.Dispose();

    [Fact]
    public void Every_command_has_an_example_that_works()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The examples are for bash.");
        Assert.Equal(0, _at.Run("read", "samples").Code);
        var commands = CommandName().Matches(_at.Run("--help").Out.Split("Commands:")[1]).Select(m => m.Groups[1].Value).ToArray();
        Assert.True(commands.Length >= 9, $"only {commands.Length} commands were found");
        foreach (var command in commands)
        {
            var help = _at.Run(command, "--help").Out.Split(["Example:\n", "Examples:\n"], StringSplitOptions.None);
            Assert.True(help.Length == 2, $"{command} --help shows no example");
            var examples = ExampleLine().Matches(help[1]).Select(m => m.Groups[1].Value).ToArray();
            Assert.NotEmpty(examples);
            // It goes on until it is stopped: ServeTests starts it.
            if (command == "serve")
                continue;
            foreach (var example in examples)
            {
                Assert.Contains($"dragoman {command}", example);
                var run = _at.Bash(example);
                Assert.True(run.Code == 0 && run.Out.Length > 0, $"{example}\ncode {run.Code}\n{run.Talk}");
            }
        }
    }

    [Fact]
    public void The_readme_shows_what_the_program_prints()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The examples are for bash.");
        File.CreateSymbolicLink(_at.PathOf("dragoman"), Workspace.Script);
        _ = Workspace.Program;
        var path = Path.Combine(Workspace.Root, "README.md");
        var (made, commands) = Executed(File.ReadAllText(path));
        Assert.True(commands >= 4, $"only {commands} commands were run");
        var written = File.ReadAllText(path);
        if (made != written)
            File.WriteAllText(path, made);
        Assert.Equal(made, written);
    }

    // Each "$ command" in a console block is run in order, and what stands below it is what it printed.
    private (string Text, int Commands) Executed(string readme)
    {
        var commands = 0;
        var text = ConsoleBlock().Replace(readme, block =>
        {
            var shown = new StringBuilder("```console\n");
            foreach (var line in block.Groups[1].Value.Split('\n').Where(l => l.StartsWith("$ ", StringComparison.Ordinal)))
            {
                commands++;
                var run = _at.Bash(line[2..], ("COLUMNS", "100"), ("TERM", "dumb"));
                Assert.True(run.Code == 0, $"{line}\ncode {run.Code}\n{run.Talk}");
                shown.Append(line).Append('\n');
                foreach (var printed in run.Out.TrimEnd('\n').Split('\n'))
                    shown.Append(printed.TrimEnd()).Append('\n');
            }

            return shown.Append("```").ToString();
        });
        return (text, commands);
    }

    [GeneratedRegex(@"^  ([a-z]+)", RegexOptions.Multiline)]
    private static partial Regex CommandName();

    [GeneratedRegex(@"^  (\S.*)$", RegexOptions.Multiline)]
    private static partial Regex ExampleLine();

    [GeneratedRegex(@"```console\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ConsoleBlock();
}
