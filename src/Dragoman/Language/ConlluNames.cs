namespace Dragoman.Language;

/// <summary>The words of CoNLL-U for our enumerations: universal parts of speech and the <c>NER=</c> of MISC.</summary>
internal static class ConlluNames
{
    private static readonly string[] UposNames = Enum.GetNames<Upos>();

    private static readonly string[] NameNames = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];

    public static string Of(Upos upos) => UposNames[(int)upos];

    /// <summary><c>B-PER</c> and so on; <c>O</c> outside of names.</summary>
    public static string Of(NameTag tag) => NameNames[(int)tag];

    public static bool TryUpos(ReadOnlySpan<char> name, out Upos upos)
    {
        for (var i = 0; i < UposNames.Length; i++)
        {
            if (!name.SequenceEqual(UposNames[i]))
                continue;
            upos = (Upos)i;
            return true;
        }

        upos = Upos.X;
        return false;
    }

    /// <summary>False for kinds that are not ours (<c>B-MISC</c>); the tag is then none.</summary>
    public static bool TryName(ReadOnlySpan<char> name, out NameTag tag)
    {
        for (var i = 0; i < NameNames.Length; i++)
        {
            if (!name.SequenceEqual(NameNames[i]))
                continue;
            tag = (NameTag)i;
            return true;
        }

        tag = NameTag.None;
        return false;
    }
}
