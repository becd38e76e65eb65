using Dragoman.Store.Lines;

namespace Dragoman.Store;

/// <summary>Days of vetoes. The sentence that tells of a veto often leaves its day to another one; the draft, read from the whole article, has it.</summary>
public sealed class VetoDates
{
    private readonly ILookup<string, DraftLine> _byArticle;

    /// <param name="drafts">As single articles tell of them.</param>
    internal VetoDates(IEnumerable<DraftLine> drafts) => _byArticle = drafts.Where(d => d.Date is not null && d.VetoedBy.Count > 0).ToLookup(d => d.Article);

    /// <summary>The event's own date; for a veto without one, that of the only draft that its article has the actor veto.</summary>
    public string? Of(EventLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Date is not null || line is not { Type: "REJECT", Mode: "veto", Modality: "happened", Negated: false })
            return line.Date;
        var fits = _byArticle[line.Article].Where(d => line.Actor.Any(a => a.Country is { } country && d.VetoedBy.Contains(country))).ToArray();
        return fits.Length == 1 ? fits[0].Date : null;
    }
}
