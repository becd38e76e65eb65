namespace Dragoman.Knowledge;

/// <summary>A name found in a sentence: its words (indexes into the sentence's tokens, both inclusive) and what it may stand for.</summary>
internal readonly record struct NameItem(int First, int Last, NameMatch Match);

/// <summary>The names of one sentence in order, with what the later steps ask about them and about the words around them.</summary>
internal sealed class NameItems
{
    private readonly NameIndex _names;
    private readonly List<NameItem> _items = [];
    private readonly int[] _itemAt;

    public NameItems(NameIndex names, string text, Sentence sentence, List<NameMatch> scratch)
    {
        _names = names;
        Sentence = sentence;
        Text = text;
        HasTree = sentence.Tokens.Length > 0 && sentence.Tokens[0].Deprel is not (null or "_");
        _itemAt = new int[sentence.Tokens.Length];
        Array.Fill(_itemAt, -1);
        scratch.Clear();
        names.Match(sentence.Span.In(text), scratch);
        foreach (var match in scratch)
            Place(match);
    }

    public Sentence Sentence { get; }

    public string Text { get; }

    /// <summary>False for sentences that were only cut into words: then the words alone decide.</summary>
    public bool HasTree { get; }

    public int Count => _items.Count;

    public NameItem this[int index] => _items[index];

    /// <summary>The item that covers this token, or -1.</summary>
    public int At(int token) => token >= 0 && token < _itemAt.Length ? _itemAt[token] : -1;

    public bool Has(int item, NameKind kind)
    {
        if (item < 0)
            return false;
        foreach (ref readonly var entry in _names.EntriesOf(_items[item].Match))
        {
            if (entry.Target.Kind == kind)
                return true;
        }

        return false;
    }

    /// <summary>The rows of one kind that the name may stand for.</summary>
    public List<int> Rows(int item, NameKind kind)
    {
        var rows = new List<int>(2);
        foreach (ref readonly var entry in _names.EntriesOf(_items[item].Match))
        {
            if (entry.Target.Kind == kind && !rows.Contains(entry.Target.Row))
                rows.Add(entry.Target.Row);
        }

        return rows;
    }

    public bool IsWord(int token, string lower) =>
        token >= 0 && token < Sentence.Tokens.Length && Sentence.Tokens[token].Form.Equals(lower, StringComparison.OrdinalIgnoreCase);

    public bool IsPossessive(int token) => IsWord(token, "'s") || IsWord(token, "’s") || IsWord(token, "'") || IsWord(token, "’");

    /// <summary>"City", "Square": what bears this word behind somebody's name is called after a person, and none.</summary>
    public bool IsThingName(int token) => Sentence.Tokens[token].Form is "City" or "Square" or "Street" or "Avenue" or "Road" or "Boulevard" or "Airport" or "University" or "College" or "School" or "Hospital" or "Bridge"
        or "Province" or "Island" or "Stadium" or "Library" or "Mosque" or "Institute" or "Centre" or "Center" or "Foundation" or "Prize" or "Medal" or "Highway" or "Palace";

    public bool IsCapitalised(int token) =>
        token >= 0 && token < Sentence.Tokens.Length && Sentence.Tokens[token].Form.Length > 0 && char.IsUpper(Sentence.Tokens[token].Form[0]);

    public bool IsPersonName(int token) =>
        token >= 0 && token < Sentence.Tokens.Length && Sentence.Tokens[token].Name is NameTag.BeginPerson or NameTag.InsidePerson;

    /// <summary>The text from the first to the last of these tokens.</summary>
    public Span SpanOf(int first, int last) => new(Sentence.Tokens[first].Span.Start, Sentence.Tokens[last].Span.End);

    private void Place(NameMatch match)
    {
        var (start, end) = (match.Start + Sentence.Span.Start, match.End + Sentence.Span.Start);
        if (IsPartOfCompound(start, end))
            return;
        int first = TokenAt(start), last = TokenAt(end - 1);
        if (first < 0 || last < first)
            return;
        // A name that ends inside a longer word ("Franceville") is none; a final stop may belong to the token or not.
        if (Sentence.Tokens[first].Span.Start != start || Sentence.Tokens[last].Span.End is var wordEnd && wordEnd != end && !(wordEnd == end + 1 && Text[end] == '.'))
            return;
        for (var i = first; i <= last; i++)
            _itemAt[i] = _items.Count;
        _items.Add(new NameItem(first, last, match));
    }

    // "US-backed", "pro-Russian", "Franco-Russian": the word says something else than the name in it. "al-Hariri" is a name with its article.
    private bool IsPartOfCompound(int start, int end)
    {
        if (start > 1 && IsHyphen(Text[start - 1]) && char.IsLetter(Text[start - 2]) && !EndsWithArticle(start - 1))
            return true;
        return end + 1 < Text.Length && IsHyphen(Text[end]) && char.IsLetter(Text[end + 1]);
    }

    private bool EndsWithArticle(int end)
    {
        if (end < 2 || end > 2 && char.IsLetter(Text[end - 3]))
            return false;
        return Text.AsSpan(end - 2, 2) is "al" or "Al" or "el" or "El" or "ex" or "Ex";
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>The token that covers this position of the text, or -1.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = Sentence.Tokens.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var span = Sentence.Tokens[middle].Span;
            if (position < span.Start)
                high = middle - 1;
            else if (position >= span.End)
                low = middle + 1;
            else
                return middle;
        }

        return -1;
    }
}
