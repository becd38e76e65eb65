using System.Text.RegularExpressions;
using Dragoman.Council;

namespace Dragoman.Coding.Drafts;

/// <summary>
/// Step 4, after events: draft resolutions of the Security Council in an article, each with what is said of it. Phrases that can mean one draft are
/// one ("the resolution" is the one named last); a rival is a second. Thread-safe; never throws on odd text.
/// </summary>
public sealed class DraftCoder(Knowledge.KnowledgeBase knowledge)
{
    private static readonly Regex Council = new(@"\bSecurity Council\b|\bUNSC\b", RegexOptions.CultureInvariant);
    private static readonly Regex Amendment = new(@"\bamendments?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Adopted = new(@"\badopted\b[^.;]{0,30}\b(?:draft|resolution|text)\b|\b(?:draft|resolution|text)\b[^.;]{0,30}\badopted\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private const int MostOnVote = 5;

    // Only there is a draft resolution vetoed: the Council need not be named.
    private static readonly Regex VetoedDraft = new(@"\bveto\w*\b[^.!?]{0,120}\bdraft (?:UN |U\.N\. )?resolution\b|\bdraft (?:UN |U\.N\. )?resolution\b[^.!?]{0,120}\bveto", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Near = new(@"\bSecurity\s+Council\b|\bUNSC\b|\bveto", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Others = new(@"\b(?:General Assembly|Human Rights Council|Board of Governors)\b", RegexOptions.CultureInvariant);

    // Who is named there acts in the Council, whatever it is about.
    private static readonly Regex Votes = new(@"\b(?:vot(?:e|es|ed|ing)|abstain\w*|abstention\w*|veto\w*|sponsor\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Symbol = new(@"\bS/(?:19|20)\d\d/\d{1,4}(?:/Rev\.\d)?\b", RegexOptions.CultureInvariant);

    /// <param name="sentences">All sentences of the article, the one with index i at i.</param>
    /// <returns>The drafts in the order in which they are named.</returns>
    public IReadOnlyList<Draft> Code(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(mentions);
        if (!Council.IsMatch(article.Text) && !VetoedDraft.IsMatch(article.Text))
            return [];
        var bySentence = mentions.ToLookup(m => m.Sentence);
        var drafts = new List<DraftBuilder>();
        DraftBuilder? current = null;
        var last = -MostOnVote - 1;
        (IReadOnlyList<string> Members, Span Words)? headline = null;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Block is BlockKind.Boilerplate or BlockKind.Byline)
                continue;
            var sentence = new DraftSentence(sentences[i], article.Text, [.. bySentence[i]], knowledge);
            var before = i > 0 ? bySentence[i - 1] : [];
            var named = false;
            if (Others.IsMatch(sentences[i].Span.Of(article.Text)) && !Council.IsMatch(sentences[i].Span.Of(article.Text)))
                continue;

            if (sentences[i].Block == BlockKind.Title && HeadlineVeto.Read(sentence) is { } vetoing)
                headline = (vetoing, sentences[i].Span);
            var isNear = article.Speaker is null || IsNearCouncil(sentences, i, article.Text);
            foreach (var mention in DraftMention.Find(sentence))
            {
                if (!isNear)
                    break;
                if (Bind(mention, sentence, drafts, current) is not { } draft)
                    continue;
                (current, named) = (draft, true);
                new DraftClause(sentence, mention, draft, DateNear(sentence, before)).Read();
            }

            // The article of one draft goes on to tell of the vote without naming it again.
            var isOnVote = drafts.Count == 1 && i - last <= MostOnVote && Votes.IsMatch(sentences[i].Span.Of(article.Text));
            if (current is null || !(named || i - last == 1 || isOnVote))
                continue;
            DraftPronoun.Read(sentence, current, DateNear(sentence, before));
            ReadSentence(sentence, current, named, drafts.Count, DateNear(sentence, before));
            last = named ? i : last;
        }

        // A headline tells of the one draft below it.
        if (drafts is [var only] && headline is { } told)
            only.Headline(told.Members, told.Words);
        var telling = mentions.Where(m => !Votes.IsMatch(sentences[m.Sentence].Span.Of(article.Text))).ToArray();
        return [.. Finished(article, drafts, telling)];
    }

    // A speech before another body speaks of that body's drafts, too: the Council, or a veto, must be named beside it.
    private static bool IsNearCouncil(IReadOnlyList<Sentence> sentences, int at, string text)
    {
        for (var i = Math.Max(0, at - 1); i <= Math.Min(sentences.Count - 1, at + 1); i++)
        {
            if (Near.IsMatch(sentences[i].Span.Of(text)))
                return true;
        }

        return false;
    }

    /// <summary>Which draft the phrase means; a new one where it names one; null where it means none.</summary>
    private static DraftBuilder? Bind(DraftMention mention, DraftSentence sentence, List<DraftBuilder> drafts, DraftBuilder? current)
    {
        var symbol = SymbolBehind(sentence, mention);
        var fit = symbol is not null && drafts.Find(d => d.Symbol == symbol) is { } same ? same : Headlined(mention, sentence, drafts) ?? Fitting(mention, symbol, drafts, current);
        if (fit is null)
        {
            // A resolution without another word may be one in force: only the name or a veto makes it a draft.
            if (!mention.IsNamed && !DraftClause.IsVetoed(sentence, mention.Word))
                return null;
            fit = new DraftBuilder { IsFromTitle = sentence.Sentence.Block == BlockKind.Title };
            drafts.Add(fit);
        }

        fit.IsSure |= mention.IsNamed;
        fit.IsOfText |= sentence.Sentence.Block != BlockKind.Title;
        fit.HasOtherSponsors |= mention.Sponsors.Count > 0 && DraftRemarks.HasOthers(sentence.Text[mention.Words.Start..Math.Min(sentence.Sentence.Span.End, mention.Words.End + 80)]);
        fit.Sponsor(mention.Sponsors);
        if (symbol is not null)
            fit.Name(symbol);
        return fit;
    }

    // "West vetoes Palestinian draft", and below "a Jordanian draft on Palestinian statehood": the first draft of the text is that of the headline, which says what it is about.
    private static DraftBuilder? Headlined(DraftMention mention, DraftSentence sentence, List<DraftBuilder> drafts)
    {
        if (sentence.Sentence.Block == BlockKind.Title || !mention.IsIndefinite || mention.Sponsors.Count == 0 || drafts is not [{ IsFromTitle: true, Symbol: null } only] || only.Sponsors.Count != 1 || only.IsOfText)
            return null;
        if (mention.Sponsors.Contains(only.Sponsors[0]) || !sentence.StatesIn(sentence.Sentence.Span).Any(state => state.Code == only.Sponsors[0]))
            return null;
        only.IsAboutSponsors();
        return only;
    }

    private static DraftBuilder? Fitting(DraftMention mention, string? symbol, List<DraftBuilder> drafts, DraftBuilder? current)
    {
        bool Fits(DraftBuilder draft) =>
            (symbol is null || draft.Symbol is null) && (mention.Sponsors.Count == 0 || draft.Sponsors.Count == 0 || mention.Sponsors.Any(draft.Sponsors.Contains));
        if (mention.IsNew && drafts.TrueForAll(d => !mention.Sponsors.Any(d.Sponsors.Contains)))
            return null;
        if (mention.Sponsors.Count > 0 && drafts.FindLast(d => mention.Sponsors.Any(d.Sponsors.Contains) && Fits(d)) is { } shared)
            return shared;
        // "A draft of X" behind the vote on another: a second one. A headline tells of the same vote as the text.
        if (mention.IsIndefinite && mention.Sponsors.Count > 0 && current is { Sponsors.Count: 0, Status: >= DraftStatus.PutToVote, IsFromTitle: false })
            return null;
        if (current is not null && Fits(current))
            return current;
        return mention.Sponsors.Count == 0 || mention.IsIndefinite ? null : drafts.FindLast(Fits);
    }

    private static string? SymbolBehind(DraftSentence sentence, DraftMention mention)
    {
        var rest = sentence.Text[mention.Words.Start..Math.Min(sentence.Sentence.Span.End, mention.Words.End + 30)];
        var match = Symbol.Match(rest);
        return match.Success ? match.Value : null;
    }

    private static void ReadSentence(DraftSentence sentence, DraftBuilder draft, bool named, int drafts, PartialDate? date)
    {
        var words = sentence.Sentence.Span.Of(sentence.Text);
        var counts = VoteCounts.Read(words);
        // With rivals about, a count without the draft's name may be the other's; an amendment has votes of its own.
        var isOnAmendment = Amendment.IsMatch(words) && !Adopted.IsMatch(words);
        if (!isOnAmendment && counts != new VoteCounts(null, null, null, null, null) && (named || drafts == 1))
        {
            draft.Count(counts, date);
            draft.Show(sentence.Sentence.Span, "draft/votes");
        }

        if (!named && drafts > 1)
            return;
        if (!isOnAmendment)
            MemberVotes.Read(sentence, draft);
        DraftRemarks.Read(sentence, draft, named, date);
        AmendmentReader.Read(sentence, draft);
    }

    private static PartialDate? DateNear(DraftSentence sentence, IEnumerable<Mention> before)
    {
        var own = sentence.Mentions.Where(m => m is { Kind: MentionKind.Date, Date: { Precision: DatePrecision.Day } }).Select(m => m.Date).Distinct().ToArray();
        if (own.Length > 0)
            return own.Length == 1 ? own[0] : null;
        var earlier = before.Where(m => m is { Kind: MentionKind.Date, Date: { Precision: DatePrecision.Day } }).Select(m => m.Date).Distinct().ToArray();
        return earlier.Length == 1 ? earlier[0] : null;
    }

    private static IEnumerable<Draft> Finished(Article article, List<DraftBuilder> drafts, IReadOnlyList<Mention> mentions)
    {
        var on = article.Published?.Latest ?? DateOnly.MaxValue;
        foreach (var draft in drafts)
        {
            if ((!draft.IsSure && draft.Status != DraftStatus.Vetoed) || draft.IsBare)
                continue;
            yield return draft.Build(MostNamed(mentions, draft.Sponsors, on), CouncilRules.Required(on));
        }
    }

    // The state that the article names most, permanent members and sponsors left out: they act in the Council, whatever it is about.
    private static string? MostNamed(IReadOnlyList<Mention> mentions, IReadOnlyList<string> sponsors, DateOnly on)
    {
        var ranked = mentions
            .Select(m => m.Actor?.Country ?? m.Country)
            .Where(c => c is { Length: 3 } && !sponsors.Contains(c) && !CouncilRules.IsPermanent(c, on))
            .CountBy(c => c!).OrderByDescending(c => c.Value).Take(2).ToArray();
        return ranked.Length == 0 || (ranked.Length == 2 && ranked[0].Value == ranked[1].Value) ? null : ranked[0].Key;
    }
}
