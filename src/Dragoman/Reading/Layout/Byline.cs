namespace Dragoman.Reading.Layout;

/// <summary>Reads the names of a byline: "Christian Losson and Luc Mathieu", "Jane Doe in Paris, Diplomatic Editor", "Euronews".</summary>
internal sealed class Byline(ReadingKnowledge knowledge)
{
    private const int Longest = 160;

    private static readonly string[] Joints = [" and ", " & ", " et ", " with ", ";", ",", "/"];

    /// <summary>What the names are; null where the words are not names throughout ("Monday evening the talks had failed").</summary>
    public Names? Read(ReadOnlySpan<char> words)
    {
        words = words.Trim().TrimEnd('.');
        if (words.IsEmpty || words.Length > Longest)
            return null;
        var names = new Names();
        while (!words.IsEmpty)
        {
            var (at, length) = NextJoint(words);
            if (!Take(words[..at].Trim(), names))
                return null;
            words = words[(at + length)..].Trim();
        }

        return names;
    }

    private static (int At, int Length) NextJoint(ReadOnlySpan<char> words)
    {
        var best = (At: words.Length, Length: 0);
        foreach (var joint in Joints)
        {
            var at = words.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at < best.At)
                best = (at, joint.Length);
        }

        return best;
    }

    private bool Take(ReadOnlySpan<char> part, Names names)
    {
        var place = part.IndexOf(" in ");
        if (place > 0)
            part = part[..place].TrimEnd();
        if (part.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            part = part[4..];
        if (part.IsEmpty)
            return true;
        var name = part.ToString();
        if (knowledge.Publishers.Named(name) is { } publisher)
        {
            if (!publisher.IsAgency)
                names.Publisher ??= publisher.Name;
            return true;
        }

        if (knowledge.Labels.Whole(part) == PhraseKind.Staff || HoldsRole(part) || part.Contains('@'))
            return true;
        if (!IsName(part, out var several))
            return false;
        // One word may be a pen name or a thing; it is a byline, but not yet an author.
        if (several)
            names.Authors.Add(name);
        return true;
    }

    private bool HoldsRole(ReadOnlySpan<char> part)
    {
        foreach (var word in part.Split(' '))
        {
            if (knowledge.Labels.Whole(part[word]) == PhraseKind.Role)
                return true;
        }

        return false;
    }

    private bool IsName(ReadOnlySpan<char> part, out bool several)
    {
        var words = 0;
        several = false;
        foreach (var range in part.Split(' '))
        {
            var word = part[range];
            if (word.IsEmpty)
                continue;
            if (++words > 5 || knowledge.Dates.IsMonthOrWeekday(word) || !IsNameWord(word))
                return false;
        }

        several = words > 1;
        return words > 0 && char.IsUpper(part[0]);
    }

    private static bool IsNameWord(ReadOnlySpan<char> word)
    {
        var upper = false;
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('.' or '-' or '\'' or '’'))
                return false;
            upper |= char.IsUpper(c);
        }

        return upper || Words.IsParticle(word);
    }

    /// <summary>Who a byline names.</summary>
    internal sealed class Names
    {
        public List<string> Authors { get; } = [];

        public string? Publisher { get; set; }
    }
}
