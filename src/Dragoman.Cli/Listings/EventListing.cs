using Dragoman.Cli.Output;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Listings;

internal static class EventListing
{
    public static Listing<EventLine> Listing { get; } = new(
        "event",
        "events",
        [
            LineColumns.ShortId<EventLine>(),
            new("date", l => l.Date),
            new("actor", l => Short(l.Actor)) { Cut = true, Most = 16 },
            new("did", Did) { Cut = true, Most = 18 },
            new("recipient", l => Short(l.Recipient)) { Cut = true, Most = 14 },
            new("words", l => l.Evidence.Count > 0 ? l.Evidence[0].Quote : null) { Cut = true },
        ],
        [
            LineColumns.Id<EventLine>(),
            new("article", l => l.Article),
            new("file", l => l.File),
            new("type", l => l.Type),
            new("mode", l => l.Mode),
            new("context", l => LineColumns.Joined(l.Context)),
            new("cameo", l => l.Cameo),
            new("actor", l => LineColumns.Joined(l.Actor.Select(p => p.Actor))),
            new("actor_text", l => LineColumns.Joined(l.Actor.Select(p => p.Text))),
            new("recipient", l => LineColumns.Joined(l.Recipient.Select(p => p.Actor))),
            new("recipient_text", l => LineColumns.Joined(l.Recipient.Select(p => p.Text))),
            new("date", l => l.Date),
            new("date_precision", l => l.DatePrecision),
            new("modality", l => l.Modality),
            new("negated", l => l.Negated ? "true" : "false"),
            new("according_to", l => l.AccordingTo?.Actor),
            new("according_to_text", l => l.AccordingTo?.Text),
            new("place", l => l.Place),
            .. LineColumns.Evidence<EventLine>(),
        ]);

    /// <summary>Type and mode, with what keeps it from being a thing that happened: "REJECT veto", "not CONSULT meet", "planned CONSULT visit".</summary>
    public static string Did(EventLine line) =>
        string.Join(' ', new[] { line.Negated ? "not" : null, line.Modality == "happened" ? null : line.Modality, line.Type, line.Mode }.Where(w => w is not null));

    /// <summary>Codes where they are known, else the words.</summary>
    public static string Short(IEnumerable<PartyField> parties) => string.Join(", ", parties.Select(p => p.Actor ?? p.Name ?? p.Text).Distinct());
}
