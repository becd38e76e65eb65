using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>
/// The same sentence with other names in it, of the same kind and number of words: what the treebanks name once is learnt from what stands around it (Dai and Adel 2020, mention
/// replacement). Names come from the training sentences and, for persons, places and organisations, from the lists.
/// </summary>
internal sealed class NameSwap
{
    /// <summary>The part of a sentence's names that are exchanged.</summary>
    private const float Part = 0.5f;

    /// <summary>The part of the exchanged names that come from the training sentences, where there are both.</summary>
    private const float Seen = 0.4f;

    private readonly Dictionary<(NameTag Kind, int Words), List<string[]>> _seen = [];
    private readonly Dictionary<(NameTag Kind, int Words), List<string[]>> _listed = [];
    private readonly List<string> _given = [];
    private readonly List<string> _family = [];

    public NameSwap(IEnumerable<GoldSentence> sentences, IEnumerable<(string Name, ListKind Kind)> lists)
    {
        foreach (var gold in sentences)
        {
            for (var i = 0; i < gold.Count; i++)
            {
                if (LengthAt(gold, i) is > 0 and var words && gold.Names is { } names)
                    Add(_seen, names[i], gold.Forms[i..(i + words)]);
            }
        }

        foreach (var (name, kind) in lists)
            AddListed(name.Split(' '), kind);
    }

    public GoldSentence Vary(GoldSentence gold, SplitMix random)
    {
        if (gold.Names is not { } names)
            return gold;
        string[]? forms = null;
        for (var i = 0; i < gold.Count; i++)
        {
            if (LengthAt(gold, i) is not (> 0 and var words) || random.NextFloat() > Part || Draw(names[i], words, random) is not { } other)
                continue;
            forms ??= [.. gold.Forms];
            other.CopyTo(forms, i);
        }

        return forms is null
            ? gold
            : new GoldSentence { Forms = forms, Upos = gold.Upos, Xpos = gold.Xpos, Feats = gold.Feats, Heads = gold.Heads, Relations = gold.Relations, Names = names };
    }

    private string[]? Draw(NameTag kind, int words, SplitMix random)
    {
        var (seen, listed) = (_seen.GetValueOrDefault((kind, words)), _listed.GetValueOrDefault((kind, words)));
        if (random.NextFloat() >= Seen)
        {
            if (kind == NameTag.BeginPerson && words == 2 && _given.Count > 0 && _family.Count > 0)
                return [_given[random.Next(_given.Count)], _family[random.Next(_family.Count)]];
            if (listed is not null)
                return listed[random.Next(listed.Count)];
        }

        return seen?[random.Next(seen.Count)];
    }

    private void AddListed(string[] words, ListKind kind)
    {
        if (!Array.TrueForAll(words, IsPlain))
            return;
        switch (kind)
        {
            case ListKind.Given when words.Length == 1:
                _given.Add(words[0]);
                break;
            case ListKind.Family when words.Length == 1:
                _family.Add(words[0]);
                break;
            case ListKind.Place:
                Add(_listed, NameTag.BeginPlace, words);
                break;
            case ListKind.Organisation:
                Add(_listed, NameTag.BeginOrganisation, words);
                break;
            default:
                break;
        }
    }

    private static void Add(Dictionary<(NameTag, int), List<string[]>> names, NameTag kind, string[] words)
    {
        if (!names.TryGetValue((kind, words.Length), out var list))
            names[(kind, words.Length)] = list = [];
        list.Add(words);
    }

    // The number of words of a name that begins here and may be exchanged: nothing but proper nouns in the singular, written as usual.
    private static int LengthAt(GoldSentence gold, int first)
    {
        if (gold.Names is not { } names || names[first] is not (NameTag.BeginPerson or NameTag.BeginOrganisation or NameTag.BeginPlace))
            return 0;
        var end = first;
        do
        {
            if (gold.Xpos[end] != "NNP" || !IsPlain(gold.Forms[end]))
                return 0;
            end++;
        }
        while (end < gold.Count && names[end] == names[first] + 1);
        return end - first;
    }

    private static bool IsPlain(string word) => word.Length > 1 && char.IsUpper(word[0]) && word.All(char.IsLetter);
}
