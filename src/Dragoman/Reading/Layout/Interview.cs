namespace Dragoman.Reading.Layout;

/// <summary>Questions and answers, where an article is an interview.</summary>
internal static class Interview
{
    private const int MostWordsOfQuestion = 60;
    private const int MostWordsOfLabel = 4;

    /// <summary>An article with this many questions of which each has its answer is an interview; with a word for it in its head, one fewer.</summary>
    private const int FewestQuestions = 3;

    public static void Mark(List<Piece> pieces, string text, PhraseTable labels)
    {
        if (MarkLabelled(pieces, text, labels))
            return;
        var questions = 0;
        var paragraphs = 0;
        var announced = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Role is not (Role.Text or Role.Title or Role.Caption))
                continue;
            announced |= questions == 0 && pieces[i].Length <= 400 && labels.Within(pieces[i].In(text)) == PhraseKind.Interview;
            if (pieces[i].Role != Role.Text)
                continue;
            paragraphs++;
            if (IsAsked(pieces[i], text) && IsAnswered(pieces, text, i))
                questions++;
        }

        // A question in four paragraphs at least: an essay asks now and then, too.
        if (questions >= (announced ? FewestQuestions - 1 : FewestQuestions) && questions * 4 >= paragraphs)
            MarkPlain(pieces, text);
    }

    private static bool IsAsked(Piece piece, string text)
    {
        var words = piece.In(text);
        return Words.LastMark(words) == '?' && !Words.OpensQuotation(words) && Words.Count(words, MostWordsOfQuestion + 1) <= MostWordsOfQuestion;
    }

    private static bool IsAnswered(List<Piece> pieces, string text, int question) =>
        question + 1 < pieces.Count && pieces[question + 1].Role == Role.Text && Words.LastMark(pieces[question + 1].In(text)) != '?';

    // Before the first question stands the introduction. A challenge that trails off counts as a question where an answer stands on either side.
    private static void MarkPlain(List<Piece> pieces, string text)
    {
        var began = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Role != Role.Text)
                continue;
            var asks = IsAsked(piece, text);
            if (!began && !(asks && IsAnswered(pieces, text, i)))
                continue;
            began = true;
            var challenges = Words.TrailsOff(piece.In(text)) && i > 0 && pieces[i - 1].Role == Role.Answer && IsAnswered(pieces, text, i)
                && !Words.TrailsOff(pieces[i + 1].In(text)) && Words.Count(piece.In(text), MostWordsOfQuestion + 1) <= MostWordsOfQuestion;
            piece.Role = asks || challenges ? Role.Question : Role.Answer;
        }
    }

    // "Q: …" and "A: …", or the names of two who speak by turns ("The Courier: …", "Minister: …").
    private static bool MarkLabelled(List<Piece> pieces, string text, PhraseTable labels)
    {
        var turns = new Dictionary<string, (int Turns, int Questions)>(StringComparer.OrdinalIgnoreCase);
        foreach (var piece in pieces)
        {
            if (piece.Role == Role.Text && LabelOf(piece, text) is { } label)
            {
                var (n, q) = turns.GetValueOrDefault(label);
                turns[label] = (n + 1, q + (Words.LastMark(piece.In(text)) == '?' ? 1 : 0));
            }
        }

        var asker = turns.Where(t => t.Value.Turns >= 2).OrderByDescending(t => t.Value.Questions).ThenBy(t => t.Key, StringComparer.Ordinal).FirstOrDefault();
        var others = turns.Count(t => t.Value.Turns >= 2 && t.Key != asker.Key);
        if (asker.Key is null || others == 0 || asker.Value.Questions * 2 < asker.Value.Turns)
            return false;
        string? speaking = null;
        foreach (var piece in pieces)
        {
            if (piece.Role != Role.Text)
                continue;
            if (LabelOf(piece, text) is { } label && turns[label].Turns >= 2)
                speaking = label;
            if (speaking is not null)
                piece.Role = labels.Whole(speaking) == PhraseKind.Question || speaking == asker.Key ? Role.Question : Role.Answer;
        }

        return true;
    }

    // One to four words with a capital before a colon at the start.
    private static string? LabelOf(Piece piece, string text)
    {
        var words = piece.In(text);
        var colon = words[..Math.Min(words.Length, 48)].IndexOf(':');
        if (colon < 1 || colon + 1 >= words.Length || words[colon + 1] != ' ' || !char.IsUpper(words[0]) || Words.Count(words[..colon], 9) > MostWordsOfLabel)
            return null;
        return words[..colon].ToString();
    }
}
