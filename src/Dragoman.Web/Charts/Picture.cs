namespace Dragoman.Web.Charts;

/// <summary>What stands around every drawing, inside it, so that it tells the same wherever it is taken.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Filters">Which lines it was drawn from; empty for all.</param>
/// <param name="NotShown">What it leaves out, and how much of it; empty for nothing.</param>
/// <param name="Address">The page of which it is a part.</param>
public sealed record Picture(string Name, string Filters, string NotShown, string Address)
{
    /// <summary>Where the drawing alone is, or its numbers.</summary>
    /// <param name="format">svg or csv.</param>
    public string As(string format) => Address + (Address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "format=" + format;
}
