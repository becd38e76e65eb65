using Dragoman.Council;

namespace Dragoman.Tests.Council;

/// <summary>The voting-rule vectors: each a vote that was held (or could have been), and what the rule says of it.</summary>
public class VectorsTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_vector_with_counts_comes_out_as_expected()
    {
        var lines = File.ReadAllLines(Path.Combine(Inputs.Folder, "council", "vectors.tsv"));
        var columns = lines[0].Split('\t');
        var (seen, skipped) = (0, 0);
        foreach (var line in lines[1..])
        {
            var row = columns.Zip(line.Split('\t')).ToDictionary(p => p.First, p => p.Second);
            if (row["yes"].Length == 0)
            {
                skipped++;
                continue;
            }

            seen++;
            Check(row);
        }

        output.WriteLine($"{seen} vectors with counts, {skipped} without");
        Assert.Equal((24, 3), (seen, skipped));
    }

    private static void Check(Dictionary<string, string> row)
    {
        var kind = row["kind"] == "procedural" ? VoteKind.Procedural : VoteKind.Substantive;
        var members = row["p5_no"].Split(';', StringSplitOptions.RemoveEmptyEntries);
        var vote = new Vote(
            DateOnly.Parse(row["date"]), kind, int.Parse(row["yes"]), int.Parse(row["no"]), int.Parse(row["abstain"]), int.Parse(row["nonparticipating"]), members);
        Assert.Empty(CouncilRules.Check(vote));
        var outcome = CouncilRules.Decide(vote);
        Assert.True((row["expected_outcome"] == "adopted") == outcome.IsAdopted, row["id"]);
        Assert.True((row["expected_veto"] == "true") == (outcome.Reason == OutcomeReason.Vetoed), row["id"]);
    }
}
