using System.Text.RegularExpressions;

namespace Dragoman.Store.Finding;

/// <summary>Tells whether words around the name of a state are about something of it, and not about the state.</summary>
internal static class PartyPhrase
{
    private const string Plans =
        "initiative|strategy|plan|plans|request|proposal|integration|inclusion|exclusion|isolation|membership|candidature|candidacy|admission|creation|establishment|transition|draft|idea|call|bid|peace|process|talks|negotiations|conflict|crisis|settlement|solution|communiqué|convention|agreement|conference|declaration|accords?";

    // What is suffered, or is no deed or quality of the state behind "of".
    private static readonly Regex Indirect = new(
        $@"\b(?:{Plans}|blockade|embargo|sanctions|siege|bombing|occupation|invasion|annexation|partition|suffering)\s+(?:made\s+)?(?:of|by)(?:\s+the)?$|\b(?!support|solidarity|respect)\w+\s+for(?:\s+the)?$|\ban?(?:\s+(?:sovereign|peaceful|democratic|united|stable|free|prosperous|pluralistic|independent|new|strong|secure|unified|inclusive|federal),?(?:\s+and)?){{1,5}}$|\b(?:Latin|South|North|Central)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "His envoy for it", "a peaceful it" as one phrase.
    private static readonly Regex Other = new(@"\b(?:envoys?|representatives?|coordinators?|rapporteurs?|mission|group)\b.*\b(?:for|on|in|to)\b|\bpredecessor|\bLatin\b|^an?\s+(?:[\w-]+,?\s+){2,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex PlanBehind = new($@"^(?:['’]s)?\s+(?:[\w-]+\s+)?(?:{Plans})\b|^-", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // To thank, congratulate or invite is polite, and no stance.
    private static readonly Regex Courtesy = new(
        @"\b(?:welcom|respect|join|thank|congratulat|tribute|appreciat|invit|salut|reassur|grat(?:eful|itude)|predecessor|condolence)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static bool IsCourtesy(string clause) => Courtesy.IsMatch(clause);

    /// <param name="before">The clause up to the name.</param>
    public static bool IsIndirect(ReadOnlySpan<char> before) => Indirect.IsMatch(before);

    /// <param name="behind">The clause from the end of the name.</param>
    public static bool IsPlan(ReadOnlySpan<char> behind) => PlanBehind.IsMatch(behind);

    /// <param name="party">The whole phrase with the name.</param>
    public static bool IsOther(string party) => Other.IsMatch(party);
}
