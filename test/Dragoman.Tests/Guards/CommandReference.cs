using System.CommandLine;
using System.Text;
using Dragoman.Cli;
using Dragoman.Cli.Features;

namespace Dragoman.Tests.Guards;

/// <summary>docs/commands.md is made from the commands themselves.</summary>
public class CommandReference
{
    private const string File = "docs/commands.md";

    [Fact]
    public void The_command_reference_has_every_command_and_option()
    {
        var root = CommandLine.Create(new Terminal { Out = TextWriter.Null, Talk = TextWriter.Null, OpenInput = () => Stream.Null });
        var commands = root.Subcommands.Where(c => !c.Hidden).ToArray();
        Assert.True(commands.Length >= 9, $"only {commands.Length} commands were inspected");
        Assert.True(commands.SelectMany(c => c.Options).Count() >= 40, "too few options were inspected");
        Assert.All(commands.SelectMany(c => c.Options.Cast<Symbol>().Concat(c.Arguments).Append(c)), s => Assert.False(string.IsNullOrWhiteSpace(s.Description), $"{s.Name} is not described"));

        var made = Render(root);
        var path = Path.Combine(Repository.Root, File);
        var written = System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : "";
        // A mismatch writes the file, so that its change can be read and committed.
        if (made != written)
            System.IO.File.WriteAllText(path, made);
        Assert.Equal(made, written);
    }

    private static string Render(RootCommand root)
    {
        var text = new StringBuilder("# Commands\n\n");
        text.Append("Made from the commands themselves by a test; `dragoman COMMAND --help` prints the same.\n\n");
        text.Append("Data goes to standard output, talk to standard error. Exit code 0: done; 1: it ran and some input failed, each named on standard error with the reason;\n");
        text.Append("2: wrong usage; 3: nothing could be done. Dates are `2016`, `2016-10` or `2016-10-08`.\n");
        foreach (var command in root.Subcommands.Where(c => !c.Hidden))
            Render(command, "dragoman", "##", text);
        return text.ToString();
    }

    private static void Render(Command command, string path, string level, StringBuilder text)
    {
        var own = $"{path} {command.Name}";
        var arguments = command.Arguments.Select(a => a.Arity.MaximumNumberOfValues > 1 ? $" {a.Name}…" : a.Arity.MinimumNumberOfValues == 0 ? $" [{a.Name}]" : $" {a.Name}");
        text.Append($"\n{level} {own}{string.Concat(arguments)}\n\n{Sentence(command.Description!)}\n");
        var options = command.Options.Where(o => !o.Hidden && !o.Recursive).ToArray();
        if (command.Arguments.Count + options.Length > 0)
            text.Append("\n| | |\n|---|---|\n");
        foreach (var argument in command.Arguments)
            text.Append($"| `{argument.Name}` | {Cell(argument.Description!)} |\n");
        foreach (var option in options)
            text.Append($"| `{option.Name}{(option.HelpName is null ? "" : " " + option.HelpName)}` | {Cell(option.Description!)} |\n");
        foreach (var example in (command as CommandWithExamples)?.Examples ?? [])
            text.Append($"\n```sh\n{example.Line}\n```\n{Sentence(example.Shows)}\n");
        foreach (var inner in command.Subcommands.Where(c => !c.Hidden))
            Render(inner, own, level + "#", text);
    }

    private static string Cell(string text) => text.Replace("|", "\\|");

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + (text.EndsWith('.') || text.EndsWith(')') ? "" : ".");
}
