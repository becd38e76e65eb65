using System.Text.RegularExpressions;

namespace Dragoman.Coding.Drafts;

/// <summary>
/// Reads a veto out of a headline, where trees are least to be trusted: "Russia, China veto Syria resolution", "West vetoes draft". Nothing where it is only threatened, feared, planned or
/// denied.
/// </summary>
internal static class HeadlineVeto
{
    private static readonly Regex Verb = new(@"\b(?:veto(?:es|ed)|(?:uses?|used|casts?|wields?)\s+(?:its\s+|their\s+|the\s+)?veto)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Plain = new(@"\bveto\b(?!\s*(?:power|right|threat|use|by\b|player))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Unreal = new(
        @"\b(?:to|may|might|could|would|will|can|if|no|not|never|don't|doesn't|didn't|won't|threat\w*|vows?|warns?|fear\w*|plans?|ready|set|likely|against|without|avoid\w*|urge\w*|asks?|call\w*|drops?|lifts?)\b[^,;]{0,30}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Drafts = new(@"\b(?:draft|resolution|text|bid|measure|motion)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <returns>Who cast it, none where the headline does not say; null where no veto is told.</returns>
    public static IReadOnlyList<string>? Read(DraftSentence title)
    {
        var words = title.Sentence.Span.Of(title.Text);
        if (!Drafts.IsMatch(words))
            return null;
        var match = Verb.Match(words);
        var isVerb = match.Success;
        if (!isVerb)
            match = Plain.Match(words);
        if (!match.Success || Unreal.IsMatch(words[..match.Index]))
            return null;
        var start = title.Sentence.Span.Start;
        var before = title.StatesIn(new Span(start, start + match.Index)).ToArray();
        // "Russia, China veto …": the bare word is a verb only right behind who does it; "Russia's veto of the resolution" is none of a new one.
        if (!isVerb && (before.Length < 2 || words[(before[^1].Span.End - start)..match.Index].Trim().Length > 0))
            return null;
        // "Russian draft vetoed by the West": what stands before is the draft's.
        var isPassive = isVerb && match.Value.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && Drafts.IsMatch(words[..match.Index]);
        if (!isPassive && (before.Length > 0 || !isVerb))
            return [.. before.Select(state => state.Code).Distinct()];
        var by = words.IndexOf(" by ", match.Index, StringComparison.OrdinalIgnoreCase);
        return by < 0 ? [] : [.. title.StatesIn(new Span(start + by, title.Sentence.Span.End)).Select(state => state.Code).Distinct()];
    }
}
