using Dragoman.Language.Neural;
using Dragoman.Tests.Compile.Training;
using FsCheck.Fluent;

namespace Dragoman.Tests.Language.Neural;

public class NeuralParserTests
{
    private static readonly NeuralParser Parser = new(TinyTreebank.Network());
    private static readonly string[] Words = ["The", "envoy", "left", "Geneva", "on", "8", "October", ",", "she", "said", "«", "U.N.-backed", "😀"];

    [Fact]
    public void Any_forms_get_one_tree_and_well_formed_names()
    {
        var sentences = ArbMap.Default.GeneratorFor<string>().Where(s => s is not null).ArrayOf().ToArbitrary();
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(sentences, forms =>
        {
            var tokens = Tokens(forms);
            Parser.Annotate([tokens]);
            return Trees.IsTree([.. tokens.Select(t => t.Head)]) && NamesAreWhole(tokens) && tokens.All(t => t is { Xpos: not null, Feats: not null, Deprel: not null });
        }));
    }

    [Fact]
    public void Results_do_not_depend_on_batches_or_threads()
    {
        var alone = Many(120);
        foreach (var sentence in alone)
            Parser.Annotate([sentence]);
        var together = Many(120);
        Parser.Annotate(together);
        Assert.Equal(alone, together);
        Parallel.For(0, 8, _ =>
        {
            var mine = Many(120);
            Parser.Annotate(mine);
            Assert.Equal(alone, mine);
        });
    }

    [Fact]
    public void Results_do_not_depend_on_how_many_words_are_kept_ready()
    {
        var (ready, few) = (Many(40), Many(40));
        Parser.Annotate(ready);
        new NeuralParser(TinyTreebank.Network(), mostSlotRows: 3).Annotate(few);
        Assert.Equal(ready, few);
    }

    [Fact]
    public void A_sentence_of_ten_thousand_words_gets_a_tree_in_two_steps_a_word()
    {
        var tokens = Tokens([.. Enumerable.Range(0, 10_000).Select(i => Words[i % Words.Length])]);
        Parser.Annotate([tokens]);
        Assert.Single(tokens, t => t.Head == 0);
        var state = new ParserState();
        state.Reset(10_000);
        while (!state.IsFinal)
        {
            if (state.IsValid(ParserAction.Shift))
                state.Shift();
            else
                state.Attach(state.IsValid(ParserAction.Right) ? ParserAction.Right : ParserAction.Left, 0);
        }

        Assert.Equal(20_000, state.Steps);
    }

    [Fact]
    public void Empty_input_is_fine()
    {
        Parser.Annotate([]);
        Parser.Annotate([[], Tokens(["Go"]), []]);
    }

    [Fact]
    public void A_word_costs_no_memory_once_the_parser_is_warm()
    {
        var sentences = Many(200);
        Parser.Annotate(sentences);
        Parser.Annotate(sentences);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Parser.Annotate(sentences);
        var words = sentences.Sum(s => s.Length);
        // A lifted relation makes lists; the rest is nothing. The bag of workspaces may take a node.
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16L * words, $"{GC.GetAllocatedBytesForCurrentThread() - before} bytes for {words} words");
    }

    private static Token[][] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Tokens([.. Enumerable.Range(0, (i * 7) % 40).Select(k => Words[(i + (k * k)) % Words.Length])]))];

    private static Token[] Tokens(string[] forms) => [.. forms.Select(f => new Token { Span = default, Form = f })];

    private static bool NamesAreWhole(Token[] tokens)
    {
        var before = 0;
        foreach (var token in tokens)
        {
            if (!NameDecoder.MayFollow(before, (int)token.Name))
                return false;
            before = (int)token.Name;
        }

        return true;
    }
}
