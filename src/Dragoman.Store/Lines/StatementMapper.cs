namespace Dragoman.Store.Lines;

internal static class StatementMapper
{
    /// <param name="outer">The line of the statement in which this one stands, or null.</param>
    public static StatementLine Map(LineContext context, Statement statement, StatementLine? outer = null)
    {
        if (statement.Content.Count == 0)
            throw new ArgumentException("No statement without content.", nameof(statement));
        var line = new StatementLine
        {
            Article = context.Article,
            File = context.File,
            Kind = ContractWords.Of(statement.Kind),
            Act = ContractWords.Of(statement.Act),
            QuotationMarks = statement.QuotationMarks,
            Source = statement.Source is { } source ? Map(context, source) : null,
            Speakers = [.. statement.Speakers.Select(s => Map(context, s)).OfType<SourceField>()],
            OnBehalfOf = statement.OnBehalfOf is { } principal ? Map(context, principal) : null,
            Addressees = [.. statement.Addressees.Select(s => Map(context, s)).OfType<SourceField>()],
            Place = statement.Place is { } place ? context.Words.Field(place).Text : null,
            Within = outer?.Id,
            // The antecedent stands in the outer statement itself.
            AccordingTo = outer?.Source is { } around ? around with { Antecedent = null } : null,
            Cue = statement.Cue is { } cue ? context.Words.Field(cue) : null,
            Content = [.. statement.Content.Select(context.Words.Field)],
            Date = statement.Date?.ToString(),
            DatePrecision = statement.Date is { } date ? ContractWords.Of(date.Precision) : null,
            About = [.. statement.About.Select(StoredText.Of)],
            Evidence = context.Evidence(statement.Evidence),
        };
        return line with { Id = LineIds.Of(line) };
    }

    /// <summary>An office without its holder still says which country and sector speaks. A source of which nothing is known is none.</summary>
    private static SourceField? Map(LineContext context, Source source)
    {
        if (source is { Span: null, Actor: null, Office: null })
            return null;
        var words = source.Span is { } span ? context.Words.Field(span) : null;
        var actor = ActorFields.Of(source.Actor);
        return new SourceField(
            words?.Text,
            words?.Start,
            words?.End,
            actor?.Code ?? (source.Office is { } office ? ActorFields.CodeOf(office) : null),
            actor?.Id,
            actor?.Name,
            StoredText.OfNullable(source.Office?.Title),
            actor?.Country ?? StoredText.OfNullable(source.Office?.Country))
        {
            Antecedent = source.Antecedent is { } antecedent ? context.Words.Field(antecedent) : null,
        };
    }
}
