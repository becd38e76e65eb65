namespace Dragoman.Coding.Statements;

/// <summary>One article with all that the coder of statements reads in it.</summary>
internal sealed class ArticleView
{
    private readonly List<Quotation> _outer = [];
    private readonly ILookup<int, Mention> _mentions;

    public ArticleView(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, Speakers speakers)
    {
        Speakers = speakers;
        Article = article;
        Trees = [.. sentences.Select(s => new SentenceTree(s))];
        _mentions = mentions.ToLookup(m => m.Sentence);
        foreach (var quotation in QuotationFinder.Find(article))
        {
            if (quotation.Depth == 0 && !quotation.Inside.IsEmpty)
                _outer.Add(quotation);
        }
    }

    public Article Article { get; }

    public Speakers Speakers { get; }

    public string Text => Article.Text;

    /// <summary>In order; the sentence with index i stands at i.</summary>
    public IReadOnlyList<SentenceTree> Trees { get; }

    /// <summary>The quotations that stand in no other, in order, empty ones left out.</summary>
    public IReadOnlyList<Quotation> Quotations => _outer;

    public IEnumerable<Mention> MentionsIn(int sentence) => _mentions[sentence];

    /// <summary>The outer quotation whose marks or words cover this place, or null.</summary>
    public Quotation? QuotationAt(int position)
    {
        int low = 0, high = _outer.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_outer[middle].Span.Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && _outer[low - 1].Span.Contains(position) ? _outer[low - 1] : null;
    }

    /// <summary>The index of the sentence that covers this place, or of the last one that begins before it; -1 before the first.</summary>
    public int SentenceAt(int position)
    {
        int low = 0, high = Trees.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Trees[middle].Sentence.Span.Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <summary>The index of the block that covers this place, or -1.</summary>
    public int BlockAt(int position)
    {
        int low = 0, high = Article.Blocks.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Article.Blocks[middle].Span.Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && position < Article.Blocks[low - 1].Span.End ? low - 1 : -1;
    }

    public bool HasWordBetween(int from, int to) => !NoWordBetween(from, to);

    /// <summary>True where only white space, punctuation and marks stand between the two places.</summary>
    public bool NoWordBetween(int from, int to)
    {
        for (var at = Math.Max(from, 0); at < to; at++)
        {
            if (char.IsLetterOrDigit(Text[at]))
                return false;
        }

        return true;
    }
}
