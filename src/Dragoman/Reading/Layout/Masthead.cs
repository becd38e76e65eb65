using Dragoman.Reading.Dates;

namespace Dragoman.Reading.Layout;

/// <summary>
/// Reads who wrote, printed and dated an article from the parts of one line: "By Scott Lucas – July 7, 2017 – eaworldview – …",
/// "Published: Thursday, 7 July 2017 10:30 GMT | Updated: 8 July 2017", "PARIS, July 6, 2011 (Reuters) - …".
/// </summary>
internal sealed class Masthead(ReadingKnowledge knowledge)
{
    private const string Marks = " \t\u00A0-–—|•·:,/";
    private readonly Byline _byline = new(knowledge);

    /// <summary>
    /// How much of the line, from its start, is masthead: all of it, a part before the first words of the text, or none (0). The facts
    /// found are added only where the answer is not none.
    /// </summary>
    /// <param name="isHead">Above or at the start of the text, where a date needs no label; else below it.</param>
    public int Read(ReadOnlySpan<char> line, bool isHead, Facts facts)
    {
        var state = new State { IsHead = isHead };
        var at = 0;
        while (at < line.Length)
        {
            var part = line[at..PartEnd(line, at)];
            var length = Take(part, line.Length - at == part.Length, state);
            if (length == 0)
                break;
            at += length;
            state.Parts++;
            at += line[at..].Length - line[at..].TrimStart(Marks).Length;
            if (length < part.Length)
            {
                state.Split = true;
                break;
            }
        }

        // One part and then prose is a sentence that begins so, unless the date stands at its very start.
        if (at < line.Length && (state.Parts < 2 || !state.Dated) && !state.Split)
            return 0;
        if (!state.Dated && !state.Named)
            return 0;
        state.Apply(facts);
        return at;
    }

    /// <summary>How long a dateline at the start is: capitals, perhaps a date and an agency, a dash. 0 where there is none.</summary>
    public int ReadDateline(ReadOnlySpan<char> line, Facts facts)
    {
        var head = line[..Math.Min(line.Length, 120)];
        var at = CapitalsAt(head);
        if (at == 0)
            return 0;
        var found = DateFound.None;
        PartialDate date = default;
        ReadOnlySpan<char> dated = default;
        var hasAgency = false;
        while (at < head.Length)
        {
            var rest = head[at..];
            if (rest[0] is ' ' or ',')
            {
                at++;
            }
            else if (rest[0] == '(' && rest.IndexOf(')') is var close and > 0 and < 40)
            {
                hasAgency = true;
                at += close + 1;
            }
            else if (rest[0] is '—' or '–' || (rest[0] == '-' && head[at - 1] == ' '))
            {
                var end = at + rest.Length - rest.TrimStart("-–— \u00A0").Length;
                // "NATO - the alliance" is no place.
                if (end < line.Length && !MayOpenText(line[end..]))
                    return 0;
                AddDateline(found, date, dated, facts);
                return end;
            }
            else if (found == DateFound.None && (found = knowledge.Dates.ReadAt(rest, out date, out var length)) != DateFound.None)
            {
                dated = rest[..length];
                at += length;
            }
            else if (DayAndMonth(rest) is var days and > 0)
            {
                at += days;
            }
            else if (hasAgency)
            {
                AddDateline(found, date, dated, facts);
                return at;
            }
            else
            {
                var place = PlaceAt(rest);
                if (place == 0)
                    return 0;
                at += place;
            }
        }

        return 0;
    }

    /// <summary>"Publisher: The Paper", "Published by The Paper"; and below an article "The Paper publisher of …".</summary>
    public string? PublisherIn(ReadOnlySpan<char> line, bool isFooter)
    {
        if (line.Length > 160)
            return null;
        if (knowledge.Labels.Start(line, out var length) == PhraseKind.Publisher)
        {
            var name = line[length..].Trim(Marks).TrimEnd('.');
            var labelled = line[length..].TrimStart().StartsWith(":") || line[..length].EndsWith("by", StringComparison.OrdinalIgnoreCase);
            return labelled && Words.Count(name, 9) is > 0 and <= 8 && char.IsUpper(name[0]) ? Known(name) : null;
        }

        var word = isFooter ? line.IndexOf(" publisher") : -1;
        return word > 0 && Words.Count(line[..word], 7) is >= 2 and <= 6 && AllCapitalised(line[..word]) ? Known(line[..word]) : null;
    }

    /// <summary>Names in an agency's credits: "(Reporting by John Irish; editing by Richard Lough)".</summary>
    public bool ReadCredits(ReadOnlySpan<char> line, Facts facts)
    {
        if (line.Length > 300)
            return false;
        var kind = knowledge.Labels.Start(line, out var length);
        if (kind is not (PhraseKind.Reporting or PhraseKind.Credit))
            return false;
        if (kind == PhraseKind.Credit)
            return true;
        var rest = line[length..].Trim(" :()[]");
        var end = rest.IndexOfAny(';', ')');
        if (_byline.Read(end < 0 ? rest : rest[..end]) is not { } names)
            return false;
        facts.Reporters.AddRange(names.Authors);
        return true;
    }

    private string Known(ReadOnlySpan<char> name) => knowledge.Publishers.Named(name.ToString())?.Name ?? name.ToString();

    private int Take(ReadOnlySpan<char> part, bool isLast, State state)
    {
        if (TakeNames(part, state))
            return part.Length;
        if (TakeDate(part, state) is var length and > 0)
            return length;
        // An outlet's name counts only beside a byline or a date.
        if (state.Parts > 0 && part.Length <= 60 && knowledge.Publishers.Named(part.ToString()) is { } publisher)
        {
            if (!publisher.IsAgency)
                state.Publisher ??= publisher.Name;
            return part.Length;
        }

        // Behind name and date stands the paper or the place; which of the two it is cannot be told of an unknown name. Capitals begin a dateline.
        var mayBePaper = (state.Parts > 0 && isLast) || (state.Named && state.Dated && CapitalsAt(part) < part.Length);
        return mayBePaper && Words.Count(part, 5) <= 4 && !Words.EndsSentence(part) ? part.Length : 0;
    }

    private bool TakeNames(ReadOnlySpan<char> part, State state)
    {
        if (knowledge.Labels.Start(part, out var length) != PhraseKind.By || Words.Count(part, 25) > 24)
            return false;
        if (_byline.Read(part[length..].TrimStart(": ")) is not { } names)
            return false;
        state.Authors.AddRange(names.Authors);
        state.Publisher ??= names.Publisher;
        state.Named = true;
        return true;
    }

    private int TakeDate(ReadOnlySpan<char> part, State state)
    {
        var label = knowledge.Labels.Start(part[..Math.Min(part.Length, 60)], out var from);
        if (label is not (PhraseKind.Published or PhraseKind.Updated))
            (label, from) = (PhraseKind.None, 0);
        from += part[from..].Length - part[from..].TrimStart(": \u00A0").Length;
        var found = knowledge.Dates.ReadAt(part[from..], out var date, out var length);
        var placed = false;
        if (found == DateFound.None && label == PhraseKind.None)
        {
            from = PlaceBeforeDate(part);
            placed = from > 0;
            if (placed)
                found = knowledge.Dates.ReadAt(part[from..], out date, out length);
        }

        if (found == DateFound.None)
            return 0;
        var end = from + length;
        end += TimeOfDay.LengthAt(part[end..]);
        var rest = part[end..].TrimStart(" .,");
        if (!rest.IsEmpty && (placed || !MayOpenText(rest) || (label == PhraseKind.None && (!state.IsHead || date.Day is null))))
            return 0;
        state.Dates.Add((Rank(label, state), found, date, part.Slice(from, length).ToString()));
        return rest.IsEmpty ? part.Length : part.Length - rest.Length;
    }

    private static DateRank Rank(PhraseKind label, State state) => label switch
    {
        PhraseKind.Published => DateRank.Labelled,
        PhraseKind.Updated => DateRank.Updated,
        _ => state.IsHead ? DateRank.Head : DateRank.Foot,
    };

    // "Wed 05 Apr 2017 Russia said" is a date before a text; "7 July 2017 was a Friday" is a sentence.
    private static bool MayOpenText(ReadOnlySpan<char> rest) => char.IsUpper(rest[0]) || char.IsDigit(rest[0]) || Words.OpensQuotation(rest);

    // "Paris, 7 July 2017": up to four capitalised words and a comma.
    private static int PlaceBeforeDate(ReadOnlySpan<char> part)
    {
        var comma = part[..Math.Min(part.Length, 60)].IndexOf(',');
        if (comma <= 0 || Words.Count(part[..comma], 5) > 4 || !AllCapitalised(part[..comma]))
            return 0;
        return comma + 1 + (part[(comma + 1)..].Length - part[(comma + 1)..].TrimStart().Length);
    }

    private static bool AllCapitalised(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (!word.IsEmpty && !char.IsUpper(word[0]) && !Words.IsParticle(word))
                return false;
        }

        return true;
    }

    // Parts are parted by a dash, a bar or a dot with space beside it.
    private static int PartEnd(ReadOnlySpan<char> line, int from)
    {
        for (var i = from + 1; i < line.Length && i < from + 300; i++)
        {
            if (line[i] is '|' or '•' or '·' || (line[i] is '–' or '—' or '-' && char.IsWhiteSpace(line[i - 1])))
                return i - (line[from..i].Length - line[from..i].TrimEnd().Length);
        }

        return line.Length;
    }

    // PARIS | KUALA LUMPUR | BEIRUT/AMMAN | DEIR AL-ZOR
    private static int CapitalsAt(ReadOnlySpan<char> head)
    {
        int at = 0, letters = 0;
        while (at < head.Length && (char.IsUpper(head[at]) || head[at] is ' ' or '/' or '.' or '\'' or '’' || (head[at] == '-' && at > 0 && char.IsUpper(head[at - 1]))))
            letters += char.IsUpper(head[at++]) ? 1 : 0;
        // The next word's capital is not the place's: "PARIS France".
        if (at < head.Length && char.IsLower(head[at]))
            return 0;
        return letters >= 3 ? at : 0;
    }

    // "July 6", "Nov. 29": the day without a year, as datelines have it. The year is not invented.
    private int DayAndMonth(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && char.IsLetter(rest[end]))
            end++;
        if (end == 0 || knowledge.Dates.MonthOf(rest[..end]) == 0)
            return 0;
        while (end < rest.Length && rest[end] is '.' or ' ')
            end++;
        var digits = 0;
        while (end + digits < rest.Length && char.IsAsciiDigit(rest[end + digits]))
            digits++;
        return digits is 1 or 2 ? end + digits : 0;
    }

    // ", Croatia" and the like: one or two capitalised words behind the place.
    private static int PlaceAt(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && (char.IsLetter(rest[end]) || rest[end] is '.' or '-'))
            end++;
        return end > 0 && char.IsUpper(rest[0]) && end < rest.Length && rest[end] is ',' or ' ' ? end : 0;
    }

    private static void AddDateline(DateFound found, PartialDate date, ReadOnlySpan<char> words, Facts facts)
    {
        if (found == DateFound.Date && date.Day is not null)
            facts.AddDate(DateRank.Dateline, found, date, words);
    }

    private sealed class State
    {
        public bool IsHead { get; init; }

        public int Parts { get; set; }

        /// <summary>Text follows on the same line.</summary>
        public bool Split { get; set; }

        public bool Named { get; set; }

        public bool Dated => Dates.Count > 0;

        public List<(DateRank Rank, DateFound Found, PartialDate Date, string Words)> Dates { get; } = [];

        public List<string> Authors { get; } = [];

        public string? Publisher { get; set; }

        public void Apply(Facts facts)
        {
            foreach (var (rank, found, date, words) in Dates)
                facts.AddDate(rank, found, date, words);
            foreach (var author in Authors)
                facts.AddAuthor(author);
            facts.Publisher ??= Publisher;
        }
    }
}
