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
        var options = new Options();
        var command = new CommandWithExamples(
            "outcome",
            "tells what a vote decided and why",
            new Example("dragoman council outcome --on 2016-10-08 --for 11 --against RUS,VEN", "vetoed by RUS"),
            new Example("dragoman council outcome --on 2016-10-08 --for 4 --against 9 --abstaining 2", "short of nine votes, hence no veto, whoever was against"),
            new Example("dragoman council outcome --on 1950-01-13 --for 8 --against 2 --abstaining 1 --procedural", "adopted: seven votes were enough, and no veto counts"),
            new Example("dragoman council outcome --on 2023-12-22 --for 10 --against USA --amendment", "the amendment is vetoed; the draft is voted on as it was"),
            new Example("dragoman council outcome --on 1948-05-24 --for 8 --against SUN,UKR --preliminary", "the double veto: the matter is not found procedural, and can be vetoed itself"),
            new Example("dragoman council outcome --on 2017-11-16 --withdrawn", "no decision of the Council; a seconder may have it voted on"))
        {
            options.On, options.InFavour, options.Against, options.Abstaining, options.Procedural, options.Preliminary, options.Amendment, options.Withdrawn, options.NotPut,
        };
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var day = DayOption.Of(parsed, options.On, terminal);
            if (options.Unvoted(parsed) is { } reason)
            {
                Print(terminal, format.Of(parsed, terminal), day, CouncilRules.WithoutVote(day, reason));
                return ExitCode.Done;
            }

            var vote = options.VoteOf(parsed, day);
            Print(terminal, format.Of(parsed, terminal), vote, CouncilRules.Decide(vote), parsed.GetValue(options.Amendment));
            return ExitCode.Done;
        });
        return command;
    }

    private sealed class Options
    {
        public Option<DateOnly?> On { get; } = DayOption.Create("--on", "the day of the vote; without it today");

        public Option<string> InFavour { get; } = new("--for") { Description = "how many voted in favour, or which members (FRA,GBR)", HelpName = "VOTES" };

        public Option<string> Against { get; } = new("--against") { Description = "which members voted against (RUS,VEN), or how many", HelpName = "VOTES" };

        public Option<string> Abstaining { get; } = new("--abstaining") { Description = "how many or which members abstained; without it all others", HelpName = "VOTES" };

        public Option<bool> Procedural { get; } = new("--procedural") { Description = "the matter is procedural: no veto" };

        public Option<bool> Preliminary { get; } = new("--preliminary") { Description = "the vote is on whether another matter is procedural: it can itself be vetoed" };

        public Option<bool> Amendment { get; } = new("--amendment") { Description = "the vote is on an amendment or a part of a draft: its outcome is not the draft's" };

        public Option<bool> Withdrawn { get; } = new("--withdrawn") { Description = "the sponsors withdrew the draft before a vote" };

        public Option<bool> NotPut { get; } = new("--not-put") { Description = "the draft was never put to the vote" };

        /// <summary>How a draft ended on which no vote was held; null where there was one.</summary>
        public OutcomeReason? Unvoted(ParseResult parsed)
        {
            var (withdrawn, notPut) = (parsed.GetValue(Withdrawn), parsed.GetValue(NotPut));
            var hasVotes = parsed.GetValue(InFavour) is not null || parsed.GetValue(Against) is not null;
            if ((withdrawn || notPut) == hasVotes || (withdrawn && notPut))
                throw new Failure("outcome wants a vote, --for and --against, or one of --withdrawn and --not-put.", ExitCode.Usage);
            return withdrawn ? OutcomeReason.Withdrawn : notPut ? OutcomeReason.NotPutToVote : null;
        }

        public Vote VoteOf(ParseResult parsed, DateOnly day)
        {
            if (parsed.GetValue(InFavour) is null || parsed.GetValue(Against) is null)
                throw new Failure("outcome wants both sides of a vote: --for and --against (0 for none).", ExitCode.Usage);
            if (parsed.GetValue(Procedural) && parsed.GetValue(Preliminary))
                throw new Failure("--preliminary asks whether a matter is procedural: it is not voted on as --procedural.", ExitCode.Usage);
            var ballot = new Ballot(Answers.Members(Answers.Facts(), day), day);
            ballot.Count("--for", parsed.GetValue(InFavour));
            ballot.Count("--against", parsed.GetValue(Against));
            ballot.Count("--abstaining", parsed.GetValue(Abstaining));
            return ballot.Vote(parsed.GetValue(Procedural) ? VoteKind.Procedural : parsed.GetValue(Preliminary) ? VoteKind.Preliminary : VoteKind.Substantive);
        }
    }

    /// <summary>The outcome in the contract's words.</summary>
    public static string Word(OutcomeReason reason) => reason switch
    {
        OutcomeReason.Adopted => "adopted",
        OutcomeReason.Vetoed => "vetoed",
        OutcomeReason.Withdrawn => "withdrawn",
        OutcomeReason.NotPutToVote => "not_put_to_vote",
        _ => "failed",
    };

    public static string Why(Outcome outcome, Vote vote) => outcome.Reason switch
    {
        OutcomeReason.Vetoed => $"{vote.InFavour} votes in favour were enough ({outcome.Required} needed), but {Answers.Joined(outcome.VetoedBy)} voted against",
        OutcomeReason.ShortOfVotes => $"{vote.InFavour} votes in favour, {outcome.Required} needed: not a veto",
        _ when vote.Kind == VoteKind.Procedural => $"{vote.InFavour} votes in favour, {outcome.Required} needed; on a procedural matter no vote against is a veto",
        _ => $"{vote.InFavour} votes in favour, {outcome.Required} needed, and no permanent member against",
    };

    // What follows from it for another vote: that on the matter itself, or on the draft.
    private static string? Then(Vote vote, Outcome outcome, bool isAmendment) => vote.Kind switch
    {
        VoteKind.Preliminary when CouncilRules.After(outcome) == VoteKind.Procedural => "the matter is procedural: the vote on it knows no veto",
        VoteKind.Preliminary => "the matter is not found procedural: a permanent member may veto it, too",
        _ when !isAmendment => null,
        _ => outcome.IsAdopted ? "the draft is voted on as amended" : "the draft is voted on as it was: this is no outcome of the draft",
    };

    private static void Print(Terminal terminal, OutputFormat format, DateOnly on, Outcome outcome)
    {
        const string Why = "no vote was held: the Council decided nothing";
        var answer = new JsonObject
        {
            ["outcome"] = Word(outcome.Reason),
            ["why"] = Why,
            ["on"] = $"{on:yyyy-MM-dd}",
            ["votes_required"] = outcome.Required,
            ["rules"] = Answers.Json(outcome.Rules),
        };
        AnswerPrinter.PrintOne(terminal, format, answer, [$"{Word(outcome.Reason)}: {Why}", .. Answers.Text(outcome.Rules)]);
    }

    private static void Print(Terminal terminal, OutputFormat format, Vote vote, Outcome outcome, bool isAmendment)
    {
        if (isAmendment)
            outcome = outcome with { Rules = [Rule.Amendments, .. outcome.Rules] };
        var then = Then(vote, outcome, isAmendment);
        var answer = new JsonObject
        {
            ["outcome"] = Word(outcome.Reason),
            ["why"] = Why(outcome, vote),
            ["on"] = $"{vote.Date:yyyy-MM-dd}",
            ["kind"] = vote.Kind.ToString().ToLowerInvariant(),
            ["in_favour"] = vote.InFavour,
            ["against"] = vote.Against,
            ["abstentions"] = vote.Abstentions,
            ["votes_required"] = outcome.Required,
            ["vetoed_by"] = AnswerPrinter.List(outcome.VetoedBy),
            ["rules"] = Answers.Json(outcome.Rules),
        };
        if (then is not null)
            answer["then"] = then;
        AnswerPrinter.PrintOne(terminal, format, answer, [$"{Word(outcome.Reason)}: {Why(outcome, vote)}", .. then is null ? [] : new[] { then }, .. Answers.Text(outcome.Rules)]);
    }
}
