using System.Text.RegularExpressions;

namespace Dragoman.Coding.Positions;

/// <summary>What keeps words from being the speaker's own stance: a question, a condition, a denial before them, somebody else's view.</summary>
internal static class Spoilers
{
    /// <param name="isTest">The words tell of a red line that was crossed: "asked whether to strike after it was crossed" says so, too.</param>
    public static bool Spoil(string sentence, int start, int length, bool isTest = false)
    {
        if (sentence.AsSpan().TrimEnd("\"”’') ").EndsWith("?"))
            return true;
        var before = sentence[..start];
        // Marks inside what somebody says are of a third one's words; what only begins within them is the speaker's ("the “red line” was crossed").
        var isOpen = before.LastIndexOf('“') > before.LastIndexOf('”') || before.Count(c => c is '"') % 2 == 1;
        if (isOpen && sentence.AsSpan(start, length).IndexOfAny('”', '"') < 0)
            return true;
        var clause = before[(before.LastIndexOfAny([';', ':', '—', '–']) + 1)..];
        return IsDenied(clause) || (!isTest && Condition.IsMatch(clause)) || IsOthers(clause + FirstWord(sentence.AsSpan(start, length))) || (!isTest && (Unowned.IsMatch(clause) || Blamed.IsMatch(clause + FirstWord(sentence.AsSpan(start, length))))) || Unreal.IsMatch(sentence.AsSpan(start, length));
    }

    private static bool IsOthers(string clause) => Others.IsMatch(clause) || OtherStates.IsMatch(clause);

    /// <summary>Whether what stands behind a match makes it depend on something.</summary>
    public static bool IsOnCondition(ReadOnlySpan<char> behind) => Depending.IsMatch(behind);

    /// <summary>Whether a name stands behind a preposition: "intervention in Syria must stop" demands nothing of Syria.</summary>
    public static bool IsGoverned(string before) => Governed.IsMatch(before);

    // The match may begin with the verb of which somebody else is the subject: "they want …".
    private static string FirstWord(ReadOnlySpan<char> match)
    {
        var end = match.IndexOf(' ');
        return (end < 0 ? match : match[..end]).ToString();
    }

    private static readonly Regex Governed = new(@"\b(?:in|on|of|from|against|to|with|for|by|between|over|around)\s+(?:the\s+)?(?:@[A-Z]{3}[§¤]?(?:'s)?,?\s+(?:and\s+|or\s+)?)*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // "No peace without their rights" wants the rights.
    private static bool IsDenied(string clause) =>
        Denial.Match(clause) is { Success: true } denial && !(denial.Value.StartsWith("without", StringComparison.OrdinalIgnoreCase) && No.IsMatch(clause.AsSpan(0, denial.Index)));

    private static readonly Regex No = new(@"\b(?:no|not|never|nor|neither|nothing|impossible|cannot)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Up to three words before, with nothing in between that ends the denial.
    private static readonly Regex Denial = new(@"\b(?:not|never|no|nor|neither|without|hardly|refus\w+|declin\w+ to|rather than|instead of|far from|lest|den(?:y|ies|ied)|dismiss\w*|reject\w*)(?:\s+(?!but\b)\w+){0,3}\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Condition = new(@"\b(?:if|whether|unless|as though|as if|suppose|in case|were)\b[^,]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Others = new(@"\b(?!(?:we|i|us|also|and|have|has|must|again|today)\b)(?:they|he|she|it|some|others|many|those|who|which|critics|opponents|people|countries|states|members|delegations|speakers|voices)\s+(?:\w+\s+){0,3}(?:say|says|said|claim\w*|believ\w*|insist\w*|argu\w*|demand\w*|alleg\w*|pretend\w*|think\w*|suggest\w*|accus\w*|want\w*|assert\w*|maintain\w*|call\w*|tried|trying|seek\w*|sought|hop\w+|ask\w*|promis\w*|threat\w*)\b|\b(?:claims?|accusations?|allegations?|pretext|guise|so-called|myth|argument|notion|rumou?rs?|calls by|logic)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // "@ABC says", "@ABC's minister has claimed": another state's words. Fewer verbs than for persons: a state also "maintains" troops and "calls up" men.
    private static readonly Regex OtherStates = new(@"@[A-Z]{3}¤?(?!§)(?:'s)?(?:\s(?!and\b|or\b)\w+)?\s+(?:(?:has|have|had|also|always|often|once|still|now)\s+){0,2}(?:says?|said|claim\w*|believe[sd]?|insist\w*|argue[sd]?|allege[sd]?|pretend\w*|thinks?|thought|suggests?|suggested|wants?|wanted|asserts?|asserted|demands?|demanded)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // What is asked, only heard, or said by nobody or by fools: "asked why …", "we hear that …", "nobody may say that …", "the idea that …".
    private static readonly Regex Unowned = new(@"\b(?:ask\w*|wonder\w*|question\w*)\s+(?:\w+\s+){0,3}(?:why|how|whether|if)\b[^,]*$|\b(?:we|i|us)\s+(?:\w+\s+){0,2}(?:hear|heard|told|read)\b|\b(?:nobody|no one|no-one|none|only an?|fools?)\s+(?:[@\w¤§]+\s+){0,5}(?:say|says|said|claim\w*|believ\w*|think\w*|insist\w*|demand\w*)\b|\b(?:(?:idea|illusion|fantasy) that|slogans?|mantra)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // What somebody is blamed for wanting, or what is said not to be so: "accused @FRA of demanding that", "it is untrue that", "would be a mistake to", "was wrong to say". What comes
    // behind "but" is the speaker's again.
    private static readonly Regex Blamed = new(@"^\W*@[A-Z]{3}[§¤]?\s+(?:\w+\s+){0,2}(?:of|for|over)\s+\w+ing\b|\b(?:accus\w*|blam\w*|critici[sz]\w*|rebuk\w*|attack\w*|condemn\w*|denounc\w*|reproach\w*|mock\w*|chid\w*|slam\w*)\s+(?:[@\w¤§'-]+\s+){1,5}(?:of|for|over)\s+(?:\w+\s+){0,3}?\w+ing\b(?!.*\bbut\b)|\b(?:untrue|false|wrong|incorrect|absurd|a mistake|mistaken|an error|a lie|nonsense|no truth)\b(?:\s+\w+){0,2}?\s+(?:that|to|in)\b(?!.*\bbut\b)|\b(?:den(?:y|ies|ied)|disput\w+|reject\w*|dismiss\w*)\s+(?:\w+\s+){0,4}(?:that|having|calling|demanding|wanting|asking|seeking|saying|claims?|reports?|suggestions?)\b(?!.*\bbut\b)|\b(?:my|his|her|our|their|its) predecessors?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Depending = new(@"^[^,;:—]*\b(?:if(?! (?:we|they|one) (?:want|wish|are to|really|truly))|provided that|on (?:the )?condition that|only when|(?:as|so) long as(?! (?:it takes|necessary|needed)))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Unreal = new(@"\bwould(?:\s+\w+)?\s+have\b|\bcould\s+have\b|\bhad\s+it\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
