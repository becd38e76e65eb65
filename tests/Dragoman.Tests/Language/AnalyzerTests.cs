using Dragoman.Data;
using Dragoman.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Language;

public class AnalyzerTests
{
    private static readonly Analyzer English = Load();

    // What real texts stumble over, to be put together at random.
    private static readonly string[] Pieces =
    [
        "U.S.", "Mr.", "J.", "don't", "l’état", "“", "”", "\"", "'", "«", "»", "(", ")", "...", "…", ".", ",", "?!", "$600mn", "8 Oct.", "al-Assad",
        "U.N.-backed", "http://a.b/c?d=e.", "x@y.org", "@UN", "#Syria", "😀", "👨‍👩‍👧", "🇫🇷", "\uD83D", "\uDC00", "\u0000", "\u200B", "\u200F", "\uFEFF",
        "שלום", "日本", "é", "e\u0301", "\r\n", "\n", "\n\n", "\t", "\u00A0", "\u2028", "\f", " ", "ALL CAPS", "not?And", "3.5", "1,000", "--", "can`t", "'s",
    ];

    private static Analyzer Load()
    {
        using var model = Shipped.EnglishModel();
        return Analyzer.Load(model);
    }

    private static List<string> Sentences(string text) => [.. English.Analyze(text).Select(s => s.Span.Of(text))];

    private static List<string> Words(string text) => [.. English.Analyze(text).SelectMany(s => s.Tokens).Select(t => t.Form)];

    private static void AssertSound(string text, IReadOnlyList<Sentence> sentences)
    {
        var at = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            Assert.Equal(i, sentences[i].Index);
            Assert.Equal(at + BlanksAt(text, at), sentences[i].Span.Start);
            foreach (var token in sentences[i].Tokens)
            {
                Assert.Equal(at + BlanksAt(text, at), token.Span.Start);
                Assert.Equal(token.Form, token.Span.Of(text));
                Assert.False(token.Span.IsEmpty);
                Assert.DoesNotContain(token.Form, char.IsWhiteSpace);
                at = token.Span.End;
                Assert.Equal(at < text.Length && !char.IsWhiteSpace(text[at]), token.NoSpaceAfter);
            }

            Assert.Equal(at, sentences[i].Span.End);
        }

        Assert.Equal(text.Length, at + BlanksAt(text, at));
    }

    private static int BlanksAt(string text, int at) => text.AsSpan(at).Length - text.AsSpan(at).TrimStart().Length;

    [Fact]
    public void Tokens_cover_any_text() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => AssertSound(text ?? "", English.Analyze(text ?? ""))).QuickCheckThrowOnFailure();

    [Fact]
    public void Tokens_cover_texts_of_hard_pieces()
    {
        var texts = Gen.ArrayOf(Gen.Elements(Pieces.Append(" ").Append(" ").ToArray())).Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text => AssertSound(text, English.Analyze(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_paragraph_is_analysed_alike_wherever_it_stands()
    {
        var texts = Gen.ArrayOf(Gen.Elements(Pieces.Where(p => !p.AsSpan().ContainsAny("\n\f\r")).Append(" ").ToArray())).Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
            Assert.Equal(Words("Paris waits.\n\n" + text)[3..], Words(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Very_long_input_is_read()
    {
        var line = string.Concat(Enumerable.Repeat("word, ", 5_000)) + "end";
        AssertSound(line, English.Analyze(line));
        var endless = string.Concat(Enumerable.Repeat("word ", 50_000));
        Assert.Equal(3, English.Analyze(endless).Count);
        var solid = new string('x', 200_000) + new string('.', 200_000) + string.Concat(Enumerable.Repeat("a.", 50_000));
        AssertSound(solid, English.Analyze(solid));
    }

    [Theory]
    [InlineData("The envoy met Mr. Lavrov in the U.S. capital. He left.", 2)]
    [InlineData("Gen. Smith and J. R. Jones arrived on 8 Oct. in Geneva.", 1)]
    [InlineData("Growth was 3.5 percent. It fell to 1.2.", 2)]
    [InlineData("The Defense Ministry (in Moscow) Monday named Brig. Gen. Ivan Petrov to the post in the far north of the country.", 1)]
    [InlineData("He had a .38 Smith and a map of the town. It was late.", 2)]
    [InlineData("\"We will not wait.\" The minister left the room.", 2)]
    [InlineData("\"We will not wait,\" the minister said.", 1)]
    [InlineData("Will Paris sign? No. It will not.", 3)]
    [InlineData("A vote is due in New York\n\nThe draft was circulated on Monday.", 2)]
    [InlineData("The draft was circulated on\nMonday and put to the vote\non Tuesday.", 1)]
    public void Sentences_end_where_they_should(string text, int count) => Assert.Equal(count, Sentences(text).Count);

    [Theory]
    [InlineData("\"", "\"")]
    [InlineData("“", "”")]
    [InlineData("''", "''")]
    [InlineData("``", "''")]
    public void Quotation_marks_are_read_alike_however_they_are_set(string open, string close)
    {
        var parted = $"The talks failed, a spokesman said. {open}We have nothing to add,{close} he told reporters. {open}The round is over.{close} The delegation flew home.";
        Assert.Equal(4, Sentences(parted).Count);
        Assert.Contains(close + " he told", Sentences(parted)[1], StringComparison.Ordinal);
        Assert.Equal(open + "The round is over." + close, Sentences(parted)[2]);
        Assert.Single(Sentences($"{open}The round is over.{close} ― Rosa Lind"));
        Assert.Single(Sentences($"The envoy called it a {open}U.S. plan{close} and left for Geneva."));
        Assert.Equal([open, "No", ",", close, "said", "the", "envoy", "."], Words($"{open}No,{close} said the envoy."));
    }

    [Theory]
    [InlineData("They don't know France's plan.", "They do n't know France 's plan .")]
    [InlineData("U.N.-backed talks cost $600mn, or 3.5%.", "U.N. - backed talks cost $ 600 mn , or 3.5 % .")]
    [InlineData("He told paper.com.cn, in bbc.co.uk words, of .38-caliber guns.", "He told paper.com.cn , in bbc.co.uk words , of .38 - caliber guns .")]
    [InlineData("See http://a.example/x?y=1. Write to desk@paper.example.", "See http://a.example/x?y=1 . Write to desk@paper.example .")]
    [InlineData("@UN on #Syria: al-Assad cannot stay.", "@UN on #Syria : al - Assad can not stay .")]
    [InlineData("“The workers’ strike,” he said… «Non».", "“ The workers ’ strike , ” he said … « Non » .")]
    [InlineData("The pro-Beijing camp re-elected him on 12/03/2011 at 10:30.", "The pro-Beijing camp re-elected him on 12/03/2011 at 10:30 .")]
    public void Words_are_those_of_English_EWT(string text, string words) => Assert.Equal(words, string.Join(' ', Words(text)));

    [Fact]
    public void Boilerplate_is_passed_over_and_blocks_bound_sentences()
    {
        const string Text = "Talks resume in Geneva\nShare this\nThe envoys met\non Monday.";
        var article = new Article
        {
            File = "a.txt",
            Text = Text,
            Blocks = [new(new Span(0, 22), BlockKind.Title), new(new Span(23, 33), BlockKind.Boilerplate), new(new Span(34, Text.Length), BlockKind.Paragraph)],
        };
        var sentences = English.Analyze(article);
        Assert.Equal([BlockKind.Title, BlockKind.Paragraph], sentences.Select(s => s.Block));
        Assert.Equal("The envoys met\non Monday.", sentences[1].Span.Of(Text));
    }

    [Fact]
    public void Any_number_of_threads_finds_the_same()
    {
        var texts = Enumerable.Range(0, 64).Select(i => string.Join(' ', Enumerable.Range(0, 200).Select(n => Pieces[((n * 7) + (i * 13)) % Pieces.Length]))).ToArray();
        var alone = texts.Select(Words).ToArray();
        var together = new List<string>[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = Words(texts[i]));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void Given_tokens_are_kept_and_a_boundless_sentence_is_left_alone()
    {
        var rows = string.Concat(Enumerable.Range(1, Tokenizer.LongestSentence + 1).Select(n => $"{n}\ta\t_\t_\t_\t_\t_\t_\t_\t_\n"));
        var given = ConlluReader.Read(new StringReader("1\tHe left\t_\t_\t_\t_\t_\t_\t_\tGloss=x\n\n" + rows)).Select(i => i.Sentence!).ToList();
        var found = English.Analyze(given);
        Assert.Equal("He left", found[0].Sentence.Tokens[0].Form);
        Assert.Equal("root", found[0].Sentence.Tokens[0].Deprel);
        Assert.Equal(["Gloss=x"], found[0].Misc);
        Assert.All(found[1].Sentence.Tokens, t => Assert.Equal("_", t.Deprel));
    }
}
