using System.Globalization;
using Dragoman.Council;
using Dragoman.Store.Lines;

namespace Dragoman.Store.Finding;

/// <summary>Sets the official lists beside what the news says of a draft. A draft whose vote no article tells is linked by its symbol alone.</summary>
internal static class DraftCheck
{
    // News tells of a vote on its day, the day after, or within the week.
    private const int DaysOfNews = 7;

    public static DraftLine Check(DraftLine line, IReadOnlyList<OfficialDraft> list, Func<string, string?> nameOf)
    {
        if (Find(line, list, nameOf) is not { } official)
        {
            ClaimField[] alone = [.. Claims(line, null)];
            return line with { Checked = alone.Any(c => c.Checked == "contradicted") ? "contradicted" : "not_in_list", Claims = alone };
        }

        var claims = Claims(line, official).ToArray();
        return line with
        {
            Official = new OfficialField(official.Symbol ?? official.Resolution, official.Outcome, $"{official.Date:yyyy-MM-dd}", official.Counts?.ToString(), official.VetoedBy),
            Claims = claims,
            Checked = claims.Any(c => c.Checked == "contradicted") ? "contradicted" : claims.Any(c => c.Checked == "confirmed") ? "confirmed" : "not_in_list",
        };
    }

    private static OfficialDraft? Find(DraftLine line, IReadOnlyList<OfficialDraft> list, Func<string, string?> nameOf)
    {
        // The vote on an amendment bears the draft's symbol, and says nothing of the draft.
        if (line.Symbol is { } symbol && list.FirstOrDefault(d => d.Kind is null && d.Symbol == symbol) is { } named)
            return named;
        if (line.Symbol is not null || line.Status is not ("vetoed" or "failed" or "adopted" or "put_to_vote"))
            return null;
        var fits = list.Where(d => d.Kind is null && IsNear(line, d.Date) && Fits(line, d, nameOf)).ToArray();
        if (fits.Length > 1 && fits.Where(d => line.Sponsors.Intersect(d.Sponsors).Any()).ToArray() is { Length: > 0 } sponsored)
            fits = sponsored;
        if (fits.Length > 1 && (line.InFavour ?? line.Against ?? line.Abstentions) is not null)
            fits = [.. fits.Where(d => HasCounts(line, d))];
        return fits.Length == 1 ? fits[0] : null;
    }

    private static bool IsNear(DraftLine line, DateOnly day)
    {
        if (PartialDate.TryParse(line.Date, out var own))
            return day >= own.Earliest.AddDays(-1) && day <= own.Latest.AddDays(1);
        return PartialDate.TryParse(line.History[^1].Date, out var published) && published.Precision == DatePrecision.Day
            && day <= published.Latest && day >= published.Earliest.AddDays(-DaysOfNews);
    }

    private static bool Fits(DraftLine line, OfficialDraft official, Func<string, string?> nameOf)
    {
        var sponsors = official.Sponsors;
        if (line.Sponsors.Count > 0 && sponsors.Count > 0 && !line.Sponsors.Intersect(sponsors).Any())
            return false;
        var sponsored = line.Sponsors.Intersect(sponsors).Any();
        // "Admission", "DPRK": a list may have another word for what it is about, but one sponsor has many drafts; the counts must say that it is this one.
        if (line.Subject is { } subject && official.Topic is { } topic && !IsAbout(topic, nameOf(subject) ?? subject) && !(sponsored && official.Outcome == line.Status && HasCounts(line, official)))
            return false;
        // A vote that ended otherwise is the same only where the sponsors say so: then the news is wrong, or early.
        return official.Outcome == line.Status || line.Status == "put_to_vote" || sponsored;
    }

    private static bool IsAbout(string topic, string state) =>
        topic.Contains(state, StringComparison.OrdinalIgnoreCase) || state.Contains(topic, StringComparison.OrdinalIgnoreCase);

    // At least one count is told, and none differs.
    private static bool HasCounts(DraftLine line, OfficialDraft official) =>
        (line.InFavour ?? line.Against ?? line.Abstentions) is not null && official.Counts is { } votes && votes.InFavour == (line.InFavour ?? votes.InFavour)
        && votes.Against == (line.Against ?? votes.Against) && votes.Abstentions == (line.Abstentions ?? votes.Abstentions);

    private static IEnumerable<ClaimField> Claims(DraftLine line, OfficialDraft? official)
    {
        if (line.Status is "vetoed" or "failed" or "adopted")
            yield return Claim("outcome", line.Status, official?.Outcome);
        // A headline's veto that the text, by its own counts, tells to be a lack of votes is contradicted by the text where no list has it.
        if (line.Headline is { } headline && line.Status is "vetoed" or "failed" or "adopted")
            yield return Claim("headline", headline, official?.Outcome ?? (line.Status == headline ? null : line.Status));
        if (line.VetoedBy.Count > 0)
            yield return Claim("vetoed_by", string.Join(',', line.VetoedBy), official is null ? null : string.Join(',', official.VetoedBy));
        if (line.InFavour is { } inFavour)
            yield return Claim("in_favour", Text(inFavour), official?.Counts is { } counts ? Text(counts.InFavour) : null);
        if (line.Against is { } against)
            yield return Claim("against", Text(against), official?.Counts is { } counts ? Text(counts.Against) : null);
        if (line.Abstentions is { } abstentions)
            yield return Claim("abstentions", Text(abstentions), official?.Counts is { } counts ? Text(counts.Abstentions) : null);
    }

    private static ClaimField Claim(string claim, string says, string? list) =>
        new(claim, says, list, list is null ? "not_in_list" : list == says ? "confirmed" : "contradicted");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
