using System.Text;

namespace Dragoman.Coding.Figures;

/// <summary>Where the quantity stands in a trigger's clause.</summary>
internal enum FigureFrame : byte
{
    /// <summary>Object of the verb, or subject of its passive: "killed twelve people".</summary>
    Object,

    /// <summary>Subject: "twelve people died".</summary>
    Subject,

    /// <summary>Predicate or attribute: "twelve dead", "twelve are missing".</summary>
    Predicate,

    /// <summary>The counted noun itself, whatever happens to it: "30,000 troops".</summary>
    Noun,

    /// <summary>A noun that names the happening: "twelve deaths".</summary>
    Count,

    /// <summary>A noun that has the number beside or behind it: "a toll of twelve", "the toll rose to twelve".</summary>
    Toll,

    /// <summary>A verb or noun that takes an amount of money: "pledged $5 million", "a $5 million loan".</summary>
    Sum,

    /// <summary>A unit of time behind "for", or what something lasted.</summary>
    Span,
}

/// <summary>One row of <c>data/figures/measures.tsv</c>.</summary>
/// <param name="Needs">A lemma that must stand in the clause ("round" needs "up"), or null.</param>
internal readonly record struct MeasureRow(string Measure, string Unit, Upos Upos, FigureFrame Frame, string? Needs);

/// <summary>A number word of <c>data/figures/numbers.tsv</c>.</summary>
/// <param name="Kind">unit, scale, suffix, fraction, article or vague.</param>
internal readonly record struct NumberWord(decimal Value, string Kind);

/// <summary>The words that count: bounds, number words and measures (section "figures").</summary>
internal sealed class FigureLexicon
{
    public const string Section = "figures";

    private readonly Dictionary<string, List<MeasureRow>> _measures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberWord> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _incidents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bound> _bounds = new(StringComparer.OrdinalIgnoreCase);

    private FigureLexicon(BinaryReader reader)
    {
        for (var n = reader.ReadInt32(); n > 0; n--)
            _bounds.Add(reader.ReadString(), (Bound)reader.ReadByte());
        for (var n = reader.ReadInt32(); n > 0; n--)
            _numbers.Add(reader.ReadString(), new NumberWord(reader.ReadDecimal(), reader.ReadString()));
        for (var n = reader.ReadInt32(); n > 0; n--)
        {
            var lemma = reader.ReadString();
            if (!_measures.TryGetValue(lemma, out var rows))
                _measures.Add(lemma, rows = []);
            var row = new MeasureRow(reader.ReadString(), reader.ReadString(), (Upos)reader.ReadByte(), (FigureFrame)reader.ReadByte(), reader.ReadString());
            rows.Add(row.Needs!.Length == 0 ? row with { Needs = null } : row);
        }

        for (var n = reader.ReadInt32(); n > 0; n--)
            _people.Add(reader.ReadString());
        for (var n = reader.ReadInt32(); n > 0; n--)
            _incidents.Add(reader.ReadString(), reader.ReadString());
        LongestBound = _bounds.Keys.Max(b => b.AsSpan().Count(' ') + 1);
    }

    /// <summary>Words in the longest bound phrase.</summary>
    public int LongestBound { get; }

    public static FigureLexicon Load(CompiledData data)
    {
        using var reader = new BinaryReader(new MemoryStream(data.Section(Section).ToArray()), Encoding.UTF8);
        return new FigureLexicon(reader);
    }

    public bool TryBound(string phrase, out Bound bound) => _bounds.TryGetValue(phrase, out bound);

    public bool TryNumber(string word, out NumberWord number) => _numbers.TryGetValue(word, out number);

    /// <summary>Whether the word is a unit of money.</summary>
    public static bool IsCurrency(string form) => form is "dollar" or "dollars" or "euro" or "euros" or "yen" or "rouble" or "roubles" or "ruble" or "rubles";

    /// <summary>The kind of incident that the word names ("blast": bomb), or null.</summary>
    public string? IncidentOf(string lemma) => _incidents.GetValueOrDefault(lemma);

    /// <summary>Whether the word names people: a noun of the table, or a plural name ("Iraqis").</summary>
    public bool IsPeople(in Token token) =>
        token.Upos == Upos.PROPN ? token.Xpos == "NNPS" || _people.Contains(token.Lemma.ToLowerInvariant())
        : _people.Contains(token.Lemma) || (token.Form.Length > 3 && token.Form[^1] == 's' && _people.Contains(token.Form[..^1].ToLowerInvariant()))
        || (char.IsAsciiLetterUpper(token.Form[0]) && token.Xpos is "NNS" or "NNPS");

    /// <summary>The row of a noun in one of two frames, or null.</summary>
    public MeasureRow? NounRow(in Token token, FigureFrame frame, FigureFrame orFrame)
    {
        foreach (var row in Measures(token.Lemma, Upos.NOUN))
            if (row.Upos == Upos.NOUN && (row.Frame == frame || row.Frame == orFrame))
                return row;
        return null;
    }

    /// <summary>The rows with this lemma or, where it has none, with this form.</summary>
    public IEnumerable<MeasureRow> Measures(string lemma, string form, Upos upos) => Measures(_measures.ContainsKey(lemma) ? lemma : form, upos);

    /// <summary>The rows with this lemma and part of speech.</summary>
    public IEnumerable<MeasureRow> Measures(string lemma, Upos upos)
    {
        if (!_measures.TryGetValue(lemma, out var rows))
            yield break;
        foreach (var row in rows)
            if (row.Upos == upos || (row.Upos == Upos.ADJ && upos is Upos.VERB or Upos.NOUN))
                yield return row;
    }
}
