using Dragoman.Coding.Statements;
using Dragoman.Compile.Data;
using Dragoman.Data;

namespace Dragoman.Tests.Coding.Statements;

public class SpeakerCompilerTests
{
    private const string Header = "lemma\tkind";

    [Fact]
    public void A_line_becomes_a_speaker() =>
        Assert.Equal(new KeyValuePair<string, SpeakerKind>("diplomat", SpeakerKind.Person), Assert.Single(SpeakerCompiler.Read("speakers.tsv", [Header, "diplomat\tperson"])));

    [Theory]
    [InlineData("Diplomat\tperson")]
    [InlineData("diplomat\tPerson")]
    [InlineData("diplomat\t0")]
    [InlineData("diplomat\tidea")]
    [InlineData("diplomat")]
    public void A_line_outside_the_schema_is_refused_by_its_number(string line)
    {
        var refused = Assert.Throws<InvalidDataException>(() => SpeakerCompiler.Read("speakers.tsv", [Header, line]));
        Assert.Equal($"speakers.tsv, line 2: '{line}' does not fit the schema.", refused.Message);
    }

    [Fact]
    public void Lines_out_of_order_are_refused() =>
        Assert.StartsWith("speakers.tsv, line 3: ", Assert.Throws<InvalidDataException>(() => SpeakerCompiler.Read("speakers.tsv", [Header, "poll\tdocument", "envoy\tperson"])).Message);

    [Fact]
    public void The_shipped_speakers_are_read_back()
    {
        using var stream = Shipped.Knowledge();
        var words = Speakers.Load(CompiledData.Load(stream)).Words;
        Assert.True(words.Count > 150, $"only {words.Count} speakers");
        Assert.Equal((SpeakerKind.Person, SpeakerKind.Body, SpeakerKind.Document), (words["diplomat"], words["ministry"], words["poll"]));
        Assert.DoesNotContain("move", words.Keys);
    }
}
