namespace Dragoman;

/// <summary>What kinds of things the measures of <c>data/figures</c> count.</summary>
public static class FigureMeasures
{
    /// <summary>True for a state of things that holds for a while (besieged, displaced, troops); false for what happens on a day (killed).</summary>
    public static bool IsStock(string measure) =>
        measure is "besieged" or "displaced" or "refugees" or "troops" or "missing" or "hostages" or "weapons" or "aid";
}
