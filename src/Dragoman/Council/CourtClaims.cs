using System.Text.RegularExpressions;

namespace Dragoman.Council;

/// <summary>What a text says of the ways to the International Criminal Court.</summary>
public enum CourtClaimKind
{
    /// <summary>"The Court has no jurisdiction", "it is not a member".</summary>
    NoJurisdiction,

    /// <summary>"The only way is through the Council".</summary>
    OnlyCouncil,
}

/// <param name="Words">The sentence.</param>
public sealed record CourtClaim(CourtClaimKind Kind, Span Words)
{
    /// <summary>
    /// What the rules make of the claim. That only the Council can act is shorthand where the state may still accept the Court, or nationals of parties
    /// may be charged: see <see cref="CriminalCourt"/>.
    /// </summary>
    /// <returns>confirmed, shorthand or contradicted.</returns>
    public string CheckedBy(CourtAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.HasTerritory)
            return "contradicted";
        return Kind == CourtClaimKind.NoJurisdiction ? "confirmed" : answer.Routes.Any(r => r.IsOpen && r.Rule != Rule.Referral) ? "shorthand" : "confirmed";
    }
}

/// <summary>Finds in a text what it says of the ways to the Court for a state.</summary>
public static class CourtClaims
{
    // Letters behind a claim in which it may name its state.
    private const int OverIt = 25;

    private static readonly Regex Sentence = new(@"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]+)*[.!?]?", RegexOptions.CultureInvariant);
    private static readonly Regex Court = new(@"\bICC\b|\bInternational Criminal Court\b", RegexOptions.CultureInvariant);
    private static readonly Regex None = new(@"\bno jurisdiction\b|\b(?:not|n't|n’t|never)\b[^.]{0,40}\b(?:party|member(?: state)?|ratified|signatory|acceded)\b|\bcannot (?:act|investigate|prosecute)\b|\blacks? jurisdiction\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Only = new(@"\bonly\b[^.]{0,60}\bCouncil\b|\bCouncil alone\b|\b(?:unless|without)\b[^.]{0,60}\bCouncil\b[^.]{0,40}\brefer|\brequires? (?:a )?referral by the[^.]{0,20}\bCouncil\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <param name="state">ISO 3166 alpha-3.</param>
    /// <param name="statesIn">The states that words name.</param>
    public static IReadOnlyList<CourtClaim> In(string text, string state, Func<string, IReadOnlyList<string>> statesIn)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(statesIn);
        var claims = new List<CourtClaim>();
        if (!Court.IsMatch(text) || !statesIn(text).Contains(state))
            return claims;
        var (isOfCourt, isOfState) = (false, false);
        foreach (Match match in Sentence.Matches(text))
        {
            var named = Court.IsMatch(match.Value);
            // "The only way forward would be …" stands behind the sentence that names the Court and the state.
            var court = named || isOfCourt;
            var words = Trimmed(match);
            if (court && None.Match(match.Value) is { Success: true } none && IsOf(match.Value, none.Index + none.Length + OverIt))
                claims.Add(new CourtClaim(CourtClaimKind.NoJurisdiction, words));
            if (court && Only.Match(match.Value) is { Success: true } only && IsOf(match.Value, only.Index + only.Length))
                claims.Add(new CourtClaim(CourtClaimKind.OnlyCouncil, words));
            var all = statesIn(match.Value);
            (isOfCourt, isOfState) = (named, all.Count > 0 ? all.Contains(state) : isOfState);
        }

        return claims;

        // Who is named behind the claim ("but Moscow would block it") is not whom it is about; "no jurisdiction over it" is.
        bool IsOf(string sentence, int end)
        {
            var states = statesIn(sentence[..Math.Min(sentence.Length, end)]);
            return states.Count > 0 ? states.Contains(state) : isOfState;
        }
    }

    private static Span Trimmed(Match match) => new(match.Index + match.Value.Length - match.Value.TrimStart().Length, match.Index + match.Value.TrimEnd().Length);
}
