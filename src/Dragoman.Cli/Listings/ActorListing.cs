using Dragoman.Cli.Output;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Listings;

internal static class ActorListing
{
    private static readonly Column<ActorLine>[] Fields =
    [
        new("name", l => l.Name) { Cut = true },
        new("country", l => l.Country),
        new("sector", l => l.Sector),
        new("statements", l => l.Statements.ToString()) { Right = true },
        new("events_as_actor", l => l.EventsAsActor.ToString()) { Right = true },
        new("events_as_recipient", l => l.EventsAsRecipient.ToString()) { Right = true },
        new("first_seen", l => l.FirstSeen),
        new("last_seen", l => l.LastSeen),
    ];

    public static Listing<ActorLine> Listing { get; } = new("actor", "actors", Fields, [LineColumns.Id<ActorLine>(), .. Fields]);
}
