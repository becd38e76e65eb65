using System.Text;
using Dragoman.Language;

namespace Dragoman.Compile.Training;

/// <summary>A paragraph, or several in one block, as text, with where its tokens stand and which of them end sentences.</summary>
internal sealed record GoldText(string Text, IReadOnlyList<Span> Tokens, IReadOnlySet<int> SentenceEnds)
{
    /// <summary>The paragraphs of a treebank, each on one line.</summary>
    public static List<List<ConlluSentence>> Paragraphs(IEnumerable<ConlluSentence> sentences)
    {
        var all = new List<List<ConlluSentence>>();
        foreach (var sentence in sentences)
        {
            if (all.Count == 0 || sentence.StartsDocument || sentence.StartsParagraph)
                all.Add([]);
            all[^1].Add(sentence);
        }

        return all;
    }

    public static GoldText Plain(IReadOnlyList<ConlluSentence> paragraph) => new GoldTextBuilder(int.MaxValue, null).Add(paragraph).Build();

    /// <summary>
    /// As texts are laid out in the wild: lines wrapped at a width, paragraphs with no blank line between them, and now and then no space
    /// after a full stop. It is what the treebanks' plain lines do not teach.
    /// </summary>
    public static GoldText LaidOut(IReadOnlyList<List<ConlluSentence>> paragraphs, Random random)
    {
        var wrapped = random.Next(2) == 0;
        var builder = new GoldTextBuilder(wrapped ? random.Next(45, 100) : int.MaxValue, random);
        foreach (var paragraph in paragraphs)
            builder.Add(paragraph);
        return builder.Build();
    }
}

/// <summary>Lays sentences out as text.</summary>
internal sealed class GoldTextBuilder
{
    private readonly int _width;
    private readonly Random? _random;
    private readonly StringBuilder _text = new();
    private readonly List<Span> _tokens = [];
    private readonly HashSet<int> _ends = [];
    private int _lineStart;
    private bool _space;

    /// <param name="random">Null: every space stays.</param>
    public GoldTextBuilder(int width, Random? random)
    {
        _width = width;
        _random = random;
    }

    public GoldTextBuilder Add(IReadOnlyList<ConlluSentence> paragraph)
    {
        if (_text.Length > 0)
            BreakLine();
        foreach (var sentence in paragraph)
            AddSentence(sentence);
        return this;
    }

    public GoldText Build() => new(_text.ToString(), _tokens, _ends);

    private void AddSentence(ConlluSentence sentence)
    {
        foreach (var chunk in Chunks(sentence))
        {
            var length = chunk.Sum(t => t.Form.Length);
            if (_space && _text.Length - _lineStart + 1 + length > _width)
                BreakLine();
            else if (_space)
                _text.Append(' ');
            foreach (var (form, _) in chunk)
            {
                _text.Append(form);
                _tokens.Add(new Span(_text.Length - form.Length, _text.Length));
            }

            _space = chunk[^1].Space;
        }

        _ends.Add(_text.Length);
        if (_random is not null && _text[^1] is '.' or '?' or '!' && _random!.Next(40) == 0)
            _space = false;
    }

    private void BreakLine()
    {
        _text.Append('\n');
        _lineStart = _text.Length;
        _space = false;
    }

    // Tokens up to and with the next one that has a space after it.
    private static IEnumerable<List<(string Form, bool Space)>> Chunks(ConlluSentence sentence)
    {
        var chunk = new List<(string Form, bool Space)>();
        foreach (var token in Surface(sentence.Sentence, sentence.Text))
        {
            chunk.Add(token);
            if (!token.Space)
                continue;
            yield return chunk;
            chunk = [];
        }

        if (chunk.Count > 0)
            yield return chunk;
    }

    /// <summary>The tokens as they stand in the text: multiword tokens whole.</summary>
    public static IEnumerable<(string Form, bool Space)> Surface(Sentence sentence, string text)
    {
        var multi = 0;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (multi < sentence.Multiwords.Count && sentence.Multiwords[multi].First == i + 1)
            {
                var whole = sentence.Multiwords[multi++];
                i = whole.Last - 1;
                yield return (whole.Span.Of(text), !sentence.Tokens[i].NoSpaceAfter);
            }
            else
            {
                yield return (sentence.Tokens[i].Form, !sentence.Tokens[i].NoSpaceAfter);
            }
        }
    }
}
