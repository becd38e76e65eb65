using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Knowledge;

namespace Dragoman.Coding.Positions;

/// <summary>
/// A sentence as the patterns see it: states by their codes (<c>@SYR</c>, the speaker's own with <c>§</c> behind it, people of it with <c>¤</c>), contracted denials written out,
/// and, where a reporter tells it, the speaker and the saying word before it.
/// </summary>
internal sealed class SaidSentence
{
    private SaidSentence(Span span, string text, bool isReported)
    {
        Span = span;
        Text = text;
        IsReported = isReported;
    }

    /// <summary>Where it stands in the text that was read.</summary>
    public Span Span { get; }

    public string Text { get; }

    public bool IsReported { get; }

    /// <summary>Cuts a text into sentences at stops before a capital, and at blank lines. Finer analysis was done when the article was read.</summary>
    /// <param name="cue">The saying word of an indirect statement, which leads to its first sentence; else null.</param>
    public static List<SaidSentence> Of(string text, string country, string? cue, KnowledgeBase knowledge)
    {
        var sentences = new List<SaidSentence>();
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOf(text, start);
            var span = Trim(text, start, end);
            if (!span.IsEmpty)
            {
                var words = Words(span.Of(text), country, knowledge);
                var isReported = cue is not null && sentences.Count == 0;
                sentences.Add(new SaidSentence(span, isReported ? $"@{country}§ {Plain(cue!)} {Own.Replace(words, $"@{country}§")}" : words, isReported));
            }

            start = end;
        }

        return sentences;
    }

    private static int EndOf(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n' && !GoesOn(text, start, i))
                return i + 1;
            if (text[i] is not ('.' or '!' or '?' or ';') || IsAbbreviation(text, start, i))
                continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '"' or '”' or '’' or '\'' or ')' or '.' or '?' or '!')
                end++;
            if (end >= text.Length)
                return end;
            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            if (next > end && (text[i] == ';' || next >= text.Length || char.IsUpper(text[next]) || char.IsDigit(text[next]) || text[next] is '"' or '“' or '‘'))
                return end;
            // "2004.It": the space was lost on the way.
            if (next == end && char.IsUpper(text[end]) && i > 1 && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]))
                return end;
        }

        return text.Length;
    }

    // A page ends within a sentence: no stop before the blank lines, a small letter behind them.
    private static bool GoesOn(string text, int start, int end)
    {
        var before = text.AsSpan(start, end - start).TrimEnd();
        var behind = text.AsSpan(end).TrimStart();
        return before.Length > 0 && (char.IsLower(before[^1]) || before[^1] == ',') && behind.Length > 0 && char.IsLower(behind[0]);
    }

    private static bool IsAbbreviation(string text, int start, int stop)
    {
        var from = stop;
        while (from > start && !char.IsWhiteSpace(text[from - 1]))
            from--;
        var word = text.AsSpan(from, stop - from).Trim("(“\"'‘");
        return text[stop] == '.' && (word.Length == 1 && char.IsUpper(word[0]) || word.Contains('.') || word is "Mr" or "Mrs" or "Ms" or "Dr" or "Gen" or "St" or "No" or "Sen" or "Rep" or "Gov" or "al");
    }

    private static Span Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Span(start, end);
    }

    private static string Words(string sentence, string country, KnowledgeBase knowledge)
    {
        var words = new StringBuilder(sentence.Length + 16);
        var at = 0;
        foreach (var (span, code) in knowledge.StatesIn(sentence))
        {
            words.Append(sentence, at, span.Start - at).Append('@').Append(code);
            if (code == country)
                words.Append('§');
            at = span.End;
        }

        return Peoples.Replace(Plain(words.Append(sentence, at, sentence.Length - at).ToString()), people =>
            knowledge.StatesIn(people.Groups[1].Value) is [var only] ? $"@{only.Code}¤" : people.Value);
    }

    private static string Plain(string words) =>
        LineBreak.Replace(Contracted.Replace(Non.Replace(Hyphenated.Replace(words.Replace('’', '\'').Replace("cannot", "can not", StringComparison.OrdinalIgnoreCase), part => part.Groups["kept"].Success ? part.Groups["kept"].Value + "-" : part.Groups["word"].Value), "non"), " not"), " ");

    private static readonly Regex Contracted = new(@"(?<=\w)n't\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // "said he wants": behind the saying word a pronoun is the speaker.
    private static readonly Regex Own = new(@"(?<=^(?:that\s+)?)(?:he|she|it|they)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // "Palestinians": people, not their government. The data has the adjective.
    private static readonly Regex Peoples = new(@"(?<![@\w])(\p{Lu}\p{L}+(?:an|i|ot|ech|ole|eek|urd|wede|ane|ne))s\b", RegexOptions.CultureInvariant);

    // "Non-permanent" is not permanent.
    private static readonly Regex Non = new(@"\bnon-(?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // "chemi-\ncal" is one word, "two-\nState" keeps its hyphen.
    private static readonly Regex Hyphenated = new(@"\b(?:(?<kept>two|self|non|co|long|well|one|anti|pre|post|so|cross|cease|red|air|human|peace)|(?<word>\p{L}{2,}))-[ \t]*\n\s*(?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex LineBreak = new(@"\s*\n\s*|\s{2,}", RegexOptions.CultureInvariant);
}
