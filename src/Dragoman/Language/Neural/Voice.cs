namespace Dragoman.Language.Neural;

/// <summary>
/// A passive needs an auxiliary, save where it is no finite verb. Of 2,066 passive subjects in the train parts of EWT and GUM one hangs on a simple
/// past without an auxiliary (a slip of the tongue), and two of 1,058 on a participle that heads a sentence with a mark at its end. The parser,
/// which has seen headlines, is not that sure ("Turkey promised to help" as a passive), so that the tree is put right here.
/// </summary>
internal static class Voice
{
    public const string PassiveSubject = "nsubj:pass";

    private const string Subject = "nsubj";
    private const string SimplePast = "VBD";

    /// <summary>Makes a subject the one who acts, where the verb cannot be a passive.</summary>
    public static void Mend(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Deprel != PassiveSubject || tokens[i].Head == 0)
                continue;
            var verb = tokens[i].Head - 1;
            var (hasAuxiliary, hasObject) = Dependents(tokens, verb);
            if (hasAuxiliary)
                continue;
            if (tokens[verb].Xpos == SimplePast)
                tokens[i] = tokens[i] with { Deprel = Subject };
            else if (hasObject && tokens[verb] is { Xpos: "VBN", Head: 0 } && EndsWithMark(tokens))
                MakeActive(tokens, i, verb);
        }
    }

    private static (bool Auxiliary, bool Object) Dependents(Token[] tokens, int verb)
    {
        bool auxiliary = false, goal = false;
        foreach (var token in tokens)
        {
            if (token.Head != verb + 1)
                continue;
            auxiliary |= token.Deprel.StartsWith("aux", StringComparison.Ordinal);
            goal |= token.Deprel is "obj" or "ccomp" or "xcomp";
        }

        return (auxiliary, goal);
    }

    // A headline leaves the mark out, and its auxiliaries as well.
    private static bool EndsWithMark(Token[] tokens) => tokens[^1].Form is { Length: > 0 } last && !char.IsLetterOrDigit(last[^1]);

    private static void MakeActive(Token[] tokens, int subject, int verb)
    {
        var isPlural = tokens[subject].Feats.Contains("Number=Plur", StringComparison.Ordinal);
        var person = tokens[subject].Feats.Contains("Person=1", StringComparison.Ordinal) ? 1 : tokens[subject].Feats.Contains("Person=2", StringComparison.Ordinal) ? 2 : 3;
        tokens[subject] = tokens[subject] with { Deprel = Subject };
        tokens[verb] = tokens[verb] with { Xpos = SimplePast, Feats = Feats(isPlural, person) };
    }

    private static string Feats(bool isPlural, int person) => (isPlural, person) switch
    {
        (false, 1) => "Mood=Ind|Number=Sing|Person=1|Tense=Past|VerbForm=Fin",
        (false, 2) => "Mood=Ind|Number=Sing|Person=2|Tense=Past|VerbForm=Fin",
        (false, _) => "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
        (true, 1) => "Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin",
        (true, 2) => "Mood=Ind|Number=Plur|Person=2|Tense=Past|VerbForm=Fin",
        (true, _) => "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin",
    };
}
