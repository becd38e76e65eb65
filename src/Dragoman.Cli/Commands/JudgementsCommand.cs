using System.CommandLine;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Output;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman judgements</c>: what people said of lines, and how many of these are right.</summary>
internal static class JudgementsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "judgements",
            "lists what people said of lines in the browser; with --precision, how many of the lines are right",
            new Example("dragoman judgements --format json", "every yes, no and unsure, with its note, who said it and when"),
            new Example("dragoman judgements --precision rule --format json", "the share of lines that are right, rule by rule, with the interval of 95 %"));
        var record = RecordOption.AddTo(command);
        var precision = new Option<string>("--precision")
        {
            Description = "the share of right lines by kind or by rule; the last word of each person counts, and where two differ the line counts for neither",
            HelpName = "BY",
        };
        precision.AcceptOnlyFromAmong("kind", "rule");
        command.Add(precision);
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            var judgements = store.FindJudgements();
            if (parsed.GetValue(precision) is { } by)
                AnswerPrinter.Print(terminal, format.Of(parsed, terminal), [.. JudgementViews.PrecisionOf(judgements, j => by == "kind" ? j.Kind : j.Rule).Select(Json)], "of", "lines", "yes", "no", "unsure", "disputed", "precision", "low", "high");
            else
                AnswerPrinter.Print(terminal, format.Of(parsed, terminal), [.. judgements.Select(Json)], "judged", "who", "answer", "line", "rule", "note*");
            if (judgements.Count == 0)
                terminal.Talk.WriteLine($"Nobody has judged a line of {store.Path}. 'dragoman serve' shows each line with its words, and asks.");
            return ExitCode.Done;
        });
        return command;
    }

    private static JsonObject Json(JudgedLine judged) => new()
    {
        ["line"] = judged.Line,
        ["kind"] = judged.Kind,
        ["rule"] = judged.Rule,
        ["stands"] = judged.Stands,
        ["answer"] = judged.Answer,
        ["note"] = judged.Note,
        ["who"] = judged.Who,
        ["judged"] = judged.Judged,
    };

    private static JsonObject Json(PrecisionRow row) => new()
    {
        ["of"] = row.Of,
        ["lines"] = row.Lines,
        ["yes"] = row.Yes,
        ["no"] = row.No,
        ["unsure"] = row.Unsure,
        ["disputed"] = row.Disputed,
        ["precision"] = Share(row.Precision),
        ["low"] = Share(row.Low),
        ["high"] = Share(row.High),
    };

    private static double? Share(double? share) => share is { } known ? Math.Round(known, 3) : null;
}
