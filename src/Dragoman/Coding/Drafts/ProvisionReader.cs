using System.Text.RegularExpressions;

namespace Dragoman.Coding.Drafts;

/// <summary>Reads what a draft does, and what it is said not to do, from the clause that describes it.</summary>
internal static class ProvisionReader
{
    private static readonly (string Kind, Regex Words)[] Kinds =
    [
        ("condemns", Words("condemn|condemns|condemned|condemning|deplores?|denounces?")),
        ("demands", Words("urges?|demands?|demanded|calls? (?:for|on|upon)|called for|calling for|urging|demanding")),
        ("ceasefire", Words("cease-?fire|truce|cessation of hostilities|end to (?:the )?(?:bombing|bombardments?|air ?strikes|fighting)")),
        ("sanctions", Words("sanctions|arms embargo|asset freeze|travel bans?")),
        ("force", Words("military action|use of force|military intervention|no-fly zone|all necessary means")),
        ("referral", Words("International Criminal Court|ICC")),
        ("access", Words("humanitarian access|deliver(?:y|ies) of aid|aid deliveries|cross-border aid")),
        ("inquiry", Words("investigations?|inquiry|investigative mechanism")),
        ("monitoring", Words("observers?|monitors|monitoring mission")),
    ];

    private static readonly Regex Excluding = Words(@"stops? short of|stopped short of|without|does not|did not|do not|would not|but not|no mention of|none of|nor|rules? out|ruled out");

    // What follows a new subject or a stop is no longer on the draft.
    private static readonly Regex Ends = new(@"[;.!?]|,? but (?!not\b|stops?\b|without\b|does\b|would not\b)|\b(?:while|although|because|after|before|as)\b", RegexOptions.IgnoreCase);

    /// <param name="from">The first letter of the clause: "that condemns …", "would impose …".</param>
    public static IEnumerable<Provision> Read(string text, int from, int end)
    {
        var clause = text[from..end];
        var stop = Ends.Match(clause);
        if (stop.Success)
            clause = clause[..stop.Index];
        var excluded = Excluding.Match(clause);
        var split = excluded.Success ? excluded.Index : clause.Length;
        foreach (var (kind, words) in Kinds)
        {
            foreach (Match match in words.Matches(clause))
                yield return new Provision(kind, match.Index > split, new Span(from + match.Index, from + match.Index + match.Length));
        }
    }

    private static Regex Words(string alternatives) => new($@"\b(?:{alternatives})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
