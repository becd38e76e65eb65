namespace Dragoman.Language.Neural;

/// <summary>
/// "On Saturday Russia vetoed the draft": without a comma the day and the name behind it are read as one ("Saturday Russia") and the verb is left without a subject. The day is when,
/// the name is who.
/// </summary>
internal static class DayBeforeSubject
{
    public static void Mend(Token[] tokens)
    {
        for (var i = 1; i + 2 < tokens.Length; i++)
        {
            if (!IsDay(tokens[i].Form) || tokens[i].Head < i + 2 || !tokens[i].Deprel.StartsWith("compound", StringComparison.Ordinal))
                continue;
            var name = tokens[i].Head;
            ref readonly var who = ref tokens[name - 1];
            if (who.Upos is not (Upos.PROPN or Upos.NOUN) || !who.Deprel.StartsWith("obl", StringComparison.Ordinal) || who.Head <= name || !IsFinite(tokens[who.Head - 1]) || HasSubject(tokens, who.Head))
                continue;
            // "On Saturday Night Live she …": all between the day and the name must be the name's, and nothing may stand between it and the verb but adverbs and auxiliaries.
            if (!IsBefore(tokens, name, who.Head))
                continue;
            tokens[i] = tokens[i] with { Head = who.Head, Deprel = "obl" };
            for (var at = 0; at < i; at++)
            {
                if (tokens[at].Head == name)
                    tokens[at] = tokens[at] with { Head = i + 1 };
            }

            tokens[name - 1] = tokens[name - 1] with { Deprel = "nsubj" };
        }
    }

    private static bool IsBefore(Token[] tokens, int name, int verb)
    {
        for (var at = name + 1; at < verb; at++)
        {
            if (tokens[at - 1].Upos is not (Upos.ADV or Upos.AUX) && tokens[at - 1].Head != name)
                return false;
        }

        return true;
    }

    private static bool IsFinite(in Token token) => token.Upos == Upos.VERB && token.Xpos is "VBD" or "VBZ" or "VBP";

    private static bool HasSubject(Token[] tokens, int verb) =>
        Array.Exists(tokens, t => t.Head == verb && (t.Deprel.StartsWith("nsubj", StringComparison.Ordinal) || t.Deprel.StartsWith("csubj", StringComparison.Ordinal) || t.Deprel == "expl"));

    private static bool IsDay(string form) =>
        form is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August"
            or "September" or "October" or "November" or "December";
}
