using System.Text.RegularExpressions;

namespace Dragoman.Coding.Drafts;

/// <summary>Counts of votes in a sentence: the vote as cast, the target that sponsors set themselves, what they count on so far.</summary>
internal sealed record VoteCounts(int? InFavour, int? Against, int? Abstentions, int? Wanted, int? Counted)
{
    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"];

    /// <summary>More than the Council has members is told wrongly, and kept so that it can be said; far more is of another body.</summary>
    private const int MostTold = 21;

    private const string N = @"(?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|none|no)";
    private const string Members = @"(?:\s+of\s+(?:the\s+|its\s+)?(?:15|fifteen|11|eleven))?(?:\s+(?:UN|U\.N\.))?(?:\s+Security)?(?:\s+Council(?:'s|’s)?)?(?:\s+(?:members?|countries|states|nations|votes?))?(?:\s+of\s+the\s+(?:Security\s+)?Council)?";

    private static readonly Regex For = Reg($@"\b{N}{Members}\s+(?:supported|backed|voted\s+(?:in\s+favou?r|for)|in\s+favou?r|vote\s+in\s+favou?r|were\s+in\s+favou?r)\b");
    private static readonly Regex Received = Reg($@"\b(?:received|got|won|obtained|garnered|drew)\s+(?:only\s+|just\s+)?{N}\s+(?:positive\s+|favou?rable\s+)?votes\b(?!\s+against)");
    private static readonly Regex Not = Reg($@"\b{N}{Members}\s+(?:voted\s+against|vote\s+against|against|opposed\s+it)\b");
    private static readonly Regex Abstained = Reg($@"\b{N}{Members}\s+(?:abstained|abstentions?|abstain)\b");
    private static readonly Regex Tally = Reg(@"\b(?<f>\d{1,2})(?:-|–| to )(?<a>\d{1,2})(?:(?:-|–)(?<b>\d))?\b(?=[^.]{0,40}\b(?:vote|abst|favou?r|against)|\s*$)|\bvote(?:d)?\s+(?:was\s+|of\s+)?(?<f>\d{1,2})(?:-|–| to )(?<a>\d{1,2})(?:(?:-|–)(?<b>\d))?\b");
    private static readonly Regex Target = Reg($@"\b(?:minimum|at\s+least|needs?|wants?|seeks?|seeking|hop(?:es|ed|ing)\s+for|target\s+of|if\s+(?:we|they|it)\s+gets?|get)\s+(?:of\s+|the\s+)?{N}\s+(?:of\s+(?:the\s+)?(?:15|fifteen)\s+)?(?:favou?rable\s+|positive\s+)?votes\b");
    private static readonly Regex SoFar = Reg($@"\b(?:has|have|counts?(?:\s+on)?|counted(?:\s+on)?|counting\s+on|sure\s+of|certain\s+of|secured|already\s+has|only\s+has|assured\s+of)\s+(?:so\s+far\s+|only\s+|about\s+|the\s+)?{N}\s+(?:sure\s+|certain\s+|firm\s+)?votes\b(?!\s+(?:against|to\s+\d))");
    private static readonly Regex Short = Reg(@",?\s*(?:\w+\s+)?(?:votes?\s+)?(?:short\s+of|fewer\s+than|less\s+than|more\s+than)\s+(?:the\s+)?(?:\w+\s+){0,2}(?:required|needed|minimum|threshold)\b|,\s*when\s+nine\b");
    private static readonly Regex Unreal = Reg(@"\b(?:would|if|needs?|needed|required|requires?|must|should|could|may|might|minimum|at\s+least)\b");

    public static VoteCounts Read(string sentence)
    {
        var wanted = First(Target, sentence);
        var counted = First(SoFar, sentence);
        // "… eight votes, one short of the nine required": what is required is not the vote.
        if (Short.Match(sentence) is { Success: true } shortage)
            sentence = sentence[..shortage.Index];
        if (Unreal.IsMatch(sentence))
            return new VoteCounts(null, null, null, wanted, counted);
        var tally = Tally.Match(sentence);
        if (tally.Success && int.Parse(tally.Groups["f"].Value) + int.Parse(tally.Groups["a"].Value) <= 15)
        {
            return new VoteCounts(
                int.Parse(tally.Groups["f"].Value), int.Parse(tally.Groups["a"].Value), tally.Groups["b"].Success ? int.Parse(tally.Groups["b"].Value) : First(Abstained, sentence), wanted, counted);
        }

        // "Counted seven votes in favour", "hopes for twelve votes in favour": not cast.
        var inFavour = wanted is not null || counted is not null ? null : First(For, sentence) ?? First(Received, sentence);
        return new VoteCounts(inFavour, First(Not, sentence), First(Abstained, sentence), wanted, counted);
    }

    private static int? First(Regex regex, string sentence)
    {
        var match = regex.Match(sentence);
        if (!match.Success)
            return null;
        var word = match.Groups["n"].Value.ToLowerInvariant();
        var number = int.TryParse(word, out var digits) ? digits : word is "no" or "none" ? 0 : Array.IndexOf(Numbers, word);
        return number is >= 0 and < MostTold ? number : null;
    }

    private static Regex Reg(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
