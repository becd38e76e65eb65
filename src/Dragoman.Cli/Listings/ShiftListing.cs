using Dragoman.Cli.Output;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Listings;

internal static class ShiftListing
{
    public static Listing<ShiftLine> Listing { get; } = new(
        "shift",
        "shifts",
        [
            new("actor", l => l.Official ?? l.Actor) { Cut = true, Most = 18 },
            new("issue", l => l.Issue) { Cut = true, Most = 18 },
            new("from", l => l.From.Date),
            new("stance", l => l.From.Stance),
            new("words", l => PositionListing.Quoted(l.From)) { Cut = true },
            new("to", l => l.To.Date),
            new("stance", l => l.To.Stance),
            new("words", l => PositionListing.Quoted(l.To)) { Cut = true },
        ],
        [
            LineColumns.Id<ShiftLine>(),
            new("actor", l => l.Actor),
            new("official", l => l.Official),
            new("issue", l => l.Issue),
            new("strength", l => l.Strength),
            new("office_holder_changed", l => l.OfficeHolderChanged switch { true => "true", false => "false", _ => null }),
            new("from_date", l => l.From.Date),
            new("from_stance", l => l.From.Stance),
            new("from_who", l => PositionListing.Who(l.From)),
            new("from_words", l => l.From.Words),
            new("from_words_of", l => l.From.WordsOf),
            new("to_date", l => l.To.Date),
            new("to_stance", l => l.To.Stance),
            new("to_who", l => PositionListing.Who(l.To)),
            new("to_words", l => l.To.Words),
            new("to_words_of", l => l.To.WordsOf),
        ]);
}
