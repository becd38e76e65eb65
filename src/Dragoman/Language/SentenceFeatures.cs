namespace Dragoman.Language;

/// <summary>Whether a sentence ends after a token: where it is asked at all, and the features.</summary>
internal sealed class SentenceFeatures
{
    public const int Count = 36;

    private const int Few = 4;

    private int[] _toStop = new int[256];
    private int _quotes;
    private int _brackets;
    private int _sinceStart;
    private uint _firstKey;
    private uint _layout;

    /// <summary>Tokens of the sentence so far.</summary>
    public int SinceStart => _sinceStart;

    /// <summary>Call it before the first token of a paragraph.</summary>
    public void Begin(ReadOnlySpan<char> text, TokenList tokens, int start, int end)
    {
        if (_toStop.Length < tokens.Count)
            _toStop = new int[Math.Max(tokens.Count, _toStop.Length * 2)];
        var distance = tokens.Count;
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            distance = CharacterClass.IsStop(tokens[i].Last) && tokens[i].Shape >= AtomShape.Symbol ? 0 : distance + 1;
            _toStop[i] = distance;
        }

        var width = SurfaceTokens.WidestLine(text, start, end, out var lines);
        _layout = lines == 1 ? 0u : width <= 100 ? 1u : width <= 250 ? 2u : 3u;
        _quotes = _brackets = 0;
        StartSentence();
    }

    public void StartSentence()
    {
        _sinceStart = 0;
        _firstKey = 0;
    }

    /// <summary>Call it for each token in order, before <see cref="IsCandidate"/> and <see cref="Fill"/>.</summary>
    public void Step(in SurfaceToken token)
    {
        if (_sinceStart++ == 0)
            _firstKey = token.Key;
        switch (token.Last)
        {
            case '"' or '\'' when token.Shape == AtomShape.Quotation:
                _quotes ^= 1;
                break;
            case '“' or '«' or '„' or '‟' or '‹' or '`' when token.Shape == AtomShape.Quotation:
                _quotes = 1;
                break;
            case '”' or '»' or '›':
                _quotes = 0;
                break;
            case '(' or '[':
                _brackets = Math.Min(_brackets + 1, 3);
                break;
            case ')' or ']':
                _brackets = Math.Max(_brackets - 1, 0);
                break;
        }
    }

    /// <summary>A word or number glued to what follows never ends a sentence; a stop or a closing mark may ("Syria.Hoping").</summary>
    public static bool IsCandidate(in SurfaceToken token) =>
        token.Gap != Gap.None || CharacterClass.IsStop(token.Last) || CharacterClass.IsQuote(token.Last) || token.Last is ')' or ']';

    /// <summary>
    /// No stop stands here, and a stop still comes: in a text that has stops, an end without one would break a sentence in two more often than not.
    /// </summary>
    public bool IsDoubtful(TokenList tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        return token.Gap == Gap.Space && _sinceStart > Few && _toStop[at + 1] < tokens.Count - 1 - at && _toStop[at + 1] >= Few && !AfterStop(tokens, at);
    }

    // A stop, with or without closing marks after it.
    private static bool AfterStop(TokenList tokens, int at)
    {
        while (at > 0 && (CharacterClass.IsQuote(tokens[at].Last) || tokens[at].Last is ')' or ']'))
            at--;
        return CharacterClass.IsStop(tokens[at].Last);
    }

    public void Fill(TokenList tokens, int at, Span<uint> f)
    {
        ref readonly var b = ref tokens[at - 2];
        ref readonly var p = ref tokens[at - 1];
        ref readonly var c = ref tokens[at];
        ref readonly var n = ref tokens[at + 1];
        ref readonly var m = ref tokens[at + 2];
        ref readonly var o = ref tokens[at + 3];
        uint cs = c.Shape, ns = n.Shape, ps = p.Shape, ms = m.Shape, os = o.Shape;
        var both = FeatureHash.Mix(0, cs, ns);
        var gap = (uint)c.Gap;
        var state = (uint)(_quotes * 4 + _brackets);
        var since = Bucket(_sinceStart);
        var rest = Bucket(tokens.Count - 1 - at);
        var toStop = at + 1 < tokens.Count ? Bucket(_toStop[at + 1]) : 15u;
        var i = 0;
        f[i++] = FeatureHash.Mix(1, both);
        f[i++] = FeatureHash.Mix(2, c.Key, ns);
        f[i++] = FeatureHash.Mix(3, cs, n.Key);
        f[i++] = FeatureHash.Mix(4, c.Key, n.Key);
        f[i++] = FeatureHash.Mix(5, ps, both);
        f[i++] = FeatureHash.Mix(6, p.Key, both);
        f[i++] = FeatureHash.Mix(7, ps, cs, n.Key);
        f[i++] = FeatureHash.Mix(8, both, ms);
        f[i++] = FeatureHash.Mix(9, cs, n.Key, m.Key);
        f[i++] = FeatureHash.Mix(10, cs, n.Key, ms, os);
        f[i++] = FeatureHash.Mix(11, b.Shape, ps, both);
        f[i++] = FeatureHash.Mix(12, ps, both, ms);
        f[i++] = FeatureHash.Mix(13, p.Key, c.Key, ns);
        f[i++] = FeatureHash.Mix(14, c.Key, ns, ms);
        f[i++] = FeatureHash.Mix(15, both, gap);
        f[i++] = FeatureHash.Mix(16, cs, n.ExactKey, gap);
        f[i++] = FeatureHash.Mix(17, n.ExactKey);
        f[i++] = FeatureHash.Mix(18, state, both);
        f[i++] = FeatureHash.Mix(19, state, ps, both, ms);
        f[i++] = FeatureHash.Mix(20, since, both);
        f[i++] = FeatureHash.Mix(21, since, rest, cs);
        f[i++] = FeatureHash.Mix(22, toStop, both);
        f[i++] = FeatureHash.Mix(23, gap * 4 + _layout, both);
        f[i++] = FeatureHash.Mix(24, gap * 4 + _layout, ps, both);
        f[i++] = FeatureHash.Mix(25, _firstKey, both);
        f[i++] = FeatureHash.Mix(26, toStop, rest, both);
        f[i++] = FeatureHash.Mix(27, rest, n.Key);
        f[i++] = FeatureHash.Mix(28, ns, ms, os, cs);
        f[i++] = FeatureHash.Mix(29, c.ExactKey, gap);
        f[i++] = FeatureHash.Mix(30, p.Key, c.Key, n.Key);
        f[i++] = FeatureHash.Mix(31, since, toStop, both);
        f[i++] = FeatureHash.Mix(32, gap * 4 + _layout, n.Key);
        f[i++] = FeatureHash.Mix(33, cs, m.Key, ns);
        f[i++] = FeatureHash.Mix(34, b.Key, both);
        f[i++] = FeatureHash.Mix(35, since, n.Key);
        f[i] = FeatureHash.Mix(36, gap * 4 + _layout, since, toStop);
    }

    private static uint Bucket(int n) => n < 6 ? (uint)Math.Max(n, 0) : n < 9 ? 6u : n < 14 ? 7u : n < 21 ? 8u : n < 33 ? 9u : n < 65 ? 10u : 11u;
}
