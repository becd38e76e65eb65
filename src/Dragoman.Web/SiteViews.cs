using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Web;

/// <summary>What pages show of the whole record.</summary>
internal sealed class SiteViews(RecordStore store)
{
    private const int Top = 10;
    private const int MostPairs = 400;

    /// <summary>So many contested figures at most.</summary>
    public const int MostContested = 500;

    private readonly Kept<Digest> _digest = new(store, () => store.Digest(top: Top));
    private readonly Kept<IReadOnlyList<PairTally>> _pairs = new(store, () => store.Digest(top: MostPairs).Pairs);
    private readonly Kept<IReadOnlyList<ActorLine>> _actors = new(store, () => [.. store.FindActors(RecordFilter.None)]);
    private readonly Kept<IReadOnlyDictionary<int, long>> _years = new(store, () => Years(store));

    private readonly Kept<IReadOnlyList<FigureLine>> _contested = new(store, () => [.. store.FindFigures(RecordFilter.None with { Contested = true, Limit = MostContested })]);

    /// <summary>The first contested figures, rivals one under the other.</summary>
    public IReadOnlyList<FigureLine> Contested => _contested.Value;

    public Digest Digest => _digest.Value;

    /// <summary>Who acts on whom, the most frequent pairs first.</summary>
    public IReadOnlyList<PairTally> Pairs => _pairs.Value;

    /// <summary>All actors, the most frequent first.</summary>
    public IReadOnlyList<ActorLine> Actors => _actors.Value;

    /// <summary>Articles by year of publication.</summary>
    public IReadOnlyDictionary<int, long> ArticlesByYear => _years.Value;

    /// <summary>Makes all of them, one after the other.</summary>
    public void Warm() => _ = (_digest.Value, _years.Value, _actors.Value, _contested.Value, _pairs.Value);

    private static Dictionary<int, long> Years(RecordStore store)
    {
        using var years = store.Query("select substr(published, 1, 4), count(*) from articles where superseded is null and published is not null group by 1 order by 1");
        return years.Rows.Where(row => int.TryParse((string)row[0]!, out _)).ToDictionary(row => int.Parse((string)row[0]!, System.Globalization.CultureInfo.InvariantCulture), row => (long)row[1]!);
    }
}
