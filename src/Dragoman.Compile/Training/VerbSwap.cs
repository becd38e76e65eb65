namespace Dragoman.Compile.Training;

/// <summary>
/// The same sentence with other verbs in it: treebanks have few of the verbs of war and diplomacy, and in the present tense, in which headlines tell what happened, almost none of
/// them. Trees stay as they are, so only verbs without a clause of their own are exchanged.
/// </summary>
internal sealed class VerbSwap
{
    /// <summary>The part of a sentence's verbs that are exchanged.</summary>
    private const float Part = 0.5f;

    private readonly string[] _verbs;

    /// <param name="rows">Verbs of the table; those with irregular or doubtful forms are left out.</param>
    public VerbSwap(IEnumerable<VerbList.Row> rows) => _verbs = [.. rows.Where(row => row.Past.Length == 0 && row.Participle.Length == 0 && IsPlain(row.Verb)).Select(row => row.Verb)];

    public int Count => _verbs.Length;

    public GoldSentence Vary(GoldSentence gold, SplitMix random)
    {
        var isPresent = random.Next(2) == 0;
        var (forms, xpos, feats) = (gold.Forms, gold.Xpos, gold.Feats);
        for (var i = 0; i < gold.Count; i++)
        {
            if (gold.Upos[i] != Upos.VERB || !MayChange(gold, i) || random.NextFloat() > Part)
                continue;
            if (ReferenceEquals(forms, gold.Forms))
                (forms, xpos, feats) = ([.. forms], [.. xpos], [.. feats]);
            if (isPresent && xpos[i] == "VBD" && !IsFirstOrSecond(gold, i))
            {
                (xpos[i], feats[i]) = HasManySubjects(gold, i) ? ("VBP", Present("Plur")) : ("VBZ", Present("Sing"));
            }

            var form = Form(_verbs[random.Next(_verbs.Length)], xpos[i]);
            forms[i] = char.IsUpper(gold.Forms[i][0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;
        }

        return ReferenceEquals(forms, gold.Forms)
            ? gold
            : new GoldSentence { Forms = forms, Upos = gold.Upos, Xpos = xpos, Feats = feats, Heads = gold.Heads, Relations = gold.Relations, Names = gold.Names };
    }

    /// <summary>The regular form of a verb that <see cref="IsPlain"/>.</summary>
    public static string Form(string verb, string xpos) => xpos switch
    {
        "VBZ" when verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) => verb + "es",
        "VBZ" when verb[^1] == 'y' => verb[..^1] + "ies",
        "VBZ" => verb + "s",
        "VBD" or "VBN" when verb[^1] == 'e' => verb + "d",
        "VBD" or "VBN" when verb[^1] == 'y' => verb[..^1] + "ied",
        "VBD" or "VBN" => verb + "ed",
        "VBG" when verb[^1] == 'e' => verb[..^1] + "ing",
        "VBG" => verb + "ing",
        _ => verb,
    };

    /// <summary>Its forms follow from its letters alone: no last consonant is doubled.</summary>
    public static bool IsPlain(string verb) => verb.Length > 2 && (verb[^1], verb[^2]) switch
    {
        ('e', 'e' or 'i' or 'o' or 'y') => false,
        ('e', _) => true,
        ('y', var before) => !IsVowel(before),
        (var last, _) when IsVowel(last) => false,
        ('w' or 'x', _) => true,
        (_, var before) when !IsVowel(before) => true,
        _ => IsVowel(verb[^3]),
    };

    private static string Present(string number) => $"Mood=Ind|Number={number}|Person=3|Tense=Pres|VerbForm=Fin";

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool MayChange(GoldSentence gold, int verb)
    {
        if (gold.Xpos[verb] is not ("VB" or "VBP" or "VBZ" or "VBD" or "VBN" or "VBG") || gold.Relations[verb] is "fixed" or "compound" or "amod")
            return false;
        for (var i = 0; i < gold.Count; i++)
        {
            if (gold.Heads[i] == verb + 1 && (gold.Relations[i] is "xcomp" or "ccomp" or "iobj" or "compound:prt" or "expl" or "csubj" or "cop" || gold.Relations[i].StartsWith("parataxis", StringComparison.Ordinal)))
                return false;
        }

        return true;
    }

    private static bool HasManySubjects(GoldSentence gold, int verb)
    {
        for (var i = 0; i < gold.Count; i++)
        {
            if (gold.Heads[i] == verb + 1 && gold.Relations[i].StartsWith("nsubj", StringComparison.Ordinal))
                return gold.Xpos[i] is "NNS" or "NNPS" || gold.Forms[i].ToLowerInvariant() is "they" or "these" or "those" || HasConjunct(gold, i);
        }

        return false;
    }

    private static bool IsFirstOrSecond(GoldSentence gold, int verb)
    {
        for (var i = 0; i < gold.Count; i++)
        {
            if (gold.Heads[i] == verb + 1 && gold.Relations[i] == "nsubj")
                return gold.Forms[i].ToLowerInvariant() is "i" or "we" or "you";
        }

        return true;
    }

    private static bool HasConjunct(GoldSentence gold, int subject)
    {
        for (var i = 0; i < gold.Count; i++)
        {
            if (gold.Heads[i] == subject + 1 && gold.Relations[i] == "conj")
                return true;
        }

        return false;
    }
}
