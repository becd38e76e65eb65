using Dragoman.Council;
using Dragoman.Store.Finding;
using Dragoman.Store.Lines;

namespace Dragoman.Store;

/// <summary>Which drafts of a record are one, and what the official lists say of them.</summary>
public static class DraftViews
{
    /// <summary>
    /// Drafts by date, those without any last. Filters: actor (sponsors, vetoes, votes, threats), about (the state, or words of the evidence), type (status), since,
    /// until, article, limit.
    /// </summary>
    /// <param name="facts">The official lists, and who sat in the Council.</param>
    /// <param name="nameOf">The name of a state, for comparing subjects; null where it is unknown.</param>
    public static IEnumerable<DraftLine> FindDrafts(this RecordStore store, RecordFilter filter, CouncilFacts facts, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(facts);
        var list = OfficialList.Of(facts);
        var drafts = DraftMerger.Merge(store.FindDraftsByArticle())
            .Select(line => DraftLimits.Mark(DraftCheck.Check(DraftMerger.WithRules(line), list, nameOf), facts, nameOf))
            .Where(line => Fits(line, filter, nameOf));
        return filter.Limit is { } limit ? drafts.Take(limit) : drafts;
    }

    /// <summary>One line of the record as <see cref="RecordStore.Show(string)"/>; a draft as <see cref="FindDrafts"/> has it: joined over articles and set beside the official lists.</summary>
    /// <param name="facts">Asked for only where the line is a draft.</param>
    public static ShownLine? ShowWhole(this RecordStore store, string id, Func<CouncilFacts> facts, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(facts);
        var shown = store.Show(id);
        return shown?.Line is DraftLine part ? shown with { Line = store.FindDrafts(RecordFilter.None, facts(), nameOf).FirstOrDefault(d => d.Id == part.Id) ?? part } : shown;
    }

    /// <summary>The days of vetoes that only another sentence tells.</summary>
    public static VetoDates FindVetoDates(this RecordStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new VetoDates(store.FindDraftsByArticle());
    }

    private static bool Fits(DraftLine line, RecordFilter filter, Func<string, string?> nameOf)
    {
        var when = line.Date ?? line.History[^1].Date;
        return Any(filter.Actor, term => line.Sponsors.Concat(line.VetoedBy).Concat(line.Undecided).Concat(line.Intentions.Concat(line.Threats).Select(m => m.Member)).Contains(term.Split(' ')[0]))
            && Any(filter.Type, term => line.Status == term)
            && Any(filter.About, term => line.Subject == term || Has(line.Subject is null ? "" : nameOf(line.Subject) ?? "", term) || line.Evidence.Any(e => Has(e.Quote, term)))
            && Any(filter.Article, term => line.Articles.Contains(term) || line.File == term || line.File.EndsWith("/" + term, StringComparison.Ordinal))
            && (filter.Since is not { } since || (PartialDate.TryParse(when, out var late) && late.Latest >= since.Earliest))
            && (filter.Until is not { } until || (PartialDate.TryParse(when, out var early) && early.Earliest <= until.Latest));
    }

    private static bool Has(string text, string term) => text.Contains(term, StringComparison.OrdinalIgnoreCase);

    private static bool Any(string? text, Func<string, bool> fits) =>
        string.IsNullOrWhiteSpace(text) || text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(fits);
}
