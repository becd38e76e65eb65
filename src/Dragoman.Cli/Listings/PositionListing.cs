using Dragoman.Cli.Output;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Listings;

internal static class PositionListing
{
    public static Listing<PositionLine> Listing { get; } = new(
        "position",
        "positions",
        [
            new("date", l => l.Date),
            new("actor", l => l.Actor),
            new("who", Who) { Cut = true, Most = 20 },
            new("issue", l => l.Issue),
            new("stance", l => l.Stance),
            new("words", Quoted) { Cut = true },
        ],
        [
            LineColumns.Id<PositionLine>(),
            new("article", l => l.Article),
            new("file", l => l.File),
            new("actor", l => l.Actor),
            new("source_text", l => l.Source?.Text),
            new("source_actor", l => l.Source?.Actor),
            new("source_name", l => l.Source?.Name),
            new("source_office", l => l.Source?.Office),
            new("issue", l => l.Issue),
            new("stance", l => l.Stance),
            new("part", l => l.Part),
            new("words", l => l.Words),
            new("words_of", l => l.WordsOf),
            new("date", l => l.Date),
            new("date_basis", l => l.DateBasis),
            new("basis", l => l.Basis),
            new("from", l => l.From),
            new("via", l => l.Via),
            .. LineColumns.Evidence<PositionLine>(),
        ]);

    /// <summary>Name and office of who speaks.</summary>
    public static string Who(PositionLine line) =>
        line.Source is not { Name: { } name } ? line.Actor : line.Source.Office is { } office ? $"{name}, {office}" : name;

    /// <summary>In quotation marks where they are the actor's own words; else the reporter's.</summary>
    public static string Quoted(PositionLine line) => line.WordsOf == "speaker" ? $"“{line.Words}”" : line.Words;
}
