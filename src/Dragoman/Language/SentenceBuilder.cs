namespace Dragoman.Language;

/// <summary>Makes sentences of words out of the tokens of one paragraph after another. The only allocations are what it gives out.</summary>
internal sealed class SentenceBuilder
{
    private readonly string _text;
    private readonly Contractions _contractions;
    private readonly StringPool _pool;
    private readonly List<Token> _words = [];
    private readonly List<MultiwordToken> _multiwords = [];

    public SentenceBuilder(string text, Contractions contractions, StringPool pool)
    {
        _text = text;
        _contractions = contractions;
        _pool = pool;
    }

    public List<Sentence> Sentences { get; } = [];

    /// <summary>The words of each sentence: the same arrays as in <see cref="Sentences"/>.</summary>
    public List<Token[]> Words { get; } = [];

    public void Add(TokenList tokens, BlockKind kind)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            AddToken(in tokens[i]);
            if (tokens[i].EndsSentence)
                EndSentence(kind);
        }
    }

    private void AddToken(in SurfaceToken token)
    {
        Span<int> lengths = stackalloc int[Contractions.MostWords];
        var form = _text.AsSpan(token.Start, token.End - token.Start);
        var words = _contractions.Split(form, lengths);
        if (words == 1)
        {
            AddWord(token.Start, token.End, token.Gap == Gap.None);
            return;
        }

        var first = _words.Count + 1;
        _multiwords.Add(new MultiwordToken(first, first + words - 1, new Span(token.Start, token.End)));
        var at = token.Start;
        for (var i = 0; i < words; i++)
        {
            AddWord(at, at + lengths[i], i + 1 < words || token.Gap == Gap.None);
            at += lengths[i];
        }
    }

    private void AddWord(int start, int end, bool glued) => _words.Add(new Token
    {
        Span = new Span(start, end),
        Form = _pool.Get(_text.AsSpan(start, end - start)),
        Lemma = "_",
        Xpos = "_",
        Feats = "_",
        Deprel = "_",
        // The end of the text counts as a space: nothing stands there that the word would be glued to.
        NoSpaceAfter = glued && end < _text.Length && !char.IsWhiteSpace(_text[end]),
    });

    private void EndSentence(BlockKind kind)
    {
        var words = _words.ToArray();
        var span = new Span(words[0].Span.Start, words[^1].Span.End);
        Sentences.Add(new Sentence(Sentences.Count, span, words, _multiwords.Count == 0 ? null : _multiwords.ToArray(), kind));
        Words.Add(words);
        _words.Clear();
        _multiwords.Clear();
    }
}
