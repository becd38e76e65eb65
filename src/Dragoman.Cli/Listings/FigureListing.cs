using System.Globalization;
using Dragoman.Cli.Output;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Listings;

internal static class FigureListing
{
    private static readonly Column<FigureLine>[] Flat =
    [
        LineColumns.Id<FigureLine>(),
        new("article", l => l.Article),
        new("file", l => l.File),
        new("measure", l => l.Measure),
        new("value", l => Number(l.Value)),
        new("low", l => Number(l.Low)),
        new("high", l => Number(l.High)),
        new("bound", l => l.Bound),
        new("unit", l => l.Unit),
        new("quantity", l => l.Quantity.Text),
        new("quantity_start", l => l.Quantity.Start.ToString(CultureInfo.InvariantCulture)),
        new("quantity_end", l => l.Quantity.End.ToString(CultureInfo.InvariantCulture)),
        new("counted", l => l.Counted?.Text),
        new("place", l => l.Place),
        new("date", l => l.Date),
        new("date_precision", l => l.DatePrecision),
        new("according_to", l => l.AccordingTo?.Actor),
        new("according_to_text", l => l.AccordingTo?.Text),
        new("subject", l => l.Subject),
        new("contested_with", l => LineColumns.Joined(l.ContestedWith)),
        new("gap", l => Number(l.Gap)),
        .. LineColumns.Evidence<FigureLine>(),
    ];

    public static Listing<FigureLine> Listing { get; } = new(
        "figure",
        "figures",
        [
            LineColumns.ShortId<FigureLine>(),
            new("date", l => l.Date),
            new("measure", l => l.Measure),
            new("number", Words) { Right = true },
            new("of", l => l.Counted?.Text ?? l.Unit) { Cut = true, Most = 16 },
            new("says", Source) { Cut = true, Most = 18 },
            new("words", l => l.Evidence.Count > 0 ? l.Evidence[0].Quote : null) { Cut = true },
        ],
        Flat);

    /// <summary>Rivals stand one under the other: what differs is the number and who gives it.</summary>
    public static Listing<FigureLine> Contested { get; } = Listing with
    {
        Singular = "contested figure",
        Plural = "contested figures",
        Table =
        [
            LineColumns.ShortId<FigureLine>(),
            new("date", l => l.Date),
            new("measure", l => l.Measure),
            new("number", Words) { Right = true },
            new("says", Source) { Cut = true, Most = 24 },
            new("gap", l => Number(l.Gap)) { Right = true },
            new("contested_with", l => LineColumns.Joined(l.ContestedWith.Select(LineColumns.Short))),
        ],
    };

    /// <summary>The number with its bound as the text has them: "up to 22", "dozens".</summary>
    private static string Words(FigureLine line) => WordCut.OneLine(line.Quantity.Text);

    private static string? Source(FigureLine line) => line.AccordingTo is { } source ? source.Name ?? source.Text : null;

    private static string? Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
