using System.Globalization;
using Dragoman.Coding.Positions;
using Dragoman.Store.Lines;

namespace Dragoman.Store.Finding;

/// <summary>Reads stances on drafts of the Security Council, which need no named issue: who sponsors one, backs or opposes it, threatens or casts a veto, abstains.</summary>
internal static class DraftPositions
{
    /// <summary>What an issue that is a draft begins with; its symbol follows, or its id.</summary>
    public const string Prefix = "draft:";

    public static IEnumerable<PositionLine> Of(DraftLine draft, PositionReader reader)
    {
        var found = draft.Sponsors.Select(member => (Member: member, Stance: "for", Words: Naming(draft, reader, member, "draft/sponsors", "draft/named"), draft.Date))
            .Concat(draft.Intentions.Select(i => (i.Member, Stance: StanceOf(i.Vote), Words: Quoting(draft, i.Words), i.Date)))
            .Concat(draft.Threats.Select(t => (t.Member, Stance: "against", Words: Quoting(draft, t.Words), t.Date)))
            .Concat(draft.VetoedBy.Select(member => (Member: member, Stance: "against", Words: Naming(draft, reader, member, "draft/vetoed"), draft.Date)));
        return found.Where(f => f.Words is not null).DistinctBy(f => (f.Member, f.Stance, f.Words)).Select(f => Line(draft, reader, f.Member, f.Stance, f.Words!, f.Date));
    }

    private static string StanceOf(string vote) => vote == "abstain" ? "neutral" : vote;

    private static EvidenceField? Quoting(DraftLine draft, string words) => draft.Evidence.FirstOrDefault(e => e.Quote == words);

    // Of several sponsors each may stand in another sentence.
    private static EvidenceField? Naming(DraftLine draft, PositionReader reader, string member, params string[] rules) =>
        rules.Select(rule => draft.Evidence.FirstOrDefault(e => e.Rule == rule && reader.Names(e.Quote, member))).FirstOrDefault(e => e is not null);

    private static PositionLine Line(DraftLine draft, PositionReader reader, string actor, string stance, EvidenceField words, string? date) => new()
    {
        Id = $"p-{LineIds.Sha256(string.Create(CultureInfo.InvariantCulture, $"{draft.Id} {actor} {stance} {words.Article} {words.Start}"))[..16]}",
        Article = words.Article,
        File = draft.File,
        Actor = actor,
        Source = new PositionSource(null, actor, reader.NameOf(actor), null),
        Issue = Prefix + (draft.Symbol ?? draft.Id),
        Stance = stance,
        Words = words.Quote,
        Date = date ?? draft.History.FirstOrDefault(step => step.Article == words.Article)?.Date,
        DateBasis = draft.Date is null ? "published" : "said",
        Basis = "draft",
        WordsOf = "reporter",
        From = draft.Id,
        Evidence = [words],
    };
}
