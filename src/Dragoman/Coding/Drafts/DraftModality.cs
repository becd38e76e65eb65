namespace Dragoman.Coding.Drafts;

/// <summary>Whether a verb tells of a thing done.</summary>
internal static class DraftModality
{
    private const int MaxDepth = 6;

    /// <summary>In the past or perfect, without "would", "could" or "if".</summary>
    public static bool IsDone(DraftSentence sentence, int verb)
    {
        if (IsUnreal(sentence, verb))
            return false;
        ref readonly var token = ref sentence[verb];
        return token.Xpos is "VBD" or "VBN" || (token.Xpos is "VBZ" or "VBP" && sentence.Sentence.Block == BlockKind.Title) || sentence.HasChild(verb, "aux", "have");
    }

    public static bool IsUnreal(DraftSentence sentence, int verb) =>
        sentence.HasChild(verb, "aux", "would", "will", "could", "may", "might", "should", "can", "must", "shall") || sentence.HasChild(verb, "mark", "if", "unless", "whether", "to");

    /// <summary>Whether it hangs under one of these verbs.</summary>
    public static bool IsAsked(DraftSentence sentence, int verb, string[] asking)
    {
        for (var depth = 0; depth < MaxDepth && verb > 0; depth++)
        {
            if (depth > 0 && Array.IndexOf(asking, sentence[verb].Lemma.ToLowerInvariant()) >= 0)
                return true;
            if (!sentence.Is(verb, "xcomp") && !sentence.Is(verb, "ccomp") && !sentence.Is(verb, "advcl") && !sentence.Is(verb, "conj"))
                return false;
            verb = sentence[verb].Head;
        }

        return false;
    }
}
