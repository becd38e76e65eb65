namespace Dragoman.Coding.Events;

/// <summary>
/// Who did what to whom: codes the sentences of an article to PLOVER events by the rules of <c>data/rules</c>. Deterministic: the same
/// article with the same data gives the same events in the same order.
/// </summary>
public sealed class EventCoder(RuleBook rules)
{
    public RuleBook Rules { get; } = rules;

    /// <summary>The events in the order of their first words. Boilerplate and questions yield none.</summary>
    /// <param name="mentions">Those of the whole article.</param>
    /// <param name="statements">They tell what is a source's claim and not the reporter's.</param>
    public IReadOnlyList<Event> Code(
        Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, IReadOnlyList<Statement> statements)
    {
        var bySentence = BySentence(sentences, mentions);
        var contents = new ContentIndex(statements);
        var events = new List<Event>();
        var isSport = IsSport(sentences);
        foreach (var sentence in sentences)
        {
            if (!IsReadable(sentence))
                continue;
            foreach (var found in new SentenceCoder(sentence, Rules, SpeakerMentions.Add(sentence, contents, bySentence.GetValueOrDefault(sentence.Index) ?? [])).Code())
            {
                if (IsPolitical(found.Event) && !(isSport && found.Event.Actor.All(IsTeam)) && !found.Event.Actor.Any(party => NamesGame(party, sentence)))
                    events.Add(Attribute(found, sentence, contents));
            }
        }

        return EventMerger.Merge(events, article.Text);
    }

    private static Dictionary<int, List<Mention>> BySentence(IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions)
    {
        var bySentence = new Dictionary<int, List<Mention>>(sentences.Count);
        foreach (var mention in mentions)
        {
            if (!bySentence.TryGetValue(mention.Sentence, out var list))
                bySentence[mention.Sentence] = list = [];
            list.Add(mention);
        }

        return bySentence;
    }

    // Where the data knows none of the parties ("the police raided a priest's home"), nothing says that this belongs to the diplomatic record.
    private static bool IsPolitical(Event found) => found.Actor.Any(IsKnown) || found.Recipient.Any(IsKnown);

    private static bool IsKnown(Party party) => party.Actor?.Country is not null;

    private const int SportWords = 4;

    // "Spain beat Chile": in a report of matches who has no office is a team or an athlete.
    private bool IsSport(IReadOnlyList<Sentence> sentences)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (ref readonly var token in sentence.Tokens.AsSpan())
            {
                if (token.Upos == Upos.NOUN && Rules.Lexicon.Classes.Contains("sport", token.Lemma) && seen.Add(token.Lemma) && seen.Count == SportWords)
                    return true;
            }
        }

        return false;
    }

    // "The national football team will meet Australia."
    private bool NamesGame(Party party, Sentence sentence)
    {
        foreach (ref readonly var token in sentence.Tokens.AsSpan())
        {
            if (party.Span.Contains(token.Span) && Rules.Lexicon.Classes.Contains("game", token.Lemma.ToLowerInvariant()))
                return true;
        }

        return false;
    }

    private static bool IsTeam(Party party) => party.Actor?.Sector is not ("GOV" or "MIL" or "COP" or "LEG" or "JUD" or "IGO" or "REB" or "OPP" or "SPY");

    private static bool IsReadable(Sentence sentence) =>
        sentence.Block is not (BlockKind.Boilerplate or BlockKind.Byline or BlockKind.Speaker or BlockKind.Question)
        && sentence.Tokens.Length > 2 && sentence.Tokens[^1].Form != "?";

    // The innermost statement around the trigger is who says so.
    private static Event Attribute(Found found, Sentence sentence, ContentIndex contents)
    {
        if (found.Event.AccordingTo is not null)
            return found.Event;
        if (contents.Innermost(sentence[found.Match.Word].Span) is not { Source: { } source } inner)
            return found.Event;
        return found.Event with { AccordingTo = new Party(source.Span ?? inner.Cue ?? inner.Evidence[0].Span, source.Actor) };
    }
}
