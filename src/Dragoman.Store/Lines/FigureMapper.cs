namespace Dragoman.Store.Lines;

internal static class FigureMapper
{
    public static FigureLine Map(LineContext context, Figure figure)
    {
        var line = new FigureLine
        {
            Article = context.Article,
            File = context.File,
            Measure = StoredText.Of(figure.Measure),
            Value = Plain(figure.Value),
            Low = Plain(figure.Low),
            High = Plain(figure.High),
            Bound = ContractWords.Of(figure.Bound),
            Unit = StoredText.Of(figure.Unit),
            Quantity = context.Words.Field(figure.Quantity),
            Counted = figure.Counted is { } counted ? context.Words.Field(counted) : null,
            Place = figure.Place is { } place ? context.Words.Field(place).Text : null,
            Date = figure.Date?.ToString(),
            DatePrecision = figure.Date is { } date ? ContractWords.Of(date.Precision) : null,
            AccordingTo = figure.AccordingTo is { } source ? EventMapper.Map(context, source) : null,
            // What only the article tells apart is no other article's.
            Subject = figure.Subject is ['#', ..] own ? context.Article + own : StoredText.OfNullable(figure.Subject),
            Evidence = context.Evidence(figure.Evidence),
        };
        return line with { Id = LineIds.Of(line) };
    }

    // 1.50 and 1.5 are one number and must give one id: dividing by 1 with all its places drops the zeros behind the point.
    private static decimal? Plain(decimal? value) => value / 1.000000000000000000000000000000000m;
}
