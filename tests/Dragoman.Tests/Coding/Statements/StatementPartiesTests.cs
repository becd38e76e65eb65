using Dragoman.Coding.Statements;
using Dragoman.Data;
using Dragoman.Language;

namespace Dragoman.Tests.Coding.Statements;

/// <summary>
/// The invented sentences of tests/inputs/statements/parties.conllu: who else has part in a statement. Each statement is a comment,
/// "source | speakers | for | to | source of the statement around it".
/// </summary>
public class StatementPartiesTests
{
    public static TheoryData<string> Cases => [.. Read().Select(c => c.Text)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_statement_names_all_who_have_part_in_it(string text)
    {
        var sentence = Read().Single(c => c.Text == text);
        using var data = Shipped.Knowledge();
        var coder = StatementCoder.Load(CompiledData.Load(data));
        var found = coder.Code(new Article { File = "case", Text = text }, [new Sentence(0, sentence.Sentence.Span, sentence.Sentence.Tokens)], []);
        Assert.Equal(
            sentence.Comments.Where(c => c.StartsWith("# parties = ", StringComparison.Ordinal)).Select(c => c["# parties = ".Length..]),
            found.Select(s => Show(s, text)));
    }

    [Fact]
    public void There_are_cases_both_ways()
    {
        var parties = Read().SelectMany(c => c.Comments).Where(c => c.StartsWith("# parties = ", StringComparison.Ordinal)).Select(c => c.Split(" | ")).ToList();
        Assert.True(parties.Count >= 10, $"only {parties.Count} cases");
        for (var column = 1; column < 5; column++)
            Assert.Contains(parties, p => p[column] != "-");
        Assert.Contains(parties, p => p[1..].All(c => c == "-"));
    }

    private static List<ConlluSentence> Read()
    {
        using var reader = new StreamReader(Path.Combine(Inputs.Folder, "statements", "parties.conllu"));
        return [.. ConlluReader.Read(reader).Select(i => i.Sentence ?? throw new InvalidDataException(i.Error?.ToString()))];
    }

    private static string Show(Statement s, string text) => string.Join(
        " | ",
        Of(s.Source is null ? [] : [s.Source], text),
        Of(s.Speakers, text),
        Of(s.OnBehalfOf is null ? [] : [s.OnBehalfOf], text),
        Of(s.Addressees, text),
        Of(s.Within?.Source is null ? [] : [s.Within.Source], text));

    private static string Of(IReadOnlyList<Source> sources, string text) =>
        sources.Count == 0 ? "-" : string.Join("; ", sources.Select(s => s.Span?.Of(text)));
}
