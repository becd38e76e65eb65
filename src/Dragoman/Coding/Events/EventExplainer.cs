namespace Dragoman.Coding.Events;

/// <summary>Codes the sentences of one article anew and tells how the rules came to its events.</summary>
public sealed class EventExplainer
{
    private readonly RuleBook _rules;
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly ILookup<int, Mention> _mentions;

    internal EventExplainer(RuleBook rules, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions)
    {
        _rules = rules;
        _sentences = sentences;
        _mentions = mentions.ToLookup(m => m.Sentence);
    }

    /// <summary>How these words came to be evidence; null where today's rules do not code them so.</summary>
    public EventExplanation? Explain(Evidence evidence)
    {
        foreach (var sentence in _sentences)
        {
            if (!sentence.Span.Contains(evidence.Span))
                continue;
            var coder = new SentenceCoder(sentence, _rules, [.. _mentions[sentence.Index]]);
            foreach (var found in coder.Code())
            {
                if (found.Event.Evidence[0] == evidence)
                    return new EventExplanation(found.Match.Rule, sentence.Span, Parts(coder.Tree, found));
            }
        }

        return null;
    }

    private static List<ExplainedPart> Parts(ClauseTree tree, Found found)
    {
        var match = found.Match;
        var parts = new List<ExplainedPart> { Part(tree, "trigger", match.Word, match.Word) };
        foreach (var word in match.Parts)
            parts.Add(Part(tree, "phrase", match.Word, word));
        if (match.Carrier != 0)
            parts.Add(Part(tree, "carrier", match.Word, match.Carrier));
        if (match.Object != 0)
            parts.Add(Part(tree, "object", match.Word, match.Object));
        if (match.Clause != 0)
            parts.Add(Part(tree, "complement", match.Word, match.Clause));
        foreach (var party in found.Event.Actor)
            parts.Add(Part(tree, "actor", match.Word, HeadOf(tree, party.Span), party.Span));
        foreach (var party in found.Event.Recipient)
            parts.Add(Part(tree, "recipient", match.Word, HeadOf(tree, party.Span), party.Span));
        foreach (var child in tree.Sentence.ChildrenOf(match.Predicate))
        {
            if (tree[child].Deprel == "aux" || tree[child].Lemma is "not" or "n't" or "never")
                parts.Add(Part(tree, "modality", match.Word, child));
        }

        // The words above may turn the act into a plan, a threat, a denial; see data/lexicon/events/complements.tsv.
        if (tree[match.Predicate].Head != 0 && tree[match.Predicate].Deprel is "xcomp" or "ccomp" or "advcl" or "acl" or "csubj" or "conj")
            parts.Add(Part(tree, "governed_by", match.Word, tree[match.Predicate].Head));
        return parts;
    }

    private static ExplainedPart Part(ClauseTree tree, string role, int from, int word, Span? words = null) =>
        new(role, words ?? tree[word].Span, Path(tree, from, word));

    private static int HeadOf(ClauseTree tree, Span words)
    {
        var first = 0;
        for (var word = 1; word <= tree.Count; word++)
        {
            if (!words.Overlaps(tree[word].Span))
                continue;
            if (first == 0)
                first = word;
            var head = tree[word].Head;
            if (tree[word].Upos != Upos.PUNCT && (head == 0 || !words.Overlaps(tree[head].Span)))
                return word;
        }

        return first;
    }

    // Up from the trigger to the lowest word that stands above both, then down.
    private static List<PathStep> Path(ClauseTree tree, int from, int to)
    {
        var up = Ancestors(tree, from);
        var down = Ancestors(tree, to);
        var meeting = down.FindIndex(up.Contains);
        var steps = new List<PathStep> { new(tree[from].Span, null, false) };
        if (meeting < 0)
            return steps;
        for (var i = 0; up[i] != down[meeting]; i++)
            steps.Add(new PathStep(tree[up[i + 1]].Span, tree[up[i]].Deprel, true));
        for (var i = meeting - 1; i >= 0; i--)
            steps.Add(new PathStep(tree[down[i]].Span, tree[down[i]].Deprel, false));
        return steps;
    }

    private static List<int> Ancestors(ClauseTree tree, int word)
    {
        var above = new List<int>();
        for (; word != 0 && above.Count <= tree.Count; word = tree[word].Head)
            above.Add(word);
        return above;
    }
}
