namespace Dragoman.Web.Charts;

/// <summary>One bar of a chart: so many above the line, so many below it.</summary>
/// <param name="Address">Where it leads.</param>
public sealed record Bar(string Label, long Up, long Down, string? Address);
