using System.Text.RegularExpressions;
using Dragoman.Council;

namespace Dragoman.Coding.Drafts;

/// <summary>Reads what set phrases of the trade say of a draft: in blue, put to the vote or not, on what its submission depends, who else sponsors it, what came after.</summary>
internal static class DraftRemarks
{
    private const string N = @"(?<n>\d{1,2}|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)";
    private const string It = @"(?:it|(?:the|this|its|their|a|an|his)\s+(?:\w+[\s-]){0,3}(?:draft|text|resolution)s?)";

    private static readonly string[] Numbers = ["nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];

    private static readonly Regex InBlue = Reg(@"\b(?:put|placed|printed|issued|went|gone|is|was|stands?|been)\s+(?:" + It + @"\s+)?(?:now\s+)?(?:in|into)\s+[“""‘']?blue\b");
    private static readonly Regex NotVoted = Reg(
        @"\bno\s+vote\s+(?:was|has\s+been)\s+(?:held|taken)\b|\bwithout\s+(?:ever\s+)?(?:being\s+put|coming)\s+to\s+(?:a|the)\s+vote\b"
        + @"|\b(?:never|not)\s+(?:came|come|gone|went|been\s+put|put)\s+(?:" + It + @"\s+)?to\s+(?:a|the)\s+vote\b|\bwas(?:\s+never|\s+not|n't|n’t)\s+put\s+to\s+(?:a|the)\s+vote\b"
        + @"|\b(?:would|will|did|do|does)\s*(?:not|n't|n’t)\s+(?:put|bring|submit)\s+" + It + @"[^.;]{0,40}?\s+(?:to|for)\s+(?:a|the)\s+vote\b"
        + @"|\b(?:shelved|dropped|abandoned)\s+" + It);
    private static readonly Regex Withdrew = Reg(@"\b(?:withdrew|has\s+withdrawn|had\s+withdrawn|have\s+withdrawn|withdraws)\s+(?<own>its\s+|their\s+)?(?:(?:the|this|a|an)\s+)?(?:[\w.]+[\s-]){0,4}(?:draft|text|resolution)\b");
    private static readonly Regex Voted = Reg(
        @"\b(?:was|were|been)\s+(?:finally\s+)?put\s+to\s+(?:a|the)\s+vote\b|\b(?:came|went)\s+to\s+(?:a|the)\s+vote\b|\bput\s+" + It + @"\s+to\s+(?:a|the)\s+vote\b|\bput\s+to\s+the\s+vote\b|\bvoted\s+on\s+" + It);
    private static readonly Regex Unreal = Reg(
        @"\b(?:will|would|could|may|might|should|can|must|shall|if|unless|whether|plan\w*|want\w*|hop\w+|intend\w*|before|until|yet|likely|expect\w*|threat\w*|ready|due|set|going|ask\w*|urg\w*|call\w*|to\s+be|agree\w*|decid\w*|refus\w*)\b");
    private static readonly Regex Depends = Reg(
        @"\bif\s+(?:\w+\s+){1,4}?(?:gets?|got|wins?|have|has|secures?|reach(?:es)?|finds?|gathers?|musters?)\s+(?:at\s+least\s+)?" + N + @"\s+(?:favou?rable\s+|positive\s+)?votes\b[^.]{0,60}\b(?:put|submit|table|present|bring)\b"
        + @"|\b(?:put|submit|table|present|bring)\b[^.]{0,80}\b(?:if|once|only\s+with|when)\b[^.]{0,30}\b" + N + @"\s+(?:favou?rable\s+|positive\s+)?votes\b"
        + @"|\b" + N + @"\s+(?:of\s+(?:the\s+)?(?:15|fifteen)\s+)?votes\s+(?:that\s+|which\s+)?(?:it|they|he|she)\s+(?:\w+\s+(?:it|they)\s+)?needs?\s+to\s+(?:submit|put|table|present|bring)\b");
    private static readonly Regex Others = Reg(
        @"-led\b|\band\s+(?:\w+\s+)?(?:others|other\s+(?:\w+\s+){0,3}(?:members?|states|countries|nations|sponsors|governments))\b|\b(?:with|and)\s+(?:its|other|their|several|some)\s+(?:\w+\s+){0,2}(?:allies|partners)\b"
        + @"|\bamong\s+others\b|\b(?:together|along)\s+with\s+others\b|\bwith\s+others\b|\b(?:dozens|more\s+than|some|\d+)\s+(?:of\s+)?(?:other\s+)?(?:\d+\s+)?(?:co-?sponsors|countries\s+(?:co-?)?sponsored)\b");
    private static readonly Regex After = Reg(
        @"\b(?:after|following|in\s+response\s+to|in\s+reaction\s+to|reacting\s+to|despite|because\s+of|(?:frustration|anger|outrage|dismay|disappointment|regret)\s+(?:at|over|with)|condemn\w*|deplor\w*|regret\w*|critici[sz]\w*|welcom\w*|defend\w*|denounc\w*)"
        + @"\s+(?:the|this|that|its|a|[A-Z]\w+(?:'s|’s))\s+(?:\w+\s+){0,2}(?:veto|vote|adoption)\b");

    /// <param name="named">The sentence names the draft.</param>
    public static void Read(DraftSentence sentence, DraftBuilder draft, bool named, PartialDate? date)
    {
        var words = sentence.Sentence.Span.Of(sentence.Text);
        ReadSteps(sentence, draft, words, date);
        if (Depends.Match(words) is { Success: true } depends && Number(depends.Groups["n"].Value) is { } votes && (draft.SubmittedIf is null || depends.Value.StartsWith("if", StringComparison.OrdinalIgnoreCase)))
        {
            draft.SubmittedIf = new DraftCondition(votes, sentence.Sentence.Span);
            draft.Show(sentence.Sentence.Span, "draft/submitted-if");
        }

        if (ChapterSeven.Told(words) is { } use && (draft.ChapterSeven is null || use > draft.ChapterSeven))
        {
            draft.ChapterSeven = use;
            draft.Show(sentence.Sentence.Span, "draft/chapter-seven");
        }

        if (!named && draft.Status >= DraftStatus.PutToVote && After.IsMatch(words))
        {
            draft.Follow(sentence.Sentence.Span);
            draft.Show(sentence.Sentence.Span, "draft/followed");
        }
    }

    /// <summary>Whether words in which sponsors are named say that there are more.</summary>
    public static bool HasOthers(string words) => Others.IsMatch(words);

    private static void ReadSteps(DraftSentence sentence, DraftBuilder draft, string words, PartialDate? date)
    {
        if (InBlue.IsMatch(words))
            Reach(DraftStatus.InBlue, "draft/in-blue");
        // Trees fail at "The United States on Wednesday withdrew".
        if (Withdrew.Match(words) is { Success: true } withdrew && !Unreal.IsMatch(words[..withdrew.Index]))
        {
            if (withdrew.Groups["own"].Success && draft.Sponsors.Count == 0)
                draft.Sponsor(sentence.StatesIn(new Span(sentence.Sentence.Span.Start, sentence.Sentence.Span.Start + withdrew.Index)).Select(state => state.Code).TakeLast(1));
            Reach(DraftStatus.Withdrawn, "draft/withdrawn");
        }

        if (NotVoted.Match(words) is { Success: true } never)
        {
            if (!Unreal.IsMatch(words[..never.Index]))
                Reach(DraftStatus.NotPutToVote, "draft/not-put-to-vote");
        }
        else if (Voted.Match(words) is { Success: true } voted && !Unreal.IsMatch(words[..(voted.Index + voted.Length)]) && !words[..voted.Index].Contains(" to ", StringComparison.Ordinal))
        {
            Reach(DraftStatus.PutToVote, "draft/put-to-vote");
        }

        void Reach(DraftStatus status, string rule)
        {
            draft.Reach(status, date);
            draft.Show(sentence.Sentence.Span, rule);
        }
    }

    private static int? Number(string word) => int.TryParse(word, out var digits) ? (digits is >= 1 and <= 15 ? digits : null) : Array.IndexOf(Numbers, word.ToLowerInvariant()) is >= 0 and var at ? at + 9 : null;

    private static Regex Reg(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
