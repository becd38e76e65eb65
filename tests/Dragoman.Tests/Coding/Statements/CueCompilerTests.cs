using Dragoman.Coding.Statements;
using Dragoman.Compile.Data;
using Dragoman.Data;

namespace Dragoman.Tests.Coding.Statements;

public class CueCompilerTests
{
    private const string Header = "lemma\tpos\tkind\tframes";

    [Fact]
    public void A_line_becomes_a_cue_word()
    {
        var word = Assert.Single(CueCompiler.Read("cues.tsv", [Header, "warn\tverb\twarn\tquote that +of +against"]));
        Assert.Equal(("warn", Upos.VERB, CueKind.Warn, CueFrames.Quote | CueFrames.That), (word.Lemma, word.Pos, word.Kind, word.Frames));
        Assert.Equal(["of", "against"], word.Prepositions);
    }

    [Theory]
    [InlineData("Warn\tverb\twarn\tthat")]
    [InlineData("warn\tadv\twarn\tthat")]
    [InlineData("warn\tverb\tshout\tthat")]
    [InlineData("warn\tverb\twarn\tthat,to")]
    [InlineData("warn\tverb\twarn\tnone")]
    [InlineData("warn\tverb\twarn\t")]
    [InlineData("warn\tverb\twarn")]
    public void A_line_outside_the_schema_is_refused_by_its_number(string line)
    {
        var refused = Assert.Throws<InvalidDataException>(() => CueCompiler.Read("cues.tsv", [Header, line]));
        Assert.Equal($"cues.tsv, line 2: '{line}' does not fit the schema.", refused.Message);
    }

    [Theory]
    [InlineData("warn\tverb\twarn\tthat", "ask\tverb\task\tthat")]
    [InlineData("warn\tverb\twarn\tthat", "warn\tverb\twarn\tto")]
    public void Lines_out_of_order_are_refused(string first, string second)
    {
        var refused = Assert.Throws<InvalidDataException>(() => CueCompiler.Read("cues.tsv", [Header, first, second]));
        Assert.StartsWith("cues.tsv, line 3: ", refused.Message);
    }

    [Fact]
    public void Another_header_is_refused() =>
        Assert.Equal("cues.tsv, line 1: the columns must be lemma, pos, kind, frames.",
            Assert.Throws<InvalidDataException>(() => CueCompiler.Read("cues.tsv", ["word\tpos"])).Message);

    [Fact]
    public void The_shipped_words_are_read_back()
    {
        using var stream = Shipped.Knowledge();
        var lexicon = CueLexicon.Load(CompiledData.Load(stream));
        Assert.True(lexicon.Words.Count > 300, $"only {lexicon.Words.Count} cue words");
        Assert.Equal(CueKind.Say, lexicon.Find("say", Upos.VERB)?.Kind);
        Assert.True(lexicon.Find("point out", Upos.VERB)?.Has(CueFrames.That));
        Assert.Null(lexicon.Find("say", Upos.NOUN));
    }
}
