namespace Dragoman;

/// <summary>Universal parts of speech, as in Universal Dependencies v2.</summary>
public enum Upos : byte
{
    X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
}

/// <summary>The kind of name a token belongs to.</summary>
public enum NameTag : byte
{
    None,
    BeginPerson, InsidePerson,
    BeginOrganisation, InsideOrganisation,
    BeginPlace, InsidePlace,
}

/// <summary>One syntactic word: the columns of CoNLL-U, with its place in the article's text.</summary>
/// <remarks>
/// <see cref="Head"/> counts words of the sentence from 1; 0 is the root, as in CoNLL-U. In <see cref="Sentence.Tokens"/> the word with
/// number n stands at index n - 1. Strings are shared between tokens, so that a token costs no allocation of its own.
/// </remarks>
public readonly record struct Token
{
    /// <summary>Where the word stands. Words of one multiword token share its span where their forms do not add up to it.</summary>
    public required Span Span { get; init; }

    public required string Form { get; init; }

    public string Lemma { get; init; }

    public Upos Upos { get; init; }

    /// <summary>Penn Treebank tag, as in English-EWT.</summary>
    public string Xpos { get; init; }

    /// <summary>Features as CoNLL-U writes them (<c>Mood=Ind|Tense=Past|VerbForm=Fin</c>), or <c>_</c>.</summary>
    public string Feats { get; init; }

    public int Head { get; init; }

    /// <summary>Universal relation with its subtype (<c>nsubj:pass</c>).</summary>
    public string Deprel { get; init; }

    public NameTag Name { get; init; }

    /// <summary>False where white space or the text's end follows (CoNLL-U: SpaceAfter=No when true).</summary>
    public bool NoSpaceAfter { get; init; }
}

/// <summary>A multiword token ("don't"): the words First to Last, both counted from 1 and inclusive, as in CoNLL-U.</summary>
public readonly record struct MultiwordToken(int First, int Last, Span Span);
