using System.CommandLine;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Output;
using Dragoman.Council;

namespace Dragoman.Cli.Commands.Council;

/// <summary><c>dragoman council can-pass</c>: what still stands between a draft and its adoption.</summary>
internal static class CanPassCommand
{
    public static Command Create(Terminal terminal)
    {
        var on = DayOption.Create("--on", "the day of the vote; without it today");
        var inFavour = new Option<string>("--for") { Description = "members that declared a vote in favour", HelpName = "CODES" };
        var against = new Option<string>("--against") { Description = "members that declared a vote against", HelpName = "CODES" };
        var abstaining = new Option<string>("--abstaining") { Description = "members that declared an abstention", HelpName = "CODES" };
        var procedural = new Option<bool>("--procedural") { Description = "the matter is procedural: no veto" };
        var command = new CommandWithExamples(
            "can-pass",
            "tells whether a draft can pass as members stand so far, and what it lacks",
            new Example("dragoman council can-pass --on 2011-07-06 --for FRA,GBR,DEU,PRT,USA --against RUS", "blocked by RUS; four votes short; who is undeclared"),
            new Example("dragoman council can-pass --on 2016-10-08 --for FRA,ESP,GBR,USA", "open: five votes are missing, two permanent members have not spoken"),
            new Example("dragoman council can-pass --on 2018-03-19 --for FRA,GBR,USA,SWE,NLD,POL,KWT,PER --against RUS,CHN,BOL,KAZ --procedural", "one vote is missing; no veto counts"))
        {
            on, inFavour, against, abstaining, procedural,
        };
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var day = DayOption.Of(parsed, on, terminal);
            var members = Answers.Members(Answers.Facts(), day);
            var prospect = Of(parsed.GetValue(inFavour), parsed.GetValue(against), parsed.GetValue(abstaining), members, day, parsed.GetValue(procedural) ? VoteKind.Procedural : VoteKind.Substantive);
            Print(terminal, format.Of(parsed, terminal), prospect, day, parsed.GetValue(procedural));
            return ExitCode.Done;
        });
        return command;
    }

    private static Prospect Of(string? inFavour, string? against, string? abstaining, IReadOnlyList<Term> members, DateOnly on, VoteKind kind)
    {
        string[] Codes(string option, string? text) => Answers.Codes(option, text, members, on);
        var (yes, no, abstain) = (Codes("--for", inFavour), Codes("--against", against), Codes("--abstaining", abstaining));
        try
        {
            return Prospect.Of(on, [.. members.Select(m => m.Member)], yes, no, abstain, kind);
        }
        catch (ArgumentException twice)
        {
            throw new Failure(twice.Message, ExitCode.Usage, twice);
        }
    }

    private static void Print(Terminal terminal, OutputFormat format, Prospect prospect, DateOnly on, bool procedural)
    {
        var silent = procedural ? [] : prospect.Undeclared.Where(m => CouncilRules.IsPermanent(m, on)).ToArray();
        var status = prospect.Status.ToString().ToLowerInvariant();
        var answer = new JsonObject
        {
            ["status"] = status,
            ["why"] = Why(prospect, silent, procedural),
            ["on"] = $"{on:yyyy-MM-dd}",
            ["kind"] = procedural ? "procedural" : "substantive",
            ["votes_required"] = prospect.Required,
            ["votes_counted"] = prospect.InFavour,
            ["votes_missing"] = prospect.Missing,
            ["blocked_by"] = AnswerPrinter.List(prospect.BlockedBy),
            ["undeclared"] = AnswerPrinter.List(prospect.Undeclared),
            ["undeclared_permanent"] = AnswerPrinter.List(silent),
            ["rules"] = Answers.Json(prospect.Rules),
        };
        AnswerPrinter.PrintOne(terminal, format, answer, [
            $"{status}: {Why(prospect, silent, procedural)}",
            $"in favour {prospect.InFavour}, needed {prospect.Required}, missing {prospect.Missing}",
            $"undeclared: {(prospect.Undeclared.Count == 0 ? "nobody" : Answers.Joined(prospect.Undeclared))}",
            .. Answers.Text(prospect.Rules),
        ]);
    }

    private static string Why(Prospect prospect, string[] silent, bool procedural) => prospect.Status switch
    {
        ProspectStatus.Assured when procedural => "enough votes; on a procedural matter no vote against is a veto",
        ProspectStatus.Assured => "enough votes, and no permanent member can still vote against",
        ProspectStatus.Blocked => $"{Answers.Joined(prospect.BlockedBy)} declared a vote against, which is a veto once there are enough votes",
        ProspectStatus.Short => $"it cannot reach {prospect.Required} votes even with all the undeclared{(procedural ? "" : ": it would fail without a veto")}",
        _ when procedural => $"{Missing(prospect)}; on a procedural matter no vote against is a veto",
        _ when silent.Length == 0 => $"{Missing(prospect)}; every permanent member has declared itself",
        _ => $"{Missing(prospect)}, and it needs that {Answers.Joined(silent)} do not vote against",
    };

    private static string Missing(Prospect prospect) => prospect.Missing switch
    {
        0 => "no vote is missing",
        1 => "one vote is missing",
        var votes => $"{votes} votes are missing",
    };
}
