namespace Dragoman.Coding.Events;

/// <summary>The type that fits a given pair best.</summary>
/// <param name="Score">0 to 1: how well the words of the rule bind the two parties; an order, not a probability.</param>
public readonly record struct PairType(EventType Type, double Score, string? Rule);

/// <summary>
/// Answers "what does this party do to that one?" for parties that are given, as measuring sets ask it. Unlike <see cref="EventCoder"/> it
/// always answers: where no rule binds the two, the nearest one counts, with a low score.
/// </summary>
public sealed class PairCoder(RuleBook rules)
{
    /// <summary>Without any rule in sight: the commonest thing that two political actors do in the news.</summary>
    private static readonly PairType Nothing = new(EventType.Consult, 0, null);

    /// <param name="actor">The words of who acts, or null where only the other party is given.</param>
    public PairType Best(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, Span? actor, Span? recipient)
    {
        var best = Nothing;
        foreach (var sentence in sentences)
        {
            var given = Given(article, sentence, mentions, actor, recipient);
            var coder = new SentenceCoder(sentence, rules, given);
            _ = coder.Code();
            foreach (var match in coder.Matches())
            {
                var standing = coder.Standing(match);
                var score = Score(coder, match, standing, sentence, actor, recipient);
                if (score > best.Score)
                    best = new PairType(Intentions.Read(match.Rule.Type, standing.Modality, standing.Negated), score, match.Rule.Id);
            }
        }

        return best;
    }

    // The given spans take the place of what was recognised on their words.
    private static List<Mention> Given(Article article, Sentence sentence, IReadOnlyList<Mention> mentions, params ReadOnlySpan<Span?> spans)
    {
        var given = new List<Mention>();
        foreach (var mention in mentions)
        {
            var free = mention.Sentence == sentence.Index;
            foreach (var span in spans)
                free &= span is not { } words || !words.Overlaps(mention.Span);
            if (free)
                given.Add(mention);
        }

        foreach (var span in spans)
        {
            if (span is not { } words || HeadOf(sentence, words) is not (> 0 and var head))
                continue;
            var known = mentions.FirstOrDefault(m => m.Sentence == sentence.Index && m.Span.Overlaps(words) && m.Actor is not null)?.Actor;
            given.Add(new Mention
            {
                Span = words,
                Sentence = sentence.Index,
                Head = head,
                Kind = MentionKind.Actor,
                Actor = known ?? new Actor(null, words.Of(article.Text), null, null),
                Rule = "given",
            });
        }

        return given;
    }

    private static int HeadOf(Sentence sentence, Span words)
    {
        for (var number = 1; number <= sentence.Tokens.Length; number++)
        {
            ref readonly var token = ref sentence[number];
            if (words.Overlaps(token.Span) && token.Upos != Upos.PUNCT && (token.Head == 0 || !words.Overlaps(sentence[token.Head].Span)))
                return number;
        }

        return 0;
    }

    private static double Score(SentenceCoder coder, RuleMatch match, Standing standing, Sentence sentence, Span? actor, Span? recipient)
    {
        var slots = coder.Slots(match);
        var actors = slots.Actors();
        var recipients = slots.Recipients(actors);
        var score = 0.05 + (0.004 * Math.Min(match.Rule.Specificity(Trigger(match)), 10));
        if (actor is { } one)
        {
            var among = Holds(actors, one);
            score += among ? 0.3 : IsBelow(sentence, match.Predicate, one) ? 0.08 : 0;
            if (Holds(recipients, one) && !among)
                score -= 0.12;
        }

        if (recipient is { } other)
        {
            score += Holds(recipients, other) ? 0.3 : IsBelow(sentence, match.Word, other) ? 0.12 : IsBelow(sentence, match.Predicate, other) ? 0.08 : 0;
            if (match.Rule.Mutual && Holds(actors, other))
                score += 0.25;
        }

        score -= 0.01 * DepthOf(sentence, match.Predicate);
        // Swallowed by a governing act, which is the better answer where it has a rule.
        return standing.Silent ? score * 0.6 : score;
    }

    private static Trigger Trigger(RuleMatch match) => match.Rule.Triggers.First(t => t.Kind == match.Kind);

    private static bool Holds(List<Party> parties, Span words)
    {
        foreach (var party in parties)
        {
            if (party.Span.Overlaps(words))
                return true;
        }

        return false;
    }

    private static bool IsBelow(Sentence sentence, int word, Span words)
    {
        var below = HeadOf(sentence, words);
        for (var depth = 0; depth < sentence.Tokens.Length && below != 0; depth++)
        {
            if (below == word)
                return true;
            below = sentence[below].Head;
        }

        return false;
    }

    private static int DepthOf(Sentence sentence, int word)
    {
        var depth = 0;
        while (depth < 20 && sentence[word].Head is var head and not 0)
        {
            word = head;
            depth++;
        }

        return depth;
    }
}
