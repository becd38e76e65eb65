using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Dragoman.Cli.Features;

/// <summary>One way to call a command that works as it stands, and what it shows.</summary>
internal sealed record Example(string Line, string Shows);

/// <summary>A command with examples: <c>--help</c> and the command reference print them, and a test runs them.</summary>
internal sealed class CommandWithExamples(string name, string description, params Example[] examples) : Command(name, description)
{
    public IReadOnlyList<Example> Examples { get; } = examples;
}

/// <summary>Adds the examples to what <c>--help</c> prints.</summary>
internal static class Help
{
    public static void Install(RootCommand root)
    {
        // The parser's own option also answers to "/h" and "/?", which are paths here.
        foreach (var option in root.Options.OfType<HelpOption>().ToArray())
            root.Options.Remove(option);
        root.Options.Add(new HelpOption("--help", "-h", "-?")
        {
            Action = new HelpWithExamples(),
            Description = "shows what the command does, its options and examples",
            Recursive = true,
        });
        foreach (var option in root.Options.OfType<VersionOption>())
            option.Description = "shows the version";
    }

    public static void Write(ParseResult parsed, TextWriter to)
    {
        parsed.InvocationConfiguration.Output = to;
        new HelpAction().Invoke(parsed);
    }

    /// <summary>The command as it is typed: <c>dragoman council members</c>.</summary>
    public static string PathOf(CommandResult? result)
    {
        var names = new Stack<string>();
        for (; result is not null; result = result.Parent as CommandResult)
            names.Push(result.Command is RootCommand root ? root.HelpName! : result.Command.Name);
        return string.Join(' ', names);
    }

    private sealed class HelpWithExamples : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = new HelpAction().Invoke(parseResult);
            if (parseResult.CommandResult.Command is not CommandWithExamples { Examples.Count: > 0 } command)
                return code;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(command.Examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in command.Examples)
            {
                output.WriteLine($"  {example.Line}");
                output.WriteLine($"      {example.Shows}");
            }

            output.WriteLine();
            return code;
        }
    }
}
