using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;
using Dragoman.Store.Writing;

namespace Dragoman.Store.Finding;

/// <summary>Reads events out of their tables.</summary>
internal static class EventRows
{
    private const string Columns = """
        e.line, e.id, e.article, a.file, e.type, e.mode, e.context, e.cameo, e.date, e.date_precision, e.modality, e.negated, e.place, e.dated
        """;

    private const string From = "from events e join articles a on a.id = e.article";

    public static IEnumerable<EventLine> Find(Database database, RecordFilter filter) => FindDated(database, filter).Select(e => e.Line);

    public static IReadOnlyList<string> Modes(Database database)
    {
        var modes = new List<string>();
        var find = database.Prepare("select distinct mode from events where mode is not null order by mode");
        while (find.Step())
            modes.Add(find.Text(0)!);
        find.Reset();
        return modes;
    }

    /// <summary>Each with the date by which it is listed: its own, else that of its article.</summary>
    public static IEnumerable<DatedEvent> FindDated(Database database, RecordFilter filter)
    {
        var conditions = new Conditions();
        if (!filter.WithSuperseded)
            conditions.Add("e.superseded is null");
        conditions.AddAny(filter.Actor, term => Party(database, "actor", term));
        conditions.AddAny(filter.Recipient, term => Party(database, "recipient", term));
        conditions.AddAny(filter.Source, term => Party(database, "according_to", term));
        conditions.AddAny(filter.Type, term => ("(e.type = ? or e.mode = ?)", [term.ToUpperInvariant(), term.ToLowerInvariant()]));
        conditions.AddAny(filter.Place, term => ("has_words(e.place, ?)", [SearchText.Fold(term)]));
        conditions.AddRange("e.dated", filter.Since, filter.Until);
        conditions.AddArticle("e.article", "a.file", filter.Article);
        conditions.AddPublisher("a.publisher", filter.Publisher);
        conditions.AddAfter("events e", ["e.dated", "e.article", "e.start", "e.id"], filter.After);
        var order = $"e.dated{(filter.Newest ? " desc" : "")} nulls last, e.article, e.start, e.id";
        return Read(database, $"select {Columns} {conditions.First("events e", From, order, filter.Limit)}", conditions);
    }

    public static EventLine? ById(Database database, string id)
    {
        var conditions = new Conditions();
        conditions.Add("e.id = ?", id);
        return Read(database, $"select {Columns} {From}{conditions.Where}", conditions).Select(e => e.Line).FirstOrDefault();
    }

    /// <summary>The event, as long as no newer version has superseded it.</summary>
    public static EventLine? Standing(Database database, string id)
    {
        var conditions = new Conditions();
        conditions.Add("e.id = ? and e.superseded is null", id);
        return Read(database, $"select {Columns} {From}{conditions.Where}", conditions).Select(e => e.Line).FirstOrDefault();
    }

    /// <summary>What stands of an article, read whole.</summary>
    public static List<EventLine> StandingOf(Database database, string article)
    {
        var conditions = new Conditions();
        conditions.Add("e.article = ? and e.superseded is null", article);
        return [.. Read(database, $"select {Columns} {From}{conditions.Where} order by e.start, e.id", conditions).Select(e => e.Line)];
    }

    /// <summary>What stands of the same type and date as this event, itself among it.</summary>
    public static List<DatedEvent> OfSameTypeAndDate(Database database, string id)
    {
        var conditions = new Conditions();
        conditions.Add("e.superseded is null and (e.type, e.dated) = (select type, dated from events where id = ?)", id);
        return [.. Read(database, $"select {Columns} {From}{conditions.Where} order by e.dated, e.article, e.start, e.id", conditions)];
    }

    private static (string, object?[]) Party(Database database, string role, string term)
    {
        var (condition, values) = ActorColumns.OfParty.Is(database, term);
        return ($"e.line in (select p.line from event_parties p where p.role = '{role}' and {condition})", values);
    }

    private static IEnumerable<DatedEvent> Read(Database database, string sql, Conditions conditions)
    {
        using var rows = database.PrepareOnce(sql);
        conditions.Bind(rows);
        while (rows.Step())
        {
            var line = rows.NextLong();
            var parties = PartiesOf(database, line);
            var found = new EventLine
            {
                Id = rows.NextWord(),
                Article = rows.NextWord(),
                File = rows.NextWord(),
                Type = rows.NextWord(),
                Mode = rows.NextText(),
                Context = TextList.Read(rows.NextWord()),
                Cameo = rows.NextText(),
                Actor = parties.Actor,
                Recipient = parties.Recipient,
                Date = rows.NextText(),
                DatePrecision = rows.NextText(),
                Modality = rows.NextWord(),
                Negated = rows.NextBool(),
                AccordingTo = parties.AccordingTo,
                Place = rows.NextText(),
                Evidence = EvidenceRows.Of(database, line),
            };
            yield return new DatedEvent(found, rows.NextText());
        }
    }

    private static Parties PartiesOf(Database database, long line)
    {
        var parties = new Parties([], [], null);
        var find = database
            .Prepare("select role, text, start, end, actor, actor_id, name, country, sector from event_parties where line = ? order by role, n").Bind(line);
        while (find.Step())
        {
            var role = find.NextWord();
            var party = new PartyField(
                find.NextWord(), find.NextInt(), find.NextInt(), find.NextText(), find.NextText(), find.NextText(), find.NextText(), find.NextText());
            if (role == "actor")
                parties.Actor.Add(party);
            else if (role == "recipient")
                parties.Recipient.Add(party);
            else
                parties = parties with { AccordingTo = party };
        }

        find.Reset();
        return parties;
    }

    /// <summary>An event and the date by which it is listed.</summary>
    internal readonly record struct DatedEvent(EventLine Line, string? Dated);

    private readonly record struct Parties(List<PartyField> Actor, List<PartyField> Recipient, PartyField? AccordingTo);
}
