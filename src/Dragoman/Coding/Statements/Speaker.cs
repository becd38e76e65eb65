namespace Dragoman.Coding.Statements;

/// <summary>What can be a source: a name, a person, a body, a document; "experience shows" and "the move suggests" have none.</summary>
internal static class Speaker
{
    private static readonly HashSet<string> Documents = new(StringComparer.OrdinalIgnoreCase)
    {
        "poll", "survey", "study", "report", "review", "analysis", "investigation", "inquiry", "data", "record", "figure", "document", "census", "statistics",
        "video", "footage", "photo", "image", "paper", "article", "audit", "filing", "finding", "research", "memo", "email", "e-mail", "letter", "transcript",
        "statement", "communique", "communiqué", "resolution", "draft", "law", "constitution", "treaty", "declaration", "evidence", "test", "result", "map",
    };

    private static readonly HashSet<string> People = new(StringComparer.OrdinalIgnoreCase)
    {
        "official", "source", "analyst", "expert", "critic", "ally", "aide", "police", "army", "government", "ministry", "party", "group", "agency", "authority", "people",
        "man", "woman", "ministry", "embassy", "court", "council", "commission", "committee", "parliament", "union", "country", "state", "chief", "activist", "witness",
        "resident", "prosecutor", "diplomat", "spokesman", "spokeswoman", "spokesperson", "scientist", "economist", "president", "minister", "secretary", "envoy", "rebel",
        "opposition", "team", "company", "administration", "campaign", "military", "newspaper", "paper", "agency", "daily", "magazine", "voter", "some", "many", "most",
        "all", "others", "he", "she", "they", "who", "both", "one", "regime", "king", "prince", "pope", "doctor", "lawyer", "office", "bank", "board", "body", "house", "club", "church", "league", "front", "movement", "bureau", "institute", "general", "colonel", "mayor", "network",
    };

    /// <summary>True for a written thing that can say something.</summary>
    public static bool IsDocument(SentenceTree tree, int source) => source > 0 && Documents.Contains(tree.Lemma(source));

    /// <summary>True where this verb, which abstract things can be the subject of too, has a subject that speaks.</summary>
    public static bool Fits(SentenceTree tree, int source, CueWord word)
    {
        if (source == 0 || !TakesThings(word))
            return true;
        var lemma = tree.Lemma(source);
        return tree[source].Name != NameTag.None || tree[source].Upos == Upos.PROPN || Documents.Contains(lemma) || People.Contains(lemma) || IsAgent(lemma);
    }

    private static bool TakesThings(CueWord word) =>
        word.Kind == CueKind.Show || word.Lemma is "indicate" or "imply" or "suggest" or "signal" or "highlight" or "underscore" or "underline" or "emphasize" or "reveal"
            or "project" or "confirm" or "convey" or "echo" or "recall" or "expect" or "reflect" or "report" or "recognize" or "reject" or "threaten" or "welcome"
            or "require" or "promise" or "refuse" or "estimate";

    // "-er", "-or", "-ist", "-ian": those who do something.
    private static bool IsAgent(string lemma) =>
        lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("or", StringComparison.Ordinal) || lemma.EndsWith("ist", StringComparison.Ordinal)
        || lemma.EndsWith("ian", StringComparison.Ordinal) || lemma.EndsWith("man", StringComparison.Ordinal) || lemma.EndsWith("ant", StringComparison.Ordinal);
}
