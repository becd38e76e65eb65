using Dragoman.Language.Neural;

namespace Dragoman.Tests.Language.Neural;

public class SentenceCaseTests
{
    [Theory]
    [InlineData("France vetoed the draft .", SentenceCase.Usual)]
    [InlineData("The UN and the EU met .", SentenceCase.Usual)]
    [InlineData("FRANCE VETOES DRAFT", SentenceCase.Capitals)]
    [InlineData("FRANCE VETOES UN DRAFT in 2016", SentenceCase.Capitals)]
    [InlineData("UN", SentenceCase.Usual)]
    [InlineData("france vetoes draft", SentenceCase.Small)]
    [InlineData("Envoy Meets Rebel Leaders in Ankara", SentenceCase.Headline)]
    [InlineData("Envoy Meets rebel Leaders in Ankara", SentenceCase.Open)]
    [InlineData("Dozens killed in Aleppo strikes", SentenceCase.Open)]
    [InlineData("Dozens were killed in Aleppo .", SentenceCase.Usual)]
    [InlineData("Were dozens killed in \" Aleppo \"", SentenceCase.Usual)]
    [InlineData("Sergei Lavrov", SentenceCase.Usual)]
    [InlineData("...", SentenceCase.Usual)]
    public void A_sentence_is_set_as_its_words_are(string text, char setting) => Assert.Equal(setting, SentenceCase.Of(text.Split(' ')));
}
