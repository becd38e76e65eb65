using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Output;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman verify</c>: whether the record still is what was written.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "verify",
            "checks the record: every quotation against its text, every text against its hash, every id against its line, every line against the log",
            new Example("dragoman verify", "says that all holds, with the head of the log; or lists what does not, with exit code 1"));
        var record = RecordOption.AddTo(command);
        var head = new Option<string>("--head")
        {
            Description = "the hash that an earlier verify printed, kept elsewhere, or at least its first 8 digits: the log must still have it",
            HelpName = "HASH",
        };
        head.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (result.Tokens[0].Value.Length is < 8 or > 64 || !result.Tokens[0].Value.All(char.IsAsciiHexDigit)))
                result.AddError("--head is a hash as verify prints it: 64 hexadecimal digits, or the first 8 or more of them.");
        });
        command.Add(head);
        var format = FormatOption.AddTo(command, "table", "jsonl", "json");
        command.SetAction(parsed =>
        {
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            var found = store.Verify(parsed.GetValue(head)?.ToLowerInvariant());
            var chosen = format.Of(parsed, terminal);
            if (chosen == OutputFormat.Table)
                Print(terminal, found);
            else
                AnswerPrinter.PrintOne(terminal, chosen, Json(found), []);
            terminal.Out.Flush();
            if (found.Problems.Count > 0)
                terminal.Talk.WriteLine($"{store.Path}: {Number(found.Problems.Count)} {(found.Problems.Count == 1 ? "thing does" : "things do")} not hold.");
            return found.Problems.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return command;
    }

    private static void Print(Terminal terminal, Verification found)
    {
        foreach (var problem in found.Problems)
            terminal.Out.WriteLine($"{problem.What,-8}  {problem.Id ?? "record"}{(problem.Article is { } file ? $"  {file}" : "")}: {WordCut.OneLine(problem.Detail)}");
        terminal.Out.WriteLine($"{Number(found.Articles)} articles, {Number(found.Lines)} lines, {Number(found.Evidence)} quotations, {Number(found.Entries)} entries of the log"
            + (found.Problems.Count == 0 ? ": all hold." : " were checked."));
        if (found.Head.Length > 0)
            terminal.Out.WriteLine($"head {found.Head}");
    }

    private static JsonObject Json(Verification found) => new()
    {
        ["articles"] = found.Articles,
        ["lines"] = found.Lines,
        ["evidence"] = found.Evidence,
        ["entries"] = found.Entries,
        ["head"] = found.Head.Length > 0 ? found.Head : null,
        ["problems"] = new JsonArray([.. found.Problems.Select(problem => new JsonObject
        {
            ["what"] = problem.What,
            ["id"] = problem.Id,
            ["file"] = problem.Article,
            ["detail"] = problem.Detail,
        })]),
    };

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
