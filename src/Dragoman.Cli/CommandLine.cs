using System.CommandLine;
using System.CommandLine.Parsing;
using Dragoman.Cli.Commands;
using Dragoman.Cli.Features;
using Dragoman.Store;

namespace Dragoman.Cli;

/// <summary>The tree of commands, and the one place where what went wrong becomes a message and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>All commands, in the order in which a newcomer meets them.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Reads the news and keeps the diplomatic record: who said what, who did what to whom, each line with the words it came from.")
        {
            HelpName = "dragoman",
        };
        root.Add(ReadCommand.Create(terminal));
        root.Add(ArticlesCommand.Create(terminal));
        root.Add(StatementsCommand.Create(terminal));
        root.Add(EventsCommand.Create(terminal));
        root.Add(FiguresCommand.Create(terminal));
        root.Add(ActorsCommand.Create(terminal));
        root.Add(DraftsCommand.Create(terminal));
        root.Add(PositionsCommand.Create(terminal));
        root.Add(ShiftsCommand.Create(terminal));
        root.Add(TimelineCommand.Create(terminal));
        root.Add(RelationsCommand.Create(terminal));
        root.Add(ShowCommand.Create(terminal));
        root.Add(SqlCommand.Create(terminal));
        root.Add(ServeCommand.Create(terminal));
        root.Add(JudgementsCommand.Create(terminal));
        root.Add(VerifyCommand.Create(terminal));
        root.Add(ExportCommand.Create(terminal));
        root.Add(ImportCommand.Create(terminal));
        root.Add(ParseCommand.Create(terminal));
        root.Add(CodeCommand.Create(terminal));
        root.Add(WhoCommand.Create(terminal));
        root.Add(CouncilCommand.Create(terminal));
        root.Add(DatesCommand.Create(terminal));
        root.Add(CompletionCommand.Create(terminal));
        Help.Install(root);
        return root;
    }

    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        using var signals = new Signals();
        try
        {
            var parsed = Create(terminal).Parse(args);
            var code = parsed.Action?.ClearsParseErrors != true && (parsed.Errors.Count > 0 || StrayOption(parsed) is not null)
                ? Refuse(parsed, terminal)
                : await parsed.InvokeAsync(new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Talk,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                }, signals.Stop).ConfigureAwait(false);
            await terminal.Out.FlushAsync().ConfigureAwait(false);
            return code;
        }
        catch (Failure failure)
        {
            terminal.Talk.WriteLine($"dragoman: {failure.Message}");
            return failure.ExitCode;
        }
        catch (RecordException refused)
        {
            terminal.Talk.WriteLine($"dragoman: {refused.Message}");
            return refused.Error == RecordError.BadQuery ? ExitCode.Usage : ExitCode.NothingDone;
        }
        catch (OperationCanceledException)
        {
            terminal.Talk.WriteLine("dragoman: stopped.");
            return ExitCode.Interrupted;
        }
        catch (IOException full)
        {
            terminal.Talk.WriteLine($"dragoman: the output could not be written: {full.Message}");
            return ExitCode.NothingDone;
        }
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        if ((StrayOption(parsed) ?? (parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null)) is { } unknown)
        {
            terminal.Talk.WriteLine("dragoman: " + Unknown(command, unknown));
        }
        else if (command is RootCommand)
        {
            Help.Write(parsed, terminal.Talk);
            return ExitCode.Usage;
        }
        else
        {
            foreach (var message in parsed.Errors.Select(e => e.Message).Distinct())
                terminal.Talk.WriteLine($"dragoman: {message}");
        }

        terminal.Talk.WriteLine($"See '{Help.PathOf(parsed.CommandResult)} --help'.");
        return ExitCode.Usage;
    }

    // The parser takes an unknown option for an argument where one may stand; a file of such a name can be given after "--".
    private static string? StrayOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(t => t.Type != TokenType.DoubleDash)
        .Where(t => t.Type == TokenType.Argument && LooksLikeOption(t.Value))
        .Select(t => t.Value.Split('=')[0])
        .FirstOrDefault();

    private static bool LooksLikeOption(string word)
    {
        var name = word.AsSpan().TrimStart('-');
        return word.Length - name.Length is 1 or 2 && name.Length > 0 && char.IsAsciiLetter(name[0]) && !name.ContainsAny(' ', '\n', '\t');
    }

    private static string Unknown(Command command, string word)
    {
        var isOption = LooksLikeOption(word);
        if (!isOption && command.Subcommands.Count == 0)
            return $"'{command.Name}' takes no further argument, but there is '{word}'.";
        var names = isOption
            ? command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive))).Where(o => !o.Hidden).Select(o => o.Name).ToArray()
            : [.. command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];
        var what = isOption
            ? command is RootCommand ? $"There is no option '{word}'." : $"'{command.Name}' has no option '{word}'."
            : $"There is no command '{word}'.";
        var near = Nearest.To(word, names);
        return near is null ? $"{what} There are: {string.Join(", ", names)}." : $"{what} Did you mean '{near}'?";
    }
}
