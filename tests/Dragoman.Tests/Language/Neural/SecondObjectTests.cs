using Dragoman.Language.Neural;

namespace Dragoman.Tests.Language.Neural;

public class SecondObjectTests
{
    [Theory]
    [InlineData("Norway|2|nsubj gave|0|root Mali|2|obj grain|2|obj", "nsubj root iobj obj")]
    [InlineData("They|2|nsubj called|0|root her|2|obj president|2|obj", "nsubj root obj xcomp")]
    [InlineData("They|2|nsubj called|0|root talks|2|obj", "nsubj root obj")]
    [InlineData("Talks|2|obj hold|0|root they|2|nsubj here|2|advmod", "obj root nsubj advmod")]
    [InlineData("They|2|nsubj gave|0|root help|2|obj to|5|mark meet|2|advcl needs|5|obj", "nsubj root obj mark advcl obj")]
    public void One_verb_has_one_object(string words, string relations)
    {
        Token[] tokens =
        [
            .. words.Split(' ').Select(w => w.Split('|'))
                .Select(c => new Token { Span = default, Form = c[0], Head = int.Parse(c[1], System.Globalization.CultureInfo.InvariantCulture), Deprel = c[2] }),
        ];
        SecondObject.Mend(tokens);
        Assert.Equal(relations, string.Join(' ', tokens.Select(t => t.Deprel)));
    }
}
