using System.Globalization;
using System.Text;

namespace Dragoman.Language;

/// <summary>Takes the lines of one sentence and makes it, or says what is wrong with its first bad line.</summary>
internal sealed class ConlluBuilder
{
    private readonly StringPool _pool = new();
    private readonly StringBuilder _text = new();
    private readonly List<string> _comments = [];
    private readonly List<Token> _tokens = [];
    private readonly List<string> _misc = [];
    private readonly List<int> _lines = [];
    private readonly List<MultiwordToken> _multiwords = [];
    private readonly List<string> _multiwordMisc = [];
    private ConlluError? _error;
    private int _openLast;
    private int _openLine;
    private bool _openNoSpace;
    private bool _spaceDue;

    /// <summary>True when at least one line of words was added since the last sentence.</summary>
    public bool HasRows { get; private set; }

    public void Add(string line, int number)
    {
        if (line[0] == '#' && !HasRows)
        {
            _comments.Add(line);
            return;
        }

        HasRows = true;
        if (_error is null && AddRow(line, number) is { } wrong)
            _error = new ConlluError(number, wrong);
    }

    public ConlluItem Build(int index)
    {
        var error = _error ?? CheckWhole();
        var item = error is not null ? new ConlluItem(null, error) : new ConlluItem(MakeSentence(index), null);
        Clear();
        return item;
    }

    private ConlluSentence MakeSentence(int index)
    {
        var tokens = _tokens.ToArray();
        foreach (var multiword in _multiwords)
            ConlluSpans.Share(tokens.AsSpan((multiword.First - 1)..multiword.Last), multiword.Span);
        return new ConlluSentence
        {
            Line = _lines[0],
            Comments = _comments.ToArray(),
            Text = _text.ToString(),
            Sentence = new Sentence(index, new Span(0, _text.Length), tokens, _multiwords.ToArray()),
            Misc = _misc.ToArray(),
            MultiwordMisc = _multiwordMisc.ToArray(),
        };
    }

    private void Clear()
    {
        _text.Clear();
        _comments.Clear();
        _tokens.Clear();
        _misc.Clear();
        _lines.Clear();
        _multiwords.Clear();
        _multiwordMisc.Clear();
        _error = null;
        _openLast = 0;
        _spaceDue = false;
        HasRows = false;
    }

    private string? AddRow(ReadOnlySpan<char> line, int number)
    {
        Span<Range> columns = stackalloc Range[11];
        var count = line.Split(columns, '\t');
        if (count != 10)
            return $"{(count > 10 ? "more than 10" : count)} columns where 10 should stand";
        var id = line[columns[0]];
        if (id.Contains('.'))
            return null;
        if (line[columns[1]].IsEmpty)
            return "an empty FORM";
        return id.IndexOf('-') is var dash and >= 0
            ? AddMultiword(id, dash, line[columns[1]], line[columns[9]], number)
            : AddWord(id, line, columns, number);
    }

    private string? AddMultiword(ReadOnlySpan<char> id, int dash, ReadOnlySpan<char> form, ReadOnlySpan<char> misc, int number)
    {
        if (!TryNumber(id[..dash], out var first) || !TryNumber(id[(dash + 1)..], out var last) || last < first)
            return $"'{id}' is no range of words";
        if (first != _tokens.Count + 1 || first <= _openLast)
            return $"the range {id} where word {_tokens.Count + 1} should stand";
        _multiwords.Add(new MultiwordToken(first, last, AppendForm(form)));
        _multiwordMisc.Add(RestOfMisc(misc, out _));
        _openLast = last;
        _openLine = number;
        _openNoSpace = HasMisc(misc, "SpaceAfter=No");
        _spaceDue = !_openNoSpace;
        return null;
    }

    private string? AddWord(ReadOnlySpan<char> id, ReadOnlySpan<char> line, ReadOnlySpan<Range> columns, int number)
    {
        var expected = _tokens.Count + 1;
        if (!TryNumber(id, out var n) || n != expected)
            return $"word '{id}' where {expected} should stand";
        var upos = Upos.X;
        if (line[columns[3]] is not "_" && !ConlluNames.TryUpos(line[columns[3]], out upos))
            return $"UPOS '{line[columns[3]]}' is no universal part of speech";
        var head = 0;
        if (line[columns[6]] is not "_" && !TryNumber(line[columns[6]], out head))
            return $"HEAD '{line[columns[6]]}' is no number";
        if (line[columns[6]] is not "_" && line[columns[7]] is "_" or "")
            return "a HEAD without a DEPREL";
        var misc = line[columns[9]];
        var inside = n <= _openLast;
        var noSpace = inside ? n < _openLast || _openNoSpace : HasMisc(misc, "SpaceAfter=No");
        var span = inside ? _multiwords[^1].Span : AppendForm(line[columns[1]]);
        if (!inside)
            _spaceDue = !noSpace;
        _misc.Add(RestOfMisc(misc, out var name));
        _lines.Add(number);
        _tokens.Add(new Token
        {
            Span = span,
            Form = _pool.Get(line[columns[1]]),
            Lemma = _pool.Get(line[columns[2]]),
            Upos = upos,
            Xpos = _pool.Get(line[columns[4]]),
            Feats = _pool.Get(line[columns[5]]),
            Head = head,
            Deprel = _pool.Get(line[columns[7]]),
            Name = name,
            NoSpaceAfter = noSpace,
        });
        return null;
    }

    private Span AppendForm(ReadOnlySpan<char> form)
    {
        if (_spaceDue)
            _text.Append(' ');
        _text.Append(form);
        return new Span(_text.Length - form.Length, _text.Length);
    }

    private string RestOfMisc(ReadOnlySpan<char> misc, out NameTag name)
    {
        name = NameTag.None;
        if (misc is "_" or "SpaceAfter=No")
            return "_";
        StringBuilder? rest = null;
        foreach (var range in misc.Split('|'))
        {
            var entry = misc[range];
            if (entry is "SpaceAfter=No" || (entry.StartsWith("NER=") && ConlluNames.TryName(entry[4..], out name)))
                continue;
            rest ??= new StringBuilder();
            if (rest.Length > 0)
                rest.Append('|');
            rest.Append(entry);
        }

        return rest is null ? "_" : _pool.Get(rest.ToString());
    }

    private ConlluError? CheckWhole()
    {
        if (_tokens.Count == 0)
            return new ConlluError(_openLine, "a sentence without words");
        if (_openLast > _tokens.Count)
            return new ConlluError(_openLine, $"a range to word {_openLast} in a sentence of {_tokens.Count} words");
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].Head > _tokens.Count)
                return new ConlluError(_lines[i], $"HEAD '{_tokens[i].Head}' is not in the sentence");
        }

        return CheckTree();
    }

    // A sentence in which no word, or not every word, has a head is kept as it is: it is input to be analysed.
    private ConlluError? CheckTree()
    {
        var roots = 0;
        foreach (var token in _tokens)
        {
            if (token.Deprel == "_")
                return null;
            roots += token.Head == 0 ? 1 : 0;
        }

        if (roots != 1)
            return new ConlluError(_lines[0], $"a sentence with {roots} roots");
        var seenFrom = new int[_tokens.Count + 1];
        for (var i = 1; i <= _tokens.Count; i++)
        {
            var at = i;
            for (; at != 0 && seenFrom[at] == 0; at = _tokens[at - 1].Head)
                seenFrom[at] = i;
            if (at != 0 && seenFrom[at] == i)
                return new ConlluError(_lines[at - 1], $"word {at} is its own ancestor");
        }

        return null;
    }

    private static bool HasMisc(ReadOnlySpan<char> misc, ReadOnlySpan<char> wanted)
    {
        foreach (var range in misc.Split('|'))
        {
            if (misc[range].SequenceEqual(wanted))
                return true;
        }

        return false;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
