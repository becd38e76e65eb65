using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Coding.Positions;

/// <summary>
/// Turns a pattern as people write it into a regular expression over the words of one sentence. Words are parted by spaces and match whatever
/// their case; <c>a|b</c> is either, <c>depart*</c> any ending, <c>step_down</c> two words, <c>[very]</c> may be missing, <c>~3</c> up to three words
/// between (none of which denies), <c>!word</c> must not follow, <c>{list}</c> a list of the file or one of <see cref="BuiltIn"/>, <c>@SYR</c> a state by any of its names.
/// </summary>
internal static class PatternText
{
    // What may stand between two words of a pattern.
    private const string Between = @"[\s,'""“”‘()\[\]—–-]+";

    // A word in a gap; none that would turn the sense around.
    private const string GapWord =
        @"(?!(?:not|no|never|nor|neither|without|against|refus\w*|declin\w*|reject\w*|condemn\w*|denounc\w*|critici[sz]\w*|question(?:s|ed)|deplor\w*|dismiss\w*|mock\w*|blast\w*|slam\w*|oppos\w*|stop\w*|end|ending|but|if|unless|because|while|whereas)\b)[^\s;:!?]+";

    /// <summary>Lists that every issue has.</summary>
    public static readonly IReadOnlyDictionary<string, string> BuiltIn = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["we"] = "we|i|my_country|our_country|my_government|our_government|my_delegation|our_delegation|{self}|{self}_government|{self}_delegation|{self}_and_its_partners|my_administration|our_administration|my_nation|our_nation",
        ["must"] = "must|has_to|have_to|should|ought_to|needs_to|need_to|must_now|must_immediately|must_also",
        ["not"] = "not|never|no_longer|not_ever|not_yet",
        ["be"] = "is|are|was|were|be|been|am|remain|remains",
        ["support"] = "support|supports|supported|supporting|back|backs|backed|endorse|endorses|endorsed|favour|favours|favor|favors|welcome|welcomes|welcomed|advocate|advocates|"
            + "advocated|are_in_favour_of|is_in_favour_of|am_in_favour_of|is_for|are_committed_to|is_committed_to|remain_committed_to|remains_committed_to|are_ready_for|are_fully_committed_to|is_fully_committed_to|are_firmly_committed_to|is_firmly_committed_to|am_committed_to|"
            + "our_support_for|our_full_support_for|our_firm_support_for|our_strong_support_for|our_commitment_to|our_firm_commitment_to|our_full_commitment_to|"
            + "reaffirms_its_support_for|reiterates_its_support_for|renews_its_support_for|affirms_its_support_for|expresses_its_support_for|reaffirms_its_commitment_to|reiterates_its_commitment_to",
        ["oppose"] = "oppose|opposes|opposed|reject|rejects|rejected|are_against|is_against|am_against|are_opposed_to|is_opposed_to|refuse|refuses|refused|decline_to|declines_to|declined_to|disagree_with|object_to|"
            + "are_categorically_against|is_categorically_against|categorically_reject|categorically_rejects|strongly_oppose|strongly_opposes|firmly_oppose|firmly_reject",
        ["condemn"] = "condemn|condemns|condemned|condemning|denounce|denounces|denounced|deplore|deplores|deplored",
        ["call"] = "call_for|calls_for|called_for|calling_for|call_upon|calls_upon|call_on|calls_on|called_on|urge|urges|urged|demand|demands|demanded|appeal_for|appeals_for|want|wants|"
            + "wanted|seek|seeks|sought|insist_on|insists_on|ask_for|asks_for|propose|proposes|proposed|hope_for|advocate|our_call_for|our_call_to|our_call_upon|insist_that|insists_that|demand_that|demands_that|"
            + "need_for|need_to|importance_of|necessity_of|are_working_towards|is_working_towards|are_working_for|is_working_for|demanding|urging|insisting_on",
        ["state"] = @"@(?<state>[A-Z]{3})(?!§)(?:'s)?",
        ["other"] = "@[A-Z]{3}(?!§)(?:'s)?",
        ["self"] = "@[A-Z]{3}§(?:'s)?",
    };

    /// <exception cref="FormatException">The pattern cannot be read; the message says why.</exception>
    public static Regex Compile(string pattern, IReadOnlyDictionary<string, string> lexicon)
    {
        var regex = new StringBuilder(@"(?<![\w@])");
        var join = false;
        foreach (var element in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (element[0] == '~')
            {
                if (!int.TryParse(element.AsSpan(1), out var count) || count is < 1 or > 12)
                    throw new FormatException($"'{element}' is no gap: write ~1 to ~12.");
                regex.Append($"(?:{(join ? Between : "")}{GapWord}){{0,{count}}}?");
                continue;
            }

            if (element is ['!', _, ..])
            {
                regex.Append($"(?!{(join ? Between : "")}{Element(element[1..], lexicon, 0)}\\b)");
                continue;
            }

            var optional = element is ['[', .., ']'];
            var word = Element(optional ? element[1..^1] : element, lexicon, 0);
            regex.Append(optional ? $"(?:{(join ? Between : "")}{word})?" : $"{(join ? Between : "")}{word}");
            join = true;
        }

        if (!join)
            throw new FormatException("the pattern has no word.");
        return new Regex(regex.Append(@"(?![\w§¤])").ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    }

    /// <summary>Alternatives alone, anywhere in a text.</summary>
    public static Regex CompileWords(string words, IReadOnlyDictionary<string, string> lexicon) => Compile(words.Replace(' ', '_'), lexicon);

    private static string Element(string element, IReadOnlyDictionary<string, string> lexicon, int depth)
    {
        if (depth > 4)
            throw new FormatException("a list names itself.");
        return $"(?:{string.Join('|', element.Split('|').Select(a => Alternative(a, lexicon, depth)))})";
    }

    private static string Alternative(string text, IReadOnlyDictionary<string, string> lexicon, int depth) =>
        string.Join(Between, text.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => Word(word, lexicon, depth)));

    private static string Word(string word, IReadOnlyDictionary<string, string> lexicon, int depth)
    {
        if (word is ['{', ..] && word.IndexOf('}') is > 1 and var close)
        {
            // "{assad}'s": what stands behind the list belongs to its last word.
            if (close < word.Length - 1)
                return Word(word[..(close + 1)], lexicon, depth) + Regex.Escape(word[(close + 1)..]);
            var name = word[1..^1];
            if (name is "state" or "self" or "other")
                return BuiltIn[name];
            return lexicon.TryGetValue(name, out var own) ? Element(own, lexicon, depth + 1)
                : BuiltIn.TryGetValue(name, out var shared) ? Element(shared, lexicon, depth + 1)
                : throw new FormatException($"there is no list '{name}'; the file has {string.Join(", ", lexicon.Keys.Concat(BuiltIn.Keys))}.");
        }

        if (word is ['@', ..])
            return word.Length == 4 && word.AsSpan(1).IndexOfAnyExceptInRange('A', 'Z') < 0 ? Regex.Escape(word) + "[§¤]?(?:'s|')?" : throw new FormatException($"'{word}' is no state: write @ and three capitals.");
        return word.EndsWith('*') ? Regex.Escape(word[..^1]) + @"[\w’'-]*" : Regex.Escape(word);
    }
}
