using Dragoman.Coding.Statements;
using Dragoman.Data;
using Dragoman.Language;

namespace Dragoman.Tests.Coding.Statements;

/// <summary>
/// The invented sentences of tests/inputs/statements/cases.conllu. Each carries its statements as comments, "rule | source | cue | content", pieces of
/// content parted by "||"; a sentence without such a comment must give none. Trees are in the file, so that a new model changes no case.
/// </summary>
public class StatementCasesTests
{
    private const int FewestCases = 35;

    public static TheoryData<string> Cases => [.. Read().Select(c => c.Text)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sentence_gives_its_statements_and_no_other(string text)
    {
        var sentence = Read().Single(c => c.Text == text);
        using var data = Shipped.Knowledge();
        var coder = StatementCoder.Load(CompiledData.Load(data));
        var article = new Article { File = "case", Text = sentence.Text };
        var found = coder.Code(article, [new Sentence(0, sentence.Sentence.Span, sentence.Sentence.Tokens)], []);
        Assert.Equal(
            sentence.Comments.Where(c => c.StartsWith("# statement = ", StringComparison.Ordinal)).Select(c => c["# statement = ".Length..]),
            found.Select(s => Show(s, text)));
    }

    [Fact]
    public void There_are_cases_for_most_rules_and_near_misses()
    {
        var cases = Read();
        Assert.True(cases.Count >= FewestCases, $"only {cases.Count} cases");
        Assert.True(cases.Count(c => c.Comment("statement") is null) >= 10, "too few near misses");
        Assert.True(cases.Select(c => c.Comment("statement")?.Split(" | ")[0]).Distinct().Count() >= 14, "too few rules");
    }

    private static List<ConlluSentence> Read()
    {
        using var reader = new StreamReader(Path.Combine(Inputs.Folder, "statements", "cases.conllu"));
        return [.. ConlluReader.Read(reader).Select(i => i.Sentence ?? throw new InvalidDataException(i.Error?.ToString()))];
    }

    private static string Show(Statement s, string text) =>
        $"{s.Evidence[0].Rule} | {s.Source?.Span?.Of(text)} | {s.Cue?.Of(text)} | {string.Join(" || ", s.Content.Select(c => c.Of(text)))}";
}
