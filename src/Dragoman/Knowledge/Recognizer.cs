using Dragoman.Knowledge.Dates;

namespace Dragoman.Knowledge;

/// <summary>
/// Reads mentions: people, offices with their holder on the article's date, states, bodies, groups, parts of states ("Syrian forces"),
/// places and dates; then what stands for them ("he", "the regime"). What is ambiguous stays so: candidates, no guess.
/// Mentions stand in order of their spans; one may lie inside another, none cross. Safe to share between threads.
/// </summary>
public sealed class Recognizer(KnowledgeBase knowledge)
{
    /// <summary>The mentions of an article. Sentences without trees (heads and relations missing) are read by their words alone.</summary>
    public IReadOnlyList<Mention> Recognize(Article article, IReadOnlyList<Sentence> sentences)
    {
        var scratch = new List<NameMatch>();
        var items = new NameItems[sentences.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new NameItems(knowledge.Names, article.Text, sentences[i], scratch);
        }

        var mentions = new List<Mention>();
        var people = ReadNames(items, DaysOf(article), mentions);
        if (article.Published is null && people.DaysFromOffices() is { } days)
        {
            // The text says who held which office: that tells when it was written, and so who the others are.
            mentions.Clear();
            people = ReadNames(items, days, mentions);
        }

        new ReferenceReader(new ReferenceScene(knowledge, people, items, mentions, new Quoted(article.Text))).Read();
        AddDates(article, items, mentions);
        mentions.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return mentions;
    }

    private static Span? DaysOf(Article article) =>
        article.Published is { } published ? new Span(published.Earliest.DayNumber, published.Latest.DayNumber + 1) : null;

    private People ReadNames(NameItems[] items, Span? days, List<Mention> mentions)
    {
        var people = new People(knowledge, days);
        foreach (var sentence in items)
            people.Note(sentence);
        foreach (var sentence in items)
            new MentionReader(knowledge, people, sentence, mentions).Read();
        return people;
    }

    // A phrase of time that goes over a sentence's end is none.
    private static void AddDates(Article article, NameItems[] items, List<Mention> mentions)
    {
        var next = 0;
        foreach (var time in DateRecognizer.Recognize(article.Text, article.Published))
        {
            while (next < items.Length && items[next].Sentence.Span.End <= time.Span.Start)
                next++;
            if (next == items.Length)
                return;
            var sentence = items[next];
            int first = sentence.TokenAt(time.Span.Start), last = sentence.TokenAt(time.Span.End - 1);
            if (first >= 0 && last >= first)
                mentions.Add(Mentions.Make(sentence, first, last, MentionKind.Date, "date") with { Span = time.Span, Date = time.Date, Time = time });
        }
    }
}
