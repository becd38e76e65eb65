using Dragoman.Coding.Statements;
using Dragoman.Data;
using Dragoman.Language;

namespace Dragoman.Tests.Coding.Statements;

/// <summary>
/// The invented texts of tests/inputs/statements/antecedents.conllu. "# antecedent = it | the report" says what the last source of the text stands for,
/// "-" that nothing is clear; "# act = wished" of what kind its last statement is.
/// </summary>
public class AntecedentTests
{
    public static TheoryData<int> Texts => [.. Enumerable.Range(0, Read().Count)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_pronoun_stands_for_what_the_text_makes_clear(int number)
    {
        var (text, sentences, wanted, act) = Read()[number];
        using var data = Shipped.Knowledge();
        var last = StatementCoder.Load(CompiledData.Load(data)).Code(new Article { File = "case", Text = text }, sentences, [])[^1];
        if (wanted is not null)
            Assert.Equal(wanted, $"{last.Source!.Span?.Of(text)} | {last.Source.Antecedent?.Of(text) ?? "-"}");
        if (act is not null)
            Assert.Equal(act, last.Act.ToString().ToLowerInvariant());
    }

    [Fact]
    public void There_are_cases_both_ways()
    {
        var texts = Read();
        Assert.True(texts.Count(t => t.Antecedent?.EndsWith(" | -", StringComparison.Ordinal) == true) >= 4, "too few near misses");
        Assert.True(texts.Count(t => t.Antecedent?.EndsWith(" | -", StringComparison.Ordinal) == false) >= 6, "too few pronouns");
        Assert.Equal(["said", "thought", "wished"], texts.Select(t => t.Act).OfType<string>().Distinct().Order(StringComparer.Ordinal));
    }

    private static List<(string Text, List<Sentence> Sentences, string? Antecedent, string? Act)> Read()
    {
        using var reader = new StreamReader(Path.Combine(Inputs.Folder, "statements", "antecedents.conllu"));
        var texts = new List<(string Text, List<Sentence> Sentences, string? Antecedent, string? Act)>();
        foreach (var item in ConlluReader.Read(reader))
        {
            var read = item.Sentence ?? throw new InvalidDataException(item.Error?.ToString());
            var (text, sentences, antecedent, act) = read.StartsDocument ? ("", [], null, null) : texts[^1];
            var start = text.Length == 0 ? 0 : text.Length + 1;
            Span Moved(Span span) => new(span.Start + start, span.End + start);
            var sentence = read.Sentence;
            sentences.Add(new Sentence(sentences.Count, Moved(sentence.Span), [.. sentence.Tokens.Select(t => t with { Span = Moved(t.Span) })]));
            var next = (start == 0 ? read.Text : $"{text} {read.Text}", sentences, read.Comment("antecedent") ?? antecedent, read.Comment("act") ?? act);
            if (read.StartsDocument)
                texts.Add(next);
            else
                texts[^1] = next;
        }

        return texts;
    }
}
