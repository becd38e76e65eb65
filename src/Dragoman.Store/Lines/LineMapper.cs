namespace Dragoman.Store.Lines;

/// <summary>
/// Turns what was read from one article into the lines of the record: spans into code points with their words, enumerations into the contract's words,
/// and content into ids. Pure: may run on any thread.
/// </summary>
public static class LineMapper
{
    /// <summary>Maps one article and all that was read from it. Lines that come out with the same id are one line.</summary>
    /// <exception cref="ArgumentException">A statement or event without evidence or content, or a span outside the text: a bug of whoever made it.</exception>
    public static ArticleLines Map(CodedArticle coded, RecordVersion version)
    {
        var article = coded.Article;
        var words = new WordsOf(article.Text);
        var id = LineIds.Of(article);
        var blocks = article.Blocks.Select((block, n) => BlockRow.Of(words, block, n)).ToArray();
        var line = Line(article, id, words, version, blocks);
        var context = new LineContext(id, line.File, words, version.Id);
        return new ArticleLines(
            line,
            words.Text,
            blocks,
            Distinct(coded.Statements, Statements(context)),
            Distinct(coded.Events, @event => EventMapper.Map(context, @event)))
        {
            Figures = Distinct(coded.Figures, figure => FigureMapper.Map(context, figure)),
            Drafts = Distinct(coded.Drafts, draft => DraftMapper.Map(context, draft, line.Published)),
        };
    }

    private static ArticleLine Line(Article article, string id, WordsOf words, RecordVersion version, BlockRow[] blocks) => new()
    {
        Id = id,
        File = StoredText.Of(article.File),
        Url = StoredText.OfNullable(article.Url),
        Title = StoredText.OfNullable(article.Title),
        Publisher = StoredText.OfNullable(article.Publisher),
        Authors = [.. article.Authors.Select(StoredText.Of)],
        Published = article.Published?.ToString(),
        PublishedPrecision = article.Published is { } date ? ContractWords.Of(date.Precision) : null,
        PublishedBasis = article is { Published: not null, PublishedBasis: { } basis } ? ContractWords.Of(basis) : null,
        Language = StoredText.OfNullable(article.Language),
        Sha256 = LineIds.Sha256(words.Text),
        Evidence = BlockRow.Evidence(id, blocks, words, version.Id),
    };

    // An outer statement comes before those that stand in it.
    private static Func<Statement, StatementLine> Statements(LineContext context)
    {
        var mapped = new Dictionary<Statement, StatementLine>(ReferenceEqualityComparer.Instance);
        return statement =>
        {
            var line = StatementMapper.Map(context, statement, statement.Within is { } outer ? mapped.GetValueOrDefault(outer) : null);
            mapped[statement] = line;
            return line;
        };
    }

    private static List<TLine> Distinct<T, TLine>(IReadOnlyList<T> nouns, Func<T, TLine> map)
        where TLine : Line
    {
        var lines = new List<TLine>(nouns.Count);
        var ids = new HashSet<string>(nouns.Count, StringComparer.Ordinal);
        foreach (var noun in nouns)
        {
            var line = map(noun);
            if (ids.Add(line.Id))
                lines.Add(line);
        }

        return lines;
    }
}

/// <summary>All lines of one article, ready to be written.</summary>
/// <param name="Text">The article's text as it is stored: see <see cref="StoredText"/>.</param>
public sealed record ArticleLines(
    ArticleLine Article, string Text, IReadOnlyList<BlockRow> Blocks, IReadOnlyList<StatementLine> Statements, IReadOnlyList<EventLine> Events)
{
    public IReadOnlyList<FigureLine> Figures { get; init; } = [];
    public IReadOnlyList<DraftLine> Drafts { get; init; } = [];
}

/// <summary>One block of an article's layout.</summary>
/// <param name="N">Its place in the order of the text, from 0.</param>
/// <param name="Start">In code points, inclusive.</param>
/// <param name="End">In code points, exclusive.</param>
/// <param name="Kind">title, byline, heading, paragraph, list_item, caption, speaker, question, answer, post or boilerplate.</param>
public sealed record BlockRow(int N, int Start, int End, string Kind)
{
    internal static BlockRow Of(WordsOf words, Block block, int n)
    {
        var (start, end) = words.Offsets(block.Span);
        return new BlockRow(n, start, end, ContractWords.Of(block.Kind));
    }

    /// <summary>An article's title, authors, publisher and date were read from its title and byline.</summary>
    internal static IReadOnlyList<EvidenceField> Evidence(string article, IReadOnlyList<BlockRow> blocks, WordsOf words, string version) =>
        [.. blocks.Where(block => block.Kind is "title" or "byline")
            .Select(block => new EvidenceField(article, block.Start, block.End, words.At(block.Start, block.End), RuleOf(block.Kind), version))];

    internal static string RuleOf(string kind) => "reading/" + kind;
}

/// <summary>What the mappers of an article's lines share.</summary>
internal sealed record LineContext(string Article, string File, WordsOf Words, string Version)
{
    public EvidenceField[] Evidence(IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0)
            throw new ArgumentException("No line without evidence.", nameof(evidence));
        var fields = new EvidenceField[evidence.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var (start, end) = Words.Offsets(evidence[i].Span);
            fields[i] = new EvidenceField(Article, start, end, Words.At(start, end), StoredText.Of(evidence[i].Rule), Version);
        }

        return fields;
    }
}

/// <summary>The words of one article's stored text, by spans in code units and by offsets in code points.</summary>
internal sealed class WordsOf(string text)
{
    private readonly CodePoints _points = new(text);

    public string Text { get; } = StoredText.Of(text);

    /// <summary>Start and end in code points. A span that cuts a surrogate pair is moved to the pair's start.</summary>
    public (int Start, int End) Offsets(Span span) => (_points.FromUnits(span.Start), _points.FromUnits(span.End));

    public string At(int start, int end) => Text[_points.ToUnits(start).._points.ToUnits(end)];

    public WordsField Field(Span span)
    {
        var (start, end) = Offsets(span);
        return new WordsField(start, end, At(start, end));
    }
}
