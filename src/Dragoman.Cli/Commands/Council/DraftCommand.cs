using System.CommandLine;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Output;
using Dragoman.Council;

namespace Dragoman.Cli.Commands.Council;

/// <summary><c>dragoman council draft</c>: one draft of the official lists.</summary>
internal static class DraftCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "the symbol of a draft (S/2016/846) or the number of a resolution (2118)" };
        var command = new CommandWithExamples(
            "draft",
            "shows a draft of the official lists: the vetoed since 1946, and all on Syria from 2011 to 2020",
            new Example("dragoman council draft S/2016/846", "eleven in favour, vetoed by RUS"),
            new Example("dragoman council draft 2118", "the resolution on Syria's chemical weapons"))
        {
            id,
        };
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var asked = parsed.GetRequiredValue(id).Trim();
            var found = OfficialList.Find(Answers.Facts(), asked);
            if (found.Count == 0)
                throw new Failure($"no draft '{asked}' is on the lists. They hold drafts vetoed since 1946 and drafts on Syria from 2011 to 2020, by symbol (S/2016/846) or resolution (2118).", ExitCode.SomeFailed);
            var shown = format.Of(parsed, terminal);
            if (shown == OutputFormat.Table)
                foreach (var draft in found)
                    AnswerPrinter.PrintOne(terminal, shown, [], Text(draft));
            else
                AnswerPrinter.Print(terminal, shown, [.. found.Select(Json)]);
            return ExitCode.Done;
        });
        return command;
    }

    private static JsonObject Json(OfficialDraft draft) => new()
    {
        ["kind"] = draft.Kind,
        ["symbol"] = draft.Symbol,
        ["resolution"] = draft.Resolution,
        ["date"] = $"{draft.Date:yyyy-MM-dd}",
        ["meeting"] = draft.Meeting,
        ["subject"] = draft.Subject,
        ["sponsors"] = AnswerPrinter.List(draft.Sponsors),
        ["sponsors_total"] = draft.SponsorsTotal,
        ["outcome"] = draft.Outcome,
        ["in_favour"] = draft.Counts?.InFavour,
        ["against"] = draft.Counts?.Against,
        ["abstentions"] = draft.Counts?.Abstentions,
        ["against_members"] = Answers.Named(draft.AgainstMembers, draft.Counts?.Against),
        ["abstaining_members"] = Answers.Named(draft.AbstainingMembers, draft.Counts?.Abstentions),
        ["vetoed_by"] = AnswerPrinter.List(draft.VetoedBy),
        ["by_the_rules"] = draft.Decided is { } outcome ? OutcomeCommand.Word(outcome.Reason) : null,
        ["why"] = draft.Decided is { } decided ? OutcomeCommand.Why(decided, draft.AsVote()!) : null,
        ["rules"] = Answers.Json(draft.Decided?.Rules ?? []),
        ["chapter_vii"] = draft.ChapterVii,
        ["source"] = draft.Source,
        ["note"] = draft.Note,
    };

    private static IEnumerable<string> Text(OfficialDraft draft)
    {
        yield return $"{(draft.Kind is { } kind ? $"{kind} to " : "")}{draft.Symbol ?? draft.Resolution ?? "no symbol known"}  {draft.Date:yyyy-MM-dd}  {draft.Subject}";
        if (draft.Sponsors.Count > 0)
            yield return $"  sponsors   {Answers.Joined(draft.Sponsors)}{(draft.SponsorsTotal > draft.Sponsors.Count ? $" and others, {draft.SponsorsTotal} in all" : "")}";
        yield return $"  outcome    {draft.Outcome}{(draft.VetoedBy.Count > 0 ? $" by {Answers.Joined(draft.VetoedBy)}" : "")}{(draft.Resolution is { } number ? $" as {number}" : "")}";
        if (draft.Counts is { } counts)
            yield return $"  vote       {counts} (in favour, against, abstaining)";
        if (draft.AgainstMembers.Count > 0)
            yield return $"  against    {Answers.Joined(draft.AgainstMembers)}";
        if (draft.AbstainingMembers.Count > 0)
            yield return $"  abstained  {Answers.Joined(draft.AbstainingMembers)}";
        if (draft.Decided is { } outcome)
        {
            yield return $"  by the rules {OutcomeCommand.Word(outcome.Reason)}: {OutcomeCommand.Why(outcome, draft.AsVote()!)}";
            foreach (var line in Answers.Text(outcome.Rules))
                yield return "  " + line;
        }

        if (draft.Note is { } note)
            yield return $"  note       {note}";
        yield return $"  source     {draft.Source}";
    }
}
