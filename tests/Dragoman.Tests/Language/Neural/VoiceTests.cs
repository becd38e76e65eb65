using Dragoman.Language.Neural;

namespace Dragoman.Tests.Language.Neural;

public class VoiceTests
{
    private static Token[] Mended(string words)
    {
        Token[] tokens =
        [
            .. words.Split(' ').Select(w => w.Split('|')).Select(c => new Token
            {
                Span = default, Form = c[0], Xpos = c[1], Head = int.Parse(c[2], System.Globalization.CultureInfo.InvariantCulture), Deprel = c[3],
                Feats = c[1] is "VBN" ? "Tense=Past|VerbForm=Part|Voice=Pass" : c[1] == "NNS" ? "Number=Plur" : "Number=Sing",
            }),
        ];
        Voice.Mend(tokens);
        return tokens;
    }

    [Theory]
    [InlineData("Mali|NNP|2|nsubj:pass promised|VBD|0|root help|NN|2|obj .|.|2|punct", "VBD")]
    [InlineData("Mali|NNP|2|nsubj:pass promised|VBD|0|root help|NN|2|obj", "VBD")]
    [InlineData("Mali|NNP|2|nsubj:pass promised|VBN|0|root help|NN|2|obj .|.|2|punct", "VBD")]
    public void A_finite_verb_without_an_auxiliary_is_active(string words, string tag)
    {
        var tokens = Mended(words);
        Assert.Equal("nsubj", tokens[0].Deprel);
        Assert.Equal(tag, tokens[1].Xpos);
        Assert.DoesNotContain("Voice=Pass", tokens[1].Feats, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mali|NNP|3|nsubj:pass was|VBD|3|aux:pass promised|VBN|0|root help|NN|3|obj .|.|3|punct")]
    [InlineData("Dozens|NNS|2|nsubj:pass killed|VBN|0|root in|IN|4|case strikes|NNS|2|obl")]
    [InlineData("Dozens|NNS|2|nsubj:pass killed|VBN|0|root in|IN|4|case strikes|NNS|2|obl .|.|2|punct")]
    [InlineData("Hands|NNS|2|nsubj:pass tied|VBN|4|advcl he|PRP|4|nsubj left|VBD|0|root town|NN|4|obj .|.|4|punct")]
    public void Other_passives_stay(string words)
    {
        var tokens = Mended(words);
        Assert.Equal("nsubj:pass", tokens[0].Deprel);
        Assert.Contains(tokens, t => t.Feats.Contains("Voice=Pass", StringComparison.Ordinal));
    }

    [Fact]
    public void The_verb_agrees_with_its_subject() =>
        Assert.Equal("Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin", Mended("Envoys|NNS|2|nsubj:pass promised|VBN|0|root help|NN|2|obj .|.|2|punct")[1].Feats);
}
