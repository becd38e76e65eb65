using Dragoman.Cli.Features;
using Dragoman.Cli.Output;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Listings;

/// <summary>Utterances: one JSON object each, one row for each carrier elsewhere.</summary>
internal static class UtteranceListing
{
    /// <summary>Prints the utterances; a table or CSV has their carriers, the first carrier first.</summary>
    public static int Print(Terminal terminal, OutputFormat format, string record, IEnumerable<UtteranceLine> utterances) =>
        format is OutputFormat.Table or OutputFormat.Csv
            ? Carriers.Print(terminal, format, record, utterances.SelectMany(u => u.Carriers.Select(c => u with { Carriers = [c] })))
            : Listing.Print(terminal, format, record, utterances);

    private static Listing<UtteranceLine> Listing { get; } = new("utterance", "utterances", [], []);

    /// <summary>One row for each utterance: what all carriers share, and who they are.</summary>
    public static Listing<UtteranceLine> Whole { get; } = Listing with
    {
        Flat =
        [
            LineColumns.Id<UtteranceLine>(),
            new("source_name", Source),
            new("source_actor", l => l.Source?.Actor),
            new("date", l => l.Date),
            new("date_precision", l => l.DatePrecision),
            new("content", l => l.Content),
            new("first_published", l => l.Carriers[0].Published),
            new("first_publisher", l => l.Carriers[0].Publisher),
            new("carriers", l => l.Carriers.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("publishers", l => LineColumns.Joined(l.Carriers.Select(c => c.Publisher ?? c.File))),
            new("statements", l => LineColumns.Joined(l.Carriers.Select(c => c.Statement))),
        ],
    };

    private static Listing<UtteranceLine> Carriers { get; } = new(
        "utterance",
        "carriers of utterances",
        [
            LineColumns.ShortId<UtteranceLine>(),
            new("published", l => l.Carriers[0].Published),
            new("source", Source) { Cut = true, Most = 20 },
            new("publisher", l => l.Carriers[0].Publisher ?? l.Carriers[0].File) { Cut = true, Most = 24 },
            new("how", How) { Cut = true, Most = 40 },
            new("said", l => l.Carriers[0].Content) { Cut = true },
        ],
        [
            LineColumns.Id<UtteranceLine>(),
            new("source_name", Source),
            new("source_actor", l => l.Source?.Actor),
            new("date", l => l.Date),
            new("date_precision", l => l.DatePrecision),
            new("statement", l => l.Carriers[0].Statement),
            new("article", l => l.Carriers[0].Article),
            new("file", l => l.Carriers[0].File),
            new("publisher", l => l.Carriers[0].Publisher),
            new("published", l => l.Carriers[0].Published),
            new("kind", l => l.Carriers[0].Kind),
            new("first", l => IsFirst(l) ? "true" : "false"),
            new("reprint", l => l.Carriers[0].Reprint ? "true" : "false"),
            new("content", l => l.Carriers[0].Content),
            new("differences", l => Differences(l.Carriers[0])),
        ]);

    private static string? Source(UtteranceLine line) => line.Source?.Name ?? line.Source?.Text;

    private static string How(UtteranceLine line) => IsFirst(line) ? "first" : line.Carriers[0].Reprint ? "reprint" : Differences(line.Carriers[0]);

    // The id of an utterance is that of its first statement, with a letter of its own.
    private static bool IsFirst(UtteranceLine line) => line.Id[2..] == line.Carriers[0].Statement[2..];

    private static string Differences(CarrierField carrier) => string.Join(
        "; ",
        carrier.Differences.Select(d => d.Missing.Length == 0 ? $"+{d.Added}" : d.Added.Length == 0 ? $"−{d.Missing}" : $"{d.Missing} → {d.Added}"));
}
