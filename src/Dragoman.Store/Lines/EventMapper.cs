namespace Dragoman.Store.Lines;

internal static class EventMapper
{
    public static EventLine Map(LineContext context, Event @event)
    {
        if (@event.Actor.Count == 0)
            throw new ArgumentException("No event without an actor.", nameof(@event));
        var line = new EventLine
        {
            Article = context.Article,
            File = context.File,
            Type = ContractWords.Of(@event.Type),
            Mode = StoredText.OfNullable(@event.Mode),
            Context = [.. @event.Context.Select(StoredText.Of)],
            Cameo = StoredText.OfNullable(@event.Cameo),
            Actor = [.. @event.Actor.Select(party => Map(context, party))],
            Recipient = [.. @event.Recipient.Select(party => Map(context, party))],
            Date = @event.Date?.ToString(),
            DatePrecision = @event.Date is { } date ? ContractWords.Of(date.Precision) : null,
            Modality = ContractWords.Of(@event.Modality),
            Negated = @event.Negated,
            AccordingTo = @event.AccordingTo is { } source ? Map(context, source) : null,
            Place = @event.Place is { } place ? context.Words.Field(place).Text : null,
            Evidence = context.Evidence(@event.Evidence),
        };
        return line with { Id = LineIds.Of(line) };
    }

    /// <summary>A party's words and who that is.</summary>
    public static PartyField Map(LineContext context, Party party)
    {
        var words = context.Words.Field(party.Span);
        var actor = ActorFields.Of(party.Actor);
        return new PartyField(words.Text, words.Start, words.End, actor?.Code, actor?.Id, actor?.Name, actor?.Country, actor?.Sector);
    }
}

/// <summary>An actor's fields as a line holds them.</summary>
internal sealed record ActorFields(string Id, string Name, string? Code, string? Country, string? Sector)
{
    public static ActorFields? Of(Actor? actor)
    {
        if (actor is null)
            return null;
        var name = StoredText.Of(actor.Name);
        var country = StoredText.OfNullable(actor.Country);
        var sector = StoredText.OfNullable(actor.Sector);
        var id = StoredText.OfNullable(actor.Id) ?? LineIds.OfUnlistedActor(name, country, sector);
        return new ActorFields(id, name, StoredText.OfNullable(actor.Code), country, sector);
    }

    public static string CodeOf(Office office) => StoredText.Of(office.Sector is null ? office.Country : $"{office.Country} {office.Sector}");
}
