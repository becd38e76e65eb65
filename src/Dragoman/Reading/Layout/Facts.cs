using Dragoman.Reading.Dates;

namespace Dragoman.Reading.Layout;

/// <summary>How strongly a date in the text speaks for being the article's own, best first.</summary>
internal enum DateRank
{
    /// <summary>"Published: …"</summary>
    Labelled,

    /// <summary>On a line of its own, in a byline, or before the first word.</summary>
    Head,

    /// <summary>"KUALA LUMPUR, April 1, 1997 (AFP)"</summary>
    Dateline,

    /// <summary>On a line of its own below the text.</summary>
    Foot,

    /// <summary>"Updated: …"; what was read is the text of that day.</summary>
    Updated,
}

/// <summary>What the text of an article states about itself.</summary>
internal sealed class Facts
{
    private readonly List<(DateRank Rank, PartialDate Date)> _dates = [];

    public string? Title { get; set; }

    public string? Publisher { get; set; }

    public string? Url { get; set; }

    /// <summary>In the order of the byline.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>From an agency's credits; they count where no byline names anybody.</summary>
    public List<string> Reporters { get; } = [];

    /// <summary>A date in a place where the article's own stands, that can be read in two ways; null where there is none.</summary>
    public string? Ambiguous { get; private set; }

    /// <summary>The latest of the dated posts inside.</summary>
    public PartialDate? LatestPost { get; private set; }

    public void AddDate(DateRank rank, DateFound found, PartialDate date, ReadOnlySpan<char> words)
    {
        if (found == DateFound.Date)
            _dates.Add((rank, date));
        else if (found == DateFound.Ambiguous)
            Ambiguous ??= words.ToString();
    }

    public void AddPost(PartialDate date)
    {
        if (LatestPost is null || date > LatestPost)
            LatestPost = date;
    }

    public void AddAuthor(string name)
    {
        if (!Authors.Contains(name, StringComparer.OrdinalIgnoreCase))
            Authors.Add(name);
    }

    /// <summary>The date of the best rank; where two of that rank differ, null and both.</summary>
    public (PartialDate? Date, (PartialDate, PartialDate)? Conflict) Stated()
    {
        foreach (var rank in Enum.GetValues<DateRank>())
        {
            PartialDate? chosen = null;
            foreach (var (r, date) in _dates)
            {
                if (r != rank)
                    continue;
                if (chosen is { } one && !Agree(one, date))
                    return (null, (one, date));
                // Of a month and a day in it the day says more.
                if (chosen is null || date.Precision > chosen.Value.Precision)
                    chosen = date;
            }

            if (chosen is not null)
                return (chosen, null);
        }

        return (null, null);
    }

    private static bool Agree(PartialDate one, PartialDate other) => one.Earliest <= other.Latest && other.Earliest <= one.Latest;
}
