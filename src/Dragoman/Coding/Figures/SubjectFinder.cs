namespace Dragoman.Coding.Figures;

/// <summary>
/// Says what was counted in a form that two counts of it share. Within an article a count that another source gives shortly after of the same thing has
/// the same subject. Across articles the words must do: whom, where and in what incident on which day; or which population where.
/// </summary>
internal sealed class SubjectFinder(string text, FigureLexicon lexicon)
{
    // How far behind a count another source's of the same thing is looked for: so many sentences, and so many counts.
    private const int Sentences = 2;
    private const int Counts = 6;

    public IReadOnlyList<Figure> Assign(List<FigureDraft> drafts)
    {
        var figures = new Figure[drafts.Count];
        for (var i = 0; i < figures.Length; i++)
        {
            var draft = drafts[i];
            figures[i] = draft.Figure with { Subject = SharedKey(draft) };
            if (!IsComparable(draft))
                continue;
            for (var j = i - 1; j >= Math.Max(0, i - Counts); j--)
            {
                if (!IsRestated(drafts[j], draft))
                    continue;
                // Two names of one subject become the earlier one's.
                var subject = figures[j].Subject ?? figures[i].Subject ?? $"#{j + 1}";
                figures[j] = figures[j] with { Subject = subject };
                figures[i] = figures[i] with { Subject = subject };
                break;
            }
        }

        return figures;
    }

    // A number of people from a source that can be told from others, in running text.
    private static bool IsComparable(FigureDraft draft) =>
        draft.Figure.Unit == "people" && !draft.Quantity.IsVague && draft.Sentence.Block is not (BlockKind.Title or BlockKind.Heading);

    private bool IsRestated(FigureDraft first, FigureDraft second)
    {
        if (second.Match.Rule == "put")
            return first.Figure.Measure == second.Figure.Measure && IsComparable(first) && second.Sentence.Index - first.Sentence.Index <= Sentences
                && Differ(first.Figure, second.Figure);
        return IsComparable(first)
            && first.Figure.Measure == second.Figure.Measure
            && second.Sentence.Index - first.Sentence.Index <= Sentences
            && Differ(first.Figure, second.Figure)
            && (ClassOf(first) is var one && ClassOf(second) is var other && (one == other || ((one == "people" || other == "people") && OpensWithContrast(second.Sentence))))
            && !IsAnother(second)
            && Agree(first.Figure.Date, second.Figure.Date)
            && IsSameIncident(first, second);
    }

    // "another 12", "12 others", "12 more", "three of them": a part or an addition.
    private static bool IsAnother(FigureDraft draft)
    {
        var (sentence, quantity) = (draft.Sentence, draft.Quantity);
        for (var i = Math.Max(1, quantity.First - 2); i <= Math.Min(sentence.Tokens.Length, quantity.Last + 2); i++)
            if (sentence[i].Lemma is "another" or "other" or "more" or "additional" or "further" or "include" or "among" or "of" && (i < quantity.First || i > quantity.Last))
                return true;
        return false;
    }

    private bool IsSameIncident(FigureDraft first, FigureDraft second)
    {
        var (here, there) = (Words(first.Figure.Place), Words(second.Figure.Place));
        if (here is not null && there is not null && here != there)
            return false;
        var (one, other) = (IncidentIn(first.Sentence), IncidentIn(second.Sentence));
        if (one is not null && other is not null && one != other)
            return false;
        // What the article says itself beside a source's count is mostly another count; only a word of contrast makes it a rival.
        var bothNamed = first.Figure.AccordingTo is not null && second.Figure.AccordingTo is not null;
        if (OpensWithContrast(second.Sentence))
            return bothNamed || (here is not null && here == there);
        // The same place on the same day: the incident need not be named twice.
        var samePlace = here is not null && here == there && (one is not null && one == other || first.Figure.Date is { Precision: DatePrecision.Day } day && day == second.Figure.Date);
        return bothNamed && (HasContrast(second, first.Sentence == second.Sentence) || samePlace);
    }

    private static bool OpensWithContrast(Sentence sentence) =>
        sentence.Tokens.Length > 1 && (IsContrast(sentence[1].Lemma) || IsContrast(sentence[2].Lemma) || (sentence.Tokens.Length > 2 && IsContrast(sentence[3].Lemma)));

    private static bool IsContrast(string lemma) => lemma.ToLowerInvariant() is "but" or "however" or "while" or "whereas" or "although" or "though" or "earlier" or "instead";

    // "the ministry counted 40 dead": a verb of counting above the number; in one sentence "while" and "but" will do.
    private static bool HasContrast(FigureDraft draft, bool isOneSentence)
    {
        for (var at = draft.Quantity.Head; at > 0; at = draft.Sentence[at].Head)
            if (draft.Sentence[at].Lemma is "put" or "count" or "estimate")
                return true;
        if (!isOneSentence)
            return false;
        foreach (ref readonly var token in draft.Sentence.Tokens.AsSpan())
            if (IsContrast(token.Lemma))
                return true;
        return false;
    }

    private bool Differ(Figure first, Figure second)
    {
        var (one, other) = (SourceOf(first), SourceOf(second));
        if (one == other || one == Unknown || other == Unknown)
            return false;
        // "police" and "local police", "the military" and "the US military" are one.
        return one is null || other is null || !(one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal));
    }

    private const string Unknown = "?";

    // Who says it, as far as one can be told from another: null for the article, "?" for a pronoun that is nobody known.
    private string? SourceOf(Figure figure)
    {
        if (figure.AccordingTo is not { } source)
            return null;
        if (source.Actor is { Id: { } id })
            return id;
        var words = source.Span.Of(text).ToLowerInvariant();
        return words is "he" or "she" or "it" or "they" or "who" or "which" or "i" or "we" || words.StartsWith("that ", StringComparison.Ordinal) ? Unknown : words;
    }

    private static bool Agree(PartialDate? first, PartialDate? second) => first is null || second is null || first == second;

    /// <summary>The key that articles share, or null where the words do not tell which incident or population it is.</summary>
    private string? SharedKey(FigureDraft draft)
    {
        var figure = draft.Figure;
        if (!IsComparable(draft) || SourceOf(figure) == Unknown || IsAnother(draft))
            return null;
        var place = Words(figure.Place);
        if (FigureMeasures.IsStock(figure.Measure))
        {
            var counted = Words(figure.Counted);
            var isNamed = figure.Counted is { } span && span.Of(text).AsSpan().IndexOfAnyInRange('A', 'Z') >= 0;
            return place is null || (!isNamed && figure.Measure is "troops" or "refugees") ? null : $"{figure.Measure}/{counted ?? "people"}/{place}";
        }

        return place is not null && figure.Date is { Precision: DatePrecision.Day } day && IncidentIn(draft.Sentence) is { } incident
            ? $"{figure.Measure}/{ClassOf(draft)}/{place}/{incident}/{day}"
            : null;
    }

    // Whom: any people, or a kind of them that must be the same.
    private static string ClassOf(FigureDraft draft)
    {
        if (draft.Match.Counted == 0)
            return "people";
        var lemma = draft.Sentence[draft.Match.Counted].Lemma;
        return lemma is "people" or "person" or "life" or "number" ? "people" : lemma.ToLowerInvariant();
    }

    // The one kind of incident that the sentence names.
    private string? IncidentIn(Sentence sentence)
    {
        string? found = null;
        foreach (ref readonly var token in sentence.Tokens.AsSpan())
        {
            if (lexicon.IncidentOf(token.Lemma) is not { } incident)
                continue;
            if (found is not null && found != incident && incident != "attack" && found != "attack")
                return null;
            found = found is null or "attack" ? incident : found;
        }

        return found;
    }

    private string? Words(Span? span) => span?.Of(text).ToLowerInvariant();
}
