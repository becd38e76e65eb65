using System.Globalization;

namespace Dragoman.Store.Lines;

internal static class DraftMapper
{
    public static DraftLine Map(LineContext context, Draft draft, string? published)
    {
        var date = draft.Date?.ToString();
        var line = new DraftLine
        {
            Article = context.Article,
            File = context.File,
            Symbol = draft.Symbol,
            Subject = draft.Subject,
            Sponsors = draft.Sponsors,
            SponsorsOthers = draft.HasOtherSponsors ? true : null,
            SubmittedIf = draft.SubmittedIf is { } condition ? new ConditionField(condition.Votes, context.Words.Field(condition.Words).Text) : null,
            Amendments = draft.Amendments.Count == 0 ? null : [.. draft.Amendments.Select(a => new AmendmentField(a.Sponsors, a.Outcome, context.Words.Field(a.Words).Text))],
            Followed = draft.Followed.Count == 0 ? null : [.. draft.Followed.Select(f => new FollowedField(context.Words.Field(f).Text, published, context.Article))],
            Provisions = [.. draft.Provisions.Select(p => new ProvisionField(p.Kind, p.Excluded, context.Words.Field(p.Words).Text))],
            ChapterSeven = draft.ChapterSeven?.ToString().ToLowerInvariant(),
            Date = date,
            DatePrecision = draft.Date is { } known ? ContractWords.Of(known.Precision) : null,
            Status = Word(draft.Status),
            History = [new StepField(Word(draft.Status), date ?? published, context.Article)],
            Intentions = [.. draft.Intentions.Select(Member)],
            Threats = [.. draft.Threats.Select(Member)],
            VotesWanted = draft.VotesWanted,
            VotesCounted = draft.VotesCounted,
            Undecided = draft.Undecided,
            InFavour = draft.InFavour,
            Against = draft.Against,
            Abstentions = draft.Abstentions,
            VetoedBy = draft.VetoedBy,
            Headline = draft.HeadlineSaysVeto ? "vetoed" : null,
            Articles = [context.Article],
            Evidence = context.Evidence(draft.Evidence),
        };
        return line with { Id = IdOf(line) };

        MemberField Member(MemberVote vote) => new(vote.Member, vote.Vote.ToString().ToLowerInvariant(), context.Words.Field(vote.Words).Text, date ?? published);
    }

    /// <summary>Two words are parted by an underscore: <c>in_blue</c>.</summary>
    public static string Word(DraftStatus status) => status switch
    {
        DraftStatus.InBlue => "in_blue",
        DraftStatus.NotPutToVote => "not_put_to_vote",
        DraftStatus.PutToVote => "put_to_vote",
        _ => status.ToString().ToLowerInvariant(),
    };

    // The words it was read from, and all that was read; versions left out.
    public static string IdOf(DraftLine line)
    {
        var body = LineJson.Write(line with { Id = "", File = "", Evidence = [.. line.Evidence.Select(e => e with { Version = "" })] });
        return string.Create(CultureInfo.InvariantCulture, $"d-{LineIds.Sha256(body)[..16]}");
    }
}
