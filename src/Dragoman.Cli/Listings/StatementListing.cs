using Dragoman.Cli.Output;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Listings;

internal static class StatementListing
{
    public static Listing<StatementLine> Listing { get; } = new(
        "statement",
        "statements",
        [
            LineColumns.ShortId<StatementLine>(),
            new("date", l => l.Date),
            new("source", SourceName) { Cut = true, Most = 20 },
            new("actor", l => l.Source?.Actor),
            new("said", Said) { Cut = true },
        ],
        [
            LineColumns.Id<StatementLine>(),
            new("article", l => l.Article),
            new("file", l => l.File),
            new("kind", l => l.Kind),
            new("quotation_marks", l => l.QuotationMarks ? "true" : "false"),
            new("source_text", l => l.Source?.Text),
            new("source_start", l => l.Source?.Start?.ToString()),
            new("source_end", l => l.Source?.End?.ToString()),
            new("source_actor", l => l.Source?.Actor),
            new("source_name", l => l.Source?.Name),
            new("source_office", l => l.Source?.Office),
            new("source_country", l => l.Source?.Country),
            new("speakers", l => LineColumns.Joined(l.Speakers.Select(s => s.Name ?? s.Text))),
            new("on_behalf_of", l => l.OnBehalfOf?.Name ?? l.OnBehalfOf?.Text),
            new("addressees", l => LineColumns.Joined(l.Addressees.Select(s => s.Name ?? s.Text))),
            new("cue_text", l => l.Cue?.Text),
            new("cue_start", l => l.Cue?.Start.ToString()),
            new("cue_end", l => l.Cue?.End.ToString()),
            new("content", l => string.Join(" […] ", l.Content.Select(c => c.Text))),
            new("content_start", l => l.Content[0].Start.ToString()),
            new("content_end", l => l.Content[^1].End.ToString()),
            new("date", l => l.Date),
            new("date_precision", l => l.DatePrecision),
            new("place", l => l.Place),
            new("within", l => l.Within),
            new("according_to", l => l.AccordingTo?.Name ?? l.AccordingTo?.Text),
            new("utterance", l => l.Utterance),
            new("act", l => l.Act),
            new("antecedent", l => l.Source?.Antecedent?.Text),
            new("about", l => LineColumns.Joined(l.About)),
            .. LineColumns.Evidence<StatementLine>(),
        ]);

    public static string? SourceName(StatementLine line) => line.Source?.Name ?? line.Source?.Antecedent?.Text ?? line.Source?.Text;

    /// <summary>The words, in quotation marks where the article has them there; of a stance its verb as well: "rejected the offer".</summary>
    public static string Said(StatementLine line)
    {
        var words = string.Join(" […] ", line.Content.Select(c => c.Text));
        if (line is { Act: "stance", Cue: { } cue })
            return $"{cue.Text} {words}";
        return line.Kind == "direct" && line.QuotationMarks ? $"“{words}”" : words;
    }
}
