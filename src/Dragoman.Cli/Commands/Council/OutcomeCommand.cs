using System.CommandLine;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Output;
using Dragoman.Council;

namespace Dragoman.Cli.Commands.Council;

/// <summary><c>dragoman council outcome</c>: what a vote decided, and by which rule.</summary>
internal static class OutcomeCommand
{
    public static Command Create(Terminal terminal)
    {
        var on = DayOption.Create("--on", "the day of the vote; without it today");
        var inFavour = new Option<string>("--for") { Description = "how many voted in favour, or which members (FRA,GBR)", HelpName = "VOTES", Required = true };
        var against = new Option<string>("--against") { Description = "which members voted against (RUS,VEN), or how many", HelpName = "VOTES", Required = true };
        var abstaining = new Option<string>("--abstaining") { Description = "how many or which members abstained; without it all others", HelpName = "VOTES" };
        var procedural = new Option<bool>("--procedural") { Description = "the matter is procedural: no veto" };
        var command = new CommandWithExamples(
            "outcome",
            "tells what a vote decided and why",
            new Example("dragoman council outcome --on 2016-10-08 --for 11 --against RUS,VEN", "vetoed by RUS"),
            new Example("dragoman council outcome --on 2016-10-08 --for 4 --against 9 --abstaining 2", "short of nine votes, hence no veto, whoever was against"),
            new Example("dragoman council outcome --on 1950-01-13 --for 8 --against 2 --abstaining 1 --procedural", "adopted: seven votes were enough, and no veto counts"))
        {
            on, inFavour, against, abstaining, procedural,
        };
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var day = DayOption.Of(parsed, on, terminal);
            var ballot = new Ballot(Answers.Members(Answers.Facts(), day), day);
            ballot.Count("--for", parsed.GetValue(inFavour));
            ballot.Count("--against", parsed.GetValue(against));
            ballot.Count("--abstaining", parsed.GetValue(abstaining));
            var vote = ballot.Vote(parsed.GetValue(procedural) ? VoteKind.Procedural : VoteKind.Substantive);
            Print(terminal, format.Of(parsed, terminal), vote, CouncilRules.Decide(vote));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The outcome in the contract's words.</summary>
    public static string Word(OutcomeReason reason) => reason switch
    {
        OutcomeReason.Adopted => "adopted",
        OutcomeReason.Vetoed => "vetoed",
        _ => "failed",
    };

    public static string Why(Outcome outcome, Vote vote) => outcome.Reason switch
    {
        OutcomeReason.Vetoed => $"{vote.InFavour} votes in favour were enough ({outcome.Required} needed), but {Answers.Joined(outcome.VetoedBy)} voted against",
        OutcomeReason.ShortOfVotes => $"{vote.InFavour} votes in favour, {outcome.Required} needed: not a veto",
        _ when vote.Kind == VoteKind.Procedural => $"{vote.InFavour} votes in favour, {outcome.Required} needed; on a procedural matter no vote against is a veto",
        _ => $"{vote.InFavour} votes in favour, {outcome.Required} needed, and no permanent member against",
    };

    private static void Print(Terminal terminal, OutputFormat format, Vote vote, Outcome outcome)
    {
        var answer = new JsonObject
        {
            ["outcome"] = Word(outcome.Reason),
            ["why"] = Why(outcome, vote),
            ["on"] = $"{vote.Date:yyyy-MM-dd}",
            ["kind"] = vote.Kind == VoteKind.Procedural ? "procedural" : "substantive",
            ["in_favour"] = vote.InFavour,
            ["against"] = vote.Against,
            ["abstentions"] = vote.Abstentions,
            ["votes_required"] = outcome.Required,
            ["vetoed_by"] = AnswerPrinter.List(outcome.VetoedBy),
            ["rules"] = Answers.Json(outcome.Rules),
        };
        AnswerPrinter.PrintOne(terminal, format, answer, [$"{Word(outcome.Reason)}: {Why(outcome, vote)}", .. Answers.Text(outcome.Rules)]);
    }
}
