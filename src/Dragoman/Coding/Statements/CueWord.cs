namespace Dragoman.Coding.Statements;

/// <summary>What is done by saying it. The names stand in small letters in data/lexicon/cues.tsv, whose README explains them.</summary>
internal enum CueKind : byte
{
    Say, Tell, Ask, Answer, Announce, Claim, Admit, Deny, Warn, Threaten, Promise, Refuse, Agree, Offer, Demand, Propose,
    Name, Accuse, Criticize, Praise, Write, Read, Quote, Think, Know, Hope, Fear, Expect, Doubt, Want, Show, Support, Oppose,
}

/// <summary>Where the content of a cue may stand.</summary>
[Flags]
internal enum CueFrames : byte
{
    None = 0,

    /// <summary>A quotation beside the word.</summary>
    Quote = 1,

    /// <summary>A finite clause.</summary>
    That = 2,

    /// <summary>An infinitive.</summary>
    To = 4,

    /// <summary>A gerund.</summary>
    Ing = 8,

    /// <summary>A noun phrase.</summary>
    Obj = 16,

    /// <summary>What follows "as".</summary>
    As = 32,

    /// <summary>A noun phrase with what it is called.</summary>
    Name = 64,

    /// <summary>No place of a content: abstract things are its subject, too, and say nothing.</summary>
    Thing = 128,
}

/// <summary>A word that attributes, as data/lexicon/cues.tsv describes it.</summary>
/// <param name="Lemma">In small letters; a phrasal verb with its particle after a space.</param>
/// <param name="Prepositions">Prepositions before a noun phrase or gerund that is the content ("of": accused him of lying).</param>
internal sealed record CueWord(string Lemma, Upos Pos, CueKind Kind, CueFrames Frames, IReadOnlyList<string> Prepositions)
{
    public bool Has(CueFrames frame) => (Frames & frame) != 0;
}
