using Dragoman.Language.Neural;
using FsCheck.Fluent;

namespace Dragoman.Tests.Language.Neural;

public class PseudoProjectiveTests
{
    // "A hearing was held on the issue": "issue" hangs on "hearing" over the verb.
    private static readonly int[] Crossing = [2, 4, 4, 0, 7, 7, 2];

    [Fact]
    public void A_crossing_arc_is_lifted_and_found_again()
    {
        var heads = (int[])Crossing.Clone();
        string[] relations = ["det", "nsubj:pass", "aux:pass", "root", "case", "det", "nmod"];
        PseudoProjective.Lift(heads, relations);
        Assert.Equal([2, 4, 4, 0, 7, 7, 4], heads);
        Assert.Equal("nmod^nsubj:pass", relations[6]);
        PseudoProjective.Lower(heads, relations);
        Assert.Equal(Crossing, heads);
        Assert.Equal("nmod", relations[6]);
    }

    [Fact]
    public void A_mark_that_leads_nowhere_is_taken_off()
    {
        int[] heads = [0, 1];
        string[] relations = ["root", "nmod^obj"];
        PseudoProjective.Lower(heads, relations);
        Assert.Equal([0, 1], heads);
        Assert.Equal(["root", "nmod"], relations);
    }

    [Fact]
    public void Lifting_leaves_a_tree_without_crossing_arcs_and_changes_no_other()
    {
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Trees.Any().ToArbitrary(), gold =>
        {
            var heads = (int[])gold.Clone();
            var relations = Relations(gold);
            PseudoProjective.Lift(heads, relations);
            return Trees.IsTree(heads) && !Crosses(heads) && (Crosses(gold) || heads.SequenceEqual(gold));
        }));
    }

    [Fact]
    public void Lowering_leaves_a_tree_whatever_the_marks()
    {
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Trees.Projective().ToArbitrary(), gold =>
        {
            var heads = (int[])gold.Clone();
            // Every third word claims to have been lifted.
            string[] relations = [.. gold.Select((h, i) => h == 0 ? "root" : i % 3 == 0 ? "a^b" : i % 2 == 0 ? "a" : "b")];
            PseudoProjective.Lower(heads, relations);
            return Trees.IsTree(heads) && !relations.Any(r => r.Contains(PseudoProjective.Mark));
        }));
    }

    private static string[] Relations(int[] heads) => [.. heads.Select((h, i) => h == 0 ? "root" : $"r{i % 4}")];

    // Two arcs cross when exactly one end of one lies strictly inside the other; the root stands before all words.
    private static bool Crosses(int[] heads)
    {
        for (var i = 1; i <= heads.Length; i++)
        {
            for (var j = 1; j <= heads.Length; j++)
            {
                int a = Math.Min(i, heads[i - 1]), b = Math.Max(i, heads[i - 1]), c = Math.Min(j, heads[j - 1]), d = Math.Max(j, heads[j - 1]);
                if (a < c && c < b && b < d)
                    return true;
            }
        }

        return false;
    }
}
