namespace Dragoman.Coding.Statements;

/// <summary>A statement in the making; quotations that go on are added to it.</summary>
internal sealed class Draft
{
    private Statement? _statement;

    public required StatementKind Kind { get; set; }

    public StatementAct Act { get; init; }

    public required bool QuotationMarks { get; set; }

    public required Source? Source { get; set; }

    public IReadOnlyList<Source> Speakers { get; set; } = [];

    public Source? OnBehalfOf { get; set; }

    public IReadOnlyList<Source> Addressees { get; set; } = [];

    public Span? Place { get; set; }

    /// <summary>The one in whose content this one stands.</summary>
    public Draft? Outer { get; set; }

    public Span? Cue { get; init; }

    /// <summary>In the order of the text, without marks.</summary>
    public List<Span> Content { get; } = [];

    public PartialDate? Date { get; init; }

    public required string Rule { get; set; }

    /// <summary>The words around the cue that belong to it, beside source, cue and content; or null.</summary>
    public Span? Naming { get; init; }

    /// <summary>Where source, cue and content seen so far end: a quotation right behind it goes on with the same speaker.</summary>
    public int End { get; set; }

    /// <summary>The statement; the same one every time.</summary>
    public Statement ToStatement() => _statement ??= Make();

    private Statement Make()
    {
        Content.Sort();
        var words = Content[0].Cover(Content[^1]);
        words = Cue is { } cue ? words.Cover(cue) : words;
        var source = Naming ?? Source?.Span;
        var far = source is { } s && (Rule.EndsWith("/answer", StringComparison.Ordinal) || s.End < words.Start - FarAway || s.Start > words.End + FarAway);
        if (source is { } near && !far)
            words = words.Cover(near);
        List<Evidence> evidence = [new(words, Rule)];
        if (far)
            evidence.Add(new Evidence(source!.Value, Rule));
        return new Statement
        {
            Kind = Kind,
            Act = Act,
            QuotationMarks = QuotationMarks,
            Source = Source,
            Speakers = Speakers,
            OnBehalfOf = OnBehalfOf,
            Addressees = Addressees,
            Place = Place,
            Within = Outer?.ToStatement(),
            Cue = Cue,
            Content = Content,
            Date = Date,
            Evidence = evidence,
        };
    }

    // Past this many characters the words that name the source are an evidence of their own.
    private const int FarAway = 600;
}
