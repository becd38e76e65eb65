using Dragoman.Store.Lines;

namespace Dragoman.Web.Charts;

/// <summary>A line of the record at a date.</summary>
/// <param name="Kind">statement, event or undergone.</param>
/// <param name="Date">Its own date or that of its article; null where neither is known.</param>
public sealed record Mark(string Kind, string? Date, EvidencedLine Line)
{
    /// <summary>The day at which it is drawn: the first that its date may mean.</summary>
    public int? Day => PartialDate.TryParse(Date, out var date) ? date.Earliest.DayNumber : null;
}
