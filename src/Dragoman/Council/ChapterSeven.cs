namespace Dragoman.Council;

/// <summary>What a text says of Chapter VII: the phrase decides, not the words "Chapter VII".</summary>
public enum ChapterSevenUse
{
    Absent,

    /// <summary>"Recalling … under Chapter VII", or a mention that neither invokes nor threatens.</summary>
    Recalled,

    /// <summary>Measures are announced for the event of non-compliance (resolution 2118, paragraph 21).</summary>
    Threatened,

    /// <summary>"Acting under Chapter VII".</summary>
    Invoked,
}

/// <summary>Tells how a resolution or draft uses Chapter VII of the Charter.</summary>
public static class ChapterSeven
{
    private static readonly string[] Names = ["chapter vii", "chapter seven", "chapter 7"];

    private static readonly string[] Denials = [" no reference", " no mention", " not ", "n't ", "n’t ", "without ", " short of", " nor ", "avoids", "avoided", "omits", "drops", "dropped", "removed", " instead of "];

    // Each announces measures for a case that has not come about.
    private static readonly string[] Conditions = ["in the event of", "in case of", "should ", "if ", "failing ", "non-compliance", "noncompliance"];

    /// <summary>The strongest use in the text, paragraph by paragraph (a paragraph ends at a line break or a semicolon).</summary>
    public static ChapterSevenUse Of(string text)
    {
        var strongest = ChapterSevenUse.Absent;
        foreach (var range in text.AsSpan().SplitAny('\n', ';'))
        {
            var use = OfParagraph(text.AsSpan()[range]);
            if (use > strongest)
                strongest = use;
        }

        return strongest;
    }

    /// <summary>What a sentence of the news says of a draft's use of the chapter: the news has "under Chapter VII" for "acting under"; null where the chapter is not named.</summary>
    public static ChapterSevenUse? Told(string sentence)
    {
        var at = Find(sentence, Names);
        if (at < 0)
            return null;
        var before = sentence.AsSpan(0, at);
        if (Find(before, Denials) >= 0)
            return ChapterSevenUse.Absent;
        if (Find(sentence, Conditions) >= 0)
            return ChapterSevenUse.Threatened;
        return LastOf(before, "under") >= 0 && !IsReported(before) ? ChapterSevenUse.Invoked : ChapterSevenUse.Recalled;
    }

    private static ChapterSevenUse OfParagraph(ReadOnlySpan<char> paragraph)
    {
        var at = Find(paragraph, Names);
        if (at < 0)
            return ChapterSevenUse.Absent;
        var before = paragraph[..at];
        if (LastOf(before, "acting under") >= 0 && !IsReported(before))
            return ChapterSevenUse.Invoked;
        return Find(paragraph, Conditions) >= 0 ? ChapterSevenUse.Threatened : ChapterSevenUse.Recalled;
    }

    // "Recalling that the Council decided, acting under …" tells of an earlier invocation.
    private static bool IsReported(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<string> reporting = ["recalling", "recalls", "reaffirming", "noting that", "recalled"];
        foreach (var word in reporting)
            if (LastOf(before, word) >= 0)
                return true;
        return false;
    }

    private static int Find(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                return at;
        }

        return -1;
    }

    private static int LastOf(ReadOnlySpan<char> text, string word) => text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
}
