using System.Text.RegularExpressions;

namespace Dragoman.Coding.Drafts;

/// <summary>Words that name a draft resolution.</summary>
/// <param name="Word">The head word; for "it" the pronoun.</param>
/// <param name="IsNamed">Called a draft, not only "the resolution".</param>
/// <param name="IsNew">"Another", "a rival", "its own": a second draft beside one already named.</param>
/// <param name="Sponsors">That the phrase itself names.</param>
/// <param name="IsIndefinite">"A draft": not yet spoken of.</param>
internal sealed record DraftMention(int Word, Span Words, bool IsNamed, bool IsNew, bool IsIndefinite, IReadOnlyList<string> Sponsors)
{
    /// <summary>"Its draft", "their own text".</summary>
    public bool IsOwn { get; init; }

    private static readonly string[] Heads = ["resolution", "draft", "text"];
    private static readonly string[] Makers = ["draft", "sponsor", "co-sponsor", "cosponsor", "propose", "table", "submit", "introduce", "write", "circulate", "present", "put"];
    private static readonly Regex Elsewhere = new(@"\b(?:General Assembly|Human Rights Council|Congress|Senate|House|parliament|IAEA|board|Arab League|EU|European Union|OPCW)\b", RegexOptions.IgnoreCase);

    /// <summary>All phrases of the sentence that name a draft, in order.</summary>
    public static List<DraftMention> Find(DraftSentence sentence)
    {
        var found = new List<DraftMention>();
        for (var word = 1; word <= sentence.Count; word++)
        {
            if (Array.IndexOf(Heads, sentence[word].Lemma.ToLowerInvariant()) >= 0 && sentence[word].Upos is Upos.NOUN or Upos.PROPN && At(sentence, word) is { } mention)
                found.Add(mention);
        }

        return found;
    }

    private static DraftMention? At(DraftSentence sentence, int word)
    {
        ref readonly var head = ref sentence[word];
        if (sentence.Is(word, "compound") || IsPlural(head))
            return null;
        var first = word;
        while (first > 1 && sentence.Holds(word, first - 1) && !IsOutside(sentence, word, first - 1))
            first--;
        var words = new Span(sentence[first].Span.Start, head.Span.End);
        var before = words.Of(sentence.Text);
        var made = sentence.Child(word, "acl") is > 0 and var verb && Array.IndexOf(Makers, sentence[verb].Lemma.ToLowerInvariant()) >= 0 ? verb : 0;
        var isNamed = head.Lemma == "draft" || Regex.IsMatch(before, @"\bdraft\b", RegexOptions.IgnoreCase) || (made > 0 && sentence[made].Lemma == "draft");
        if (Elsewhere.IsMatch(before) || IsAdopted(sentence, word, words, isNamed) || (!isNamed && !Regex.IsMatch(before, @"^(?:the|this|that|its|a|an)\b", RegexOptions.IgnoreCase)))
            return null;
        if (!isNamed && head.Lemma == "text" && !Regex.IsMatch(before, @"^(?:the|this|its)\b", RegexOptions.IgnoreCase))
            return null;
        return new DraftMention(word, words, isNamed, Regex.IsMatch(before, @"\b(?:another|rival|own|second|competing|alternative|separate|new|counter)\b", RegexOptions.IgnoreCase), Regex.IsMatch(before, "^an? ", RegexOptions.IgnoreCase), SponsorsIn(sentence, first, word, made))
        {
            IsOwn = Regex.IsMatch(before, @"^(?:its|their|his|her)\b", RegexOptions.IgnoreCase),
        };
    }

    // "against the draft": the preposition hangs from the noun, but is no part of its name.
    private static bool IsOutside(DraftSentence sentence, int word, int before) =>
        sentence[before].Head == word && (sentence.Is(before, "case") || sentence.Is(before, "mark") || sentence.Is(before, "cc") || sentence[before].Form is "," or ";" or ":" or "“" or "\"");

    private static bool IsPlural(in Token token) => token.Xpos is "NNS" or "NNPS";

    // "Resolution 2118", "a 2013 resolution", "the Libya resolution", "the resolution that authorized": these are in force.
    private static bool IsAdopted(DraftSentence sentence, int word, Span words, bool isNamed)
    {
        if (word < sentence.Count && sentence[word + 1].Upos == Upos.NUM)
            return true;
        if (isNamed)
            return false;
        if (Regex.IsMatch(words.Of(sentence.Text), @"\b(?:19|20)\d\d\b") || (sentence.Child(word, "acl") is > 0 and var clause && sentence[clause].Deprel == "acl:relcl" && sentence[clause].Feats.Contains("Tense=Past", StringComparison.Ordinal)))
            return true;
        foreach (var (span, _) in sentence.StatesIn(words))
        {
            if (sentence.WordAt(span.End - 1) is > 0 and var at && sentence.Is(at, "compound") && sentence[at].Upos == Upos.PROPN)
                return true;
        }

        return false;
    }

    private static List<string> SponsorsIn(DraftSentence sentence, int first, int word, int made)
    {
        var sponsors = new List<string>();
        var phrase = new Span(sentence[first].Span.Start, sentence[word].Span.Start);
        foreach (var (span, code) in sentence.StatesIn(phrase))
        {
            // "the French draft", "the French-led draft", "Russia's draft", "the US draft"; "the Syria draft" is about Syria.
            var at = sentence.WordAt(span.End - 1);
            if (at > 0 && (sentence[at].Upos == Upos.ADJ || sentence.Is(at, "nmod") || IsFollowedByMaker(sentence, at) || code is "USA" or "GBR") && !sponsors.Contains(code))
                sponsors.Add(code);
        }

        if (made > 0)
        {
            foreach (var child in sentence.Sentence.ChildrenOf(made))
            {
                if (sentence.Is(child, "obl") && sentence.HasCase(child, "by"))
                    sponsors.AddRange(sentence.States(child).Where(s => !sponsors.Contains(s)));
            }
        }

        if (sentence.Child(word, "nmod") is > 0 and var by && sentence.HasCase(by, "by"))
            sponsors.AddRange(sentence.States(by).Where(s => !sponsors.Contains(s)));
        return sponsors;
    }

    private static bool IsFollowedByMaker(DraftSentence sentence, int word) =>
        word + 2 <= sentence.Count && sentence[word + 1].Form == "-" && sentence[word + 2].Form is "led" or "drafted" or "sponsored" or "proposed" or "written" or "authored";
}
