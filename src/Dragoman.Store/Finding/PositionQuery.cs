using System.Globalization;
using Dragoman.Coding.Positions;
using Dragoman.Store.Lines;

namespace Dragoman.Store.Finding;

/// <summary>Reads positions from the statements and events of a record.</summary>
internal sealed class PositionQuery(PositionReader reader, IReadOnlyDictionary<string, ArticleLine> articles, VetoDates vetoes)
{
    // Sectors that speak for their state; members of parliament and parties speak for themselves.
    private static readonly string[] Speaking = ["GOV", "MIL", "SPY", "IGO"];

    public IEnumerable<PositionLine> Of(StatementLine statement)
    {
        if (statement.Source is not { Actor: { } code } source || ActorOf(code) is not { } actor || IsPrivate(source.Name, code))
            yield break;
        var from = new PositionSource(source.Text, source.Actor, source.Name, source.Office);
        var (date, basis) = DateOf(statement.Date, statement.Article);
        var told = statement.Kind == "indirect" || (statement.Kind == "mixed" && statement.Cue is not null);
        for (var part = 0; part < statement.Content.Count; part++)
        {
            var content = statement.Content[part];
            foreach (var position in reader.Read(content.Text, code.Split(' ')[0], told && part == 0 ? statement.Cue?.Text ?? "said" : null))
            {
                var points = new CodePoints(content.Text);
                var evidence = new EvidenceField(
                    statement.Article,
                    content.Start + points.FromUnits(position.Words.Start),
                    content.Start + points.FromUnits(position.Words.End),
                    position.Words.Of(content.Text),
                    position.Rule,
                    statement.Evidence[0].Version);
                foreach (var line in Lines(position, actor, from, date, basis, "statement", told ? "reporter" : "speaker", statement, [evidence, statement.Evidence[0]]))
                    yield return line;
            }
        }
    }

    // "Former Foreign Minister …": a person of a state, without a sector, holds no office of it and speaks for nobody else.
    private bool IsPrivate(string? name, string code) => name is not null && reader.NameOf(code) is { } state && !reader.Names(name, code) && name != state;

    public IEnumerable<PositionLine> Of(EventLine @event)
    {
        if (@event.Negated || @event.Evidence.Count == 0 || !Enum.TryParse<EventType>(@event.Type, true, out var type) || !Enum.TryParse<Modality>(@event.Modality, true, out var modality))
            yield break;
        // What one side says that another did is a claim, no stance of the other.
        if (@event.AccordingTo?.Country is { } teller && @event.Actor.All(a => a.Country != teller))
            yield break;
        var recipients = @event.Recipient.Select(p => p.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var found = reader.Read(type, @event.Mode, modality, recipients, @event.Evidence[0].Quote).Concat(Toward(type, modality, recipients, @event)).ToArray();
        if (found.Length == 0)
            yield break;
        var (date, basis) = DateOf(vetoes.Of(@event), @event.Article);
        foreach (var party in @event.Actor)
        {
            if (party.Actor is null || ActorOf(party.Actor) is not { } actor || IsPrivate(party.Name, party.Actor))
                continue;
            var source = new PositionSource(party.Text, party.Actor, party.Name, null);
            foreach (var position in found)
            {
                var evidence = @event.Evidence[0] with { Rule = position.Rule };
                foreach (var line in Lines(position, actor, source, date, basis, "event", "reporter", @event, [evidence, @event.Evidence[0]]))
                    yield return line;
            }
        }
    }

    // What is said for or against somebody, and sanctions and threats, are stances toward him, issue or not. Force and aid are deeds: they stay events.
    private IEnumerable<Position> Toward(EventType type, Modality modality, HashSet<string> recipients, EventLine @event)
    {
        Stance? stance = type switch
        {
            EventType.Support => Stance.For,
            EventType.Accuse or EventType.Sanction or EventType.Threaten => Stance.Against,
            _ => null,
        };
        if (stance is not { } shown || modality != Modality.Happened)
            yield break;
        var direct = recipients.Where(r => reader.IsState(r) && @event.Actor.All(a => a.Country != r) && @event.Recipient.Any(p => p.Country == r && IsDirect(@event, p)));
        foreach (var to in direct)
            yield return new Position($"toward:{to}", shown, new Span(0, @event.Evidence[0].Quote.Length), $"position/toward/{@event.Type}");
    }

    // "condemns the attack on Syria" is no stance against Syria.
    private static bool IsDirect(EventLine @event, PartyField party)
    {
        var clause = @event.Evidence[0];
        // To welcome, respect or join is polite; a people or a group is not its government.
        if (PartyPhrase.IsCourtesy(clause.Quote)
            || party.Sector is not (null or "GOV" or "MIL")
            || PartyPhrase.IsOther(party.Text)
            || (party.Text.Contains("people", StringComparison.OrdinalIgnoreCase) && party.Country != "PSE"))
            return false;
        if (party.Start < clause.Start || party.Start > clause.End)
            return true;
        var points = new CodePoints(clause.Quote);
        var before = clause.Quote.AsSpan(0, points.ToUnits(party.Start - clause.Start)).TrimEnd();
        var behind = clause.Quote.AsSpan(points.ToUnits(Math.Min(party.End, clause.End) - clause.Start));
        // "The efforts of the envoy for it", "the inclusion of it", "its initiative", "a peaceful it": none of these is the state.
        if (PartyPhrase.IsIndirect(before) || PartyPhrase.IsPlan(behind))
            return false;
        foreach (var range in before.Split(' '))
        {
            if (before[range] is "on" or "against" or "in" or "over" or "from" or "between" or "whom" or "with")
                return false;
        }

        return true;
    }

    private IEnumerable<PositionLine> Lines(
        Position position, string actor, PositionSource source, string? date, string? dateBasis, string basis, string wordsOf, EvidencedLine line, EvidenceField[] evidence)
    {
        // A state has no stance toward itself.
        if (position.Issue == "toward:" + actor)
            yield break;
        yield return Line(position.Issue, position.Stance, null) with { Part = position.Part };
        foreach (var feed in reader.Issues.FirstOrDefault(i => i.Id == position.Issue)?.Feeds ?? [])
        {
            if (feed.From == position.Stance && !SameSentence(feed.Issue))
                yield return Line(feed.Issue, feed.To, position.Issue);
        }

        // Where the words speak on the fed issue themselves, they go before what follows from another.
        bool SameSentence(string issue) => reader.Read(evidence[0].Quote, actor, null).Any(p => p.Issue == issue);

        PositionLine Line(string issue, Stance stance, string? via) => new()
        {
            Id = $"p-{LineIds.Sha256(string.Create(CultureInfo.InvariantCulture, $"{line.Id} {issue} {stance} {evidence[0].Start} {evidence[0].End} {actor}"))[..16]}",
            Article = line.Article,
            File = line.File,
            Actor = actor,
            Source = source,
            Issue = issue,
            Stance = stance.ToString().ToLowerInvariant(),
            Words = evidence[0].Quote,
            Date = date,
            DateBasis = dateBasis,
            Basis = basis,
            WordsOf = wordsOf,
            From = line.Id,
            Via = via,
            Evidence = evidence,
        };
    }

    private (string? Date, string? Basis) DateOf(string? own, string article) =>
        own is not null ? (own, "said") : articles.GetValueOrDefault(article)?.Published is { } published ? (published, "published") : (null, null);

    private static string? ActorOf(string code)
    {
        var parts = code.Split(' ');
        return parts.Length == 1 || Speaking.Contains(parts[1]) ? parts[0] : code;
    }
}
