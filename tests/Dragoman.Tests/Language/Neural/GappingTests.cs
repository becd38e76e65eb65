using System.Globalization;
using Dragoman.Language.Neural;

namespace Dragoman.Tests.Language.Neural;

public class GappingTests
{
    [Theory]
    [InlineData("They|PRON|2|nsubj accuse|VERB|0|root Syria|PROPN|2|obj of|ADP|5|case crimes|NOUN|2|obl and|CCONJ|7|cc Russia|PROPN|5|conj of|ADP|9|case lies|NOUN|7|nmod", "2 0 2 5 2 7 3 9 7")]
    [InlineData("They|PRON|2|nsubj accuse|VERB|0|root Syria|PROPN|2|obj of|ADP|5|case crimes|NOUN|2|obl and|CCONJ|7|cc Russia|PROPN|5|conj", "2 0 2 5 2 7 5")]
    [InlineData("They|PRON|2|nsubj accuse|VERB|0|root Syria|PROPN|2|obj of|ADP|5|case crimes|NOUN|2|obl and|CCONJ|7|cc Russia|PROPN|5|conj in|ADP|9|case May|PROPN|7|nmod", "2 0 2 5 2 7 5 9 7")]
    public void A_name_followed_by_the_same_preposition_stands_beside_the_name(string words, string heads) => Check(words, heads, Gapping.Mend, t => t.Head.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Japan|PROPN|2|nsubj gave|VERB|0|root quake|NOUN|4|iobj relief|NOUN|2|obj", "nsubj root compound obj")]
    [InlineData("Japan|PROPN|2|nsubj gave|VERB|0|root quake|NOUN|2|iobj relief|NOUN|2|obj", "nsubj root compound obj")]
    [InlineData("Japan|PROPN|2|nsubj gave|VERB|0|root Haiti|PROPN|2|iobj relief|NOUN|2|obj", "nsubj root iobj obj")]
    [InlineData("Japan|PROPN|2|nsubj gave|VERB|0|root the|DET|4|det town|NOUN|2|iobj relief|NOUN|2|obj", "nsubj root det iobj obj")]
    public void A_bare_noun_before_the_object_gets_nothing(string words, string relations) => Check(words, relations, BareObject.Mend, t => t.Deprel);

    [Theory]
    [InlineData("On|ADP|3|case Saturday|PROPN|3|compound Russia|PROPN|4|obl vetoed|VERB|0|root it|PRON|4|obj", "2case 4obl 4nsubj 0root 4obj")]
    [InlineData("On|ADP|3|case Saturday|PROPN|3|compound Russia|PROPN|5|obl it|PRON|5|nsubj vetoed|VERB|0|root", "3case 3compound 5obl 5nsubj 0root")]
    [InlineData("In|ADP|3|case Saint|PROPN|3|compound Petersburg|PROPN|4|obl vetoed|VERB|0|root it|PRON|4|obj", "3case 3compound 4obl 0root 4obj")]
    public void A_day_without_a_comma_is_no_part_of_the_name_behind_it(string words, string tree) =>
        Check(words, tree, DayBeforeSubject.Mend, t => t.Head.ToString(CultureInfo.InvariantCulture) + t.Deprel);

    private static void Check(string words, string expected, Action<Token[]> mend, Func<Token, string> show)
    {
        Token[] tokens =
        [
            .. words.Split(' ').Select(w => w.Split('|')).Select(c => new Token
            {
                Span = default, Form = c[0], Upos = Enum.Parse<Upos>(c[1]), Xpos = c[1] switch { "NOUN" => "NN", "VERB" => "VBD", _ => "X" }, Head = int.Parse(c[2], CultureInfo.InvariantCulture), Deprel = c[3],
            }),
        ];
        mend(tokens);
        Assert.Equal(expected, string.Join(' ', tokens.Select(show)));
    }
}
