using Dragoman.Compile.Training;
using Dragoman.Language.Neural;
using FsCheck.Fluent;

namespace Dragoman.Tests.Language.Neural;

public class ParserStateTests
{
    [Fact]
    public void Any_run_of_valid_actions_ends_after_two_a_word_in_a_tree_with_one_root()
    {
        var runs = Gen.Choose(0, 60).SelectMany(n => Gen.Choose(0, int.MaxValue).Select(seed => (n, seed))).ToArbitrary();
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(runs, run =>
        {
            var random = new SplitMix((ulong)run.seed);
            var state = new ParserState();
            state.Reset(run.n);
            while (!state.IsFinal)
            {
                var valid = Enum.GetValues<ParserAction>().Where(state.IsValid).ToArray();
                Do(state, valid[random.Next(valid.Length)]);
            }

            return state.Steps == 2 * run.n && Trees.IsTree(Heads(state));
        }));
    }

    [Fact]
    public void The_oracle_leads_to_the_gold_tree_at_no_cost()
    {
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Trees.Projective().ToArbitrary(), heads =>
        {
            var state = new ParserState();
            state.Reset(heads.Length);
            var oracle = new Oracle(state, Trees.Sentence(heads));
            while (!state.IsFinal)
            {
                var best = Enum.GetValues<ParserAction>().Where(state.IsValid).MinBy(oracle.Cost);
                if (oracle.Cost(best) != 0)
                    return false;
                oracle.Follow(best);
                Do(state, best);
            }

            return Heads(state).SequenceEqual(heads);
        }));
    }

    [Fact]
    public void The_oracle_counts_what_a_wrong_action_loses()
    {
        // 1 <- 2 <- root, 2 -> 3: shifting 2 over 1 loses 1's head.
        var state = new ParserState();
        state.Reset(3);
        var oracle = new Oracle(state, Trees.Sentence([2, 0, 2]));
        oracle.Follow(ParserAction.Shift);
        state.Shift();
        Assert.Equal(1, oracle.Cost(ParserAction.Shift));
        Assert.Equal(0, oracle.Cost(ParserAction.Left));
        oracle.Follow(ParserAction.Shift);
        state.Shift();
        // Now 1 under 2 on the stack: right would make 2 a dependent of 1, losing 2's head and its child 3.
        Assert.Equal(2, oracle.Cost(ParserAction.Right));
        Assert.Equal(0, oracle.Cost(ParserAction.Shift));
    }

    private static void Do(ParserState state, ParserAction action)
    {
        if (action == ParserAction.Shift)
            state.Shift();
        else
            state.Attach(action, 0);
    }

    private static int[] Heads(ParserState state) =>
        [.. Enumerable.Range(1, state.Words).Select(w => state.Head(w) == state.Root ? 0 : state.Head(w))];
}
