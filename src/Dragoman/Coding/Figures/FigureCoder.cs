namespace Dragoman.Coding.Figures;

/// <summary>Codes the figures of an article: quantities whose place in the tree says what they count, with bound, source, place and date.</summary>
public sealed class FigureCoder
{
    private readonly FigureLexicon _lexicon;
    private readonly QuantityReader _reader;

    private FigureCoder(FigureLexicon lexicon)
    {
        _lexicon = lexicon;
        _reader = new QuantityReader(lexicon);
    }

    /// <exception cref="InvalidDataException">The section "figures" is missing.</exception>
    public static FigureCoder Load(CompiledData data) => new(FigureLexicon.Load(data));

    /// <summary>The figures in text order. A quantity that counts nothing the data knows gives no figure.</summary>
    public IReadOnlyList<Figure> Code(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(article);
        List<FigureDraft>? figures = null;
        FigureContext? context = null;
        foreach (var sentence in sentences)
        {
            if (sentence.Block is BlockKind.Boilerplate or BlockKind.Question || IsQuestion(sentence))
                continue;
            foreach (var quantity in _reader.Read(sentence))
            {
                context ??= new FigureContext(article.Text, mentions, statements);
                if (CodeOne(sentence, quantity, context, figures is null ? null : figures[^1].Figure) is { } figure)
                    (figures ??= []).Add(figure);
            }
        }

        return figures is null ? [] : new SubjectFinder(article.Text, _lexicon).Assign(figures);
    }

    private FigureDraft? CodeOne(Sentence sentence, Quantity quantity, FigureContext context, Figure? previous)
    {
        var found = new FigureReading(sentence, quantity, _lexicon).Find() ?? PutReading.Find(sentence, quantity, previous);
        if (found is not { } match || Polarity.IsUnreal(sentence, match.Clause) || (match.Measure != "money" && match.Clause > 0 && Polarity.IsWish(sentence, match.Clause)))
            return null;
        var span = sentence[quantity.First].Span.Cover(sentence[quantity.Last].Span);
        var place = context.PlaceIn(sentence, match.Clause);
        var figure = new Figure
        {
            Measure = match.Measure,
            Unit = match.Unit,
            Value = quantity.Value,
            Low = quantity.Low,
            High = quantity.High,
            Bound = quantity.Bound,
            Quantity = span,
            Counted = match.Counted > 0 ? CountedWords(sentence, quantity, match.Counted) : null,
            Place = place?.Span,
            Date = context.DateIn(sentence, match.Clause),
            AccordingTo = match.SourceHead > 0 ? context.PartyAt(sentence, match.SourceHead) : context.SourceOf(sentence, match.Clause, span),
            Evidence = [new Evidence(sentence.Span, $"figure/{match.Measure}/{match.Rule}")],
        };
        return new FigureDraft(figure, sentence, quantity, match);
    }

    // From behind the quantity to the noun, and on over "of" and what follows: "suspected militants", "members of the security forces".
    private static Span CountedWords(Sentence sentence, Quantity quantity, int noun)
    {
        var first = noun;
        for (var i = noun - 1; i > quantity.Last && i >= noun - 5; i--)
        {
            ref readonly var word = ref sentence[i];
            if (word.Lemma is "more" or "other" or "additional" or "further" or "such" or "of" || word.Upos is Upos.DET or Upos.ADP or Upos.NUM || word.Form == ","
                || FigureLexicon.IsCurrency(word.Form))
                break;
            first = i;
        }

        var last = noun;
        foreach (var child in sentence.ChildrenOf(noun))
            if (child > quantity.Last && child > last && child <= noun + 4 && noun > quantity.Last && sentence[child].Deprel == "nmod" && sentence.CaseOf(child) == "of")
                last = child;
        return sentence[first].Span.Cover(sentence[last].Span);
    }

    private static bool IsQuestion(Sentence sentence) => sentence.Tokens.Length > 0 && sentence.Tokens[^1].Form == "?";
}
