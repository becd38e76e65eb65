using System.Globalization;

namespace Dragoman.Knowledge;

/// <summary>
/// Reads the actor dictionaries of PETRARCH and TABARI: a name, its code in brackets, synonyms behind <c>+</c>, codes that hold for a time
/// (<c>[CODE &lt;date]</c> before it, <c>[CODE &gt;date]</c> after it, <c>[CODE date-date]</c> with both days), dates as YYMMDD or YYYYMMDD,
/// notes behind <c>;</c>, comments behind <c>#</c>. Words are joined by underscores.
/// </summary>
internal sealed class ActorDictionary(string file, KnowledgeBase shipped, OwnActors own, List<Diagnostic> diagnostics)
{
    private static readonly HashSet<string> SmallWords = new("of the and for in on to at by a an de la el al bin ibn du des von van der".Split(' '), StringComparer.Ordinal);

    // CAMEO's role codes that PLOVER has under another name; "elites" and the like are no sector.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["INS"] = "REB",
        ["SEP"] = "REB",
        ["NGM"] = "NGO",
        ["MNC"] = "BUS",
    };

    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");

    private readonly List<string> _names = [];
    private readonly List<(string Code, string Since, string Until)> _codes = [];
    private int _line;
    private int _started;

    public void Read(string[] lines)
    {
        for (_line = 1; _line <= lines.Length; _line++)
        {
            var text = lines[_line - 1];
            var note = text.IndexOfAny([';', '#']);
            text = (note < 0 ? text : text[..note]).Trim();
            if (text.Length > 0)
                ReadLine(text);
        }

        Close();
    }

    private void ReadLine(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        var name = (bracket < 0 ? text : text[..bracket]).Trim();
        if (name.StartsWith('+'))
        {
            AddName(name[1..]);
        }
        else if (name.Length > 0)
        {
            Close();
            _started = _line;
            AddName(name);
        }

        while (bracket >= 0)
        {
            var end = text.IndexOf(']', bracket);
            if (end < 0)
            {
                Tell("A bracket is not closed", "End the code with ]");
                return;
            }

            AddCode(text[(bracket + 1)..end].Trim());
            bracket = text.IndexOf('[', end);
        }
    }

    private void AddName(string raw)
    {
        var words = raw.Trim().TrimEnd('_', '=', '&').Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words.Select((w, i) => Printed(w, i)));
        if (NameIndexBuilder.IsName(name))
            _names.Add(name);
        else
            Tell($"'{raw}' is no name that a text can hold", "Write words joined by underscores, at most sixteen");
    }

    // Dictionaries are in capitals throughout; texts are not. A word of up to three letters without a vowel is an abbreviation.
    private static string Printed(string word, int at)
    {
        var small = word.ToLowerInvariant();
        if (at > 0 && SmallWords.Contains(small))
            return small;
        if (word.Length < 6 && small.AsSpan().IndexOfAny(Vowels) < 0)
            return word.ToUpperInvariant();
        return char.ToUpperInvariant(small[0]) + small[1..];
    }

    private void AddCode(string text)
    {
        var parts = text.Split([' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || _names.Count == 0)
        {
            Tell(parts.Length == 0 ? "The brackets are empty" : "A code stands before any name", "Write NAME_ [CODE]");
            return;
        }

        var (since, until) = ("", "");
        if (parts.Length > 1 && !Period(parts[1].Replace(" ", "", StringComparison.Ordinal), out since, out until))
        {
            Tell($"'{parts[1]}' is no restriction of dates", "Write <YYMMDD, >YYMMDD or YYMMDD-YYMMDD; years may have four digits");
            return;
        }

        _codes.Add((parts[0], since, until));
    }

    private static bool Period(string text, out string since, out string until)
    {
        (since, until) = ("", "");
        if (text[0] is '<' or '>')
        {
            if (Day(text[1..]) is not { } day)
                return false;
            if (text[0] == '<')
                until = Iso(day.AddDays(-1));
            else
                since = Iso(day.AddDays(1));
            return true;
        }

        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || Day(text[..dash]) is not { } first || Day(text[(dash + 1)..]) is not { } last || last < first)
            return false;
        (since, until) = (Iso(first), Iso(last));
        return true;
    }

    // Two digits of a year: from 40 on they are of the twentieth century.
    private static DateOnly? Day(string text)
    {
        if (text.Length == 6)
            text = (string.CompareOrdinal(text, "40") >= 0 ? "19" : "20") + text;
        return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Close()
    {
        if (_names.Count > 0 && _codes.Count == 0)
            diagnostics.Add(new Diagnostic(Severity.Failure, file, $"line {_started}", $"'{_names[0]}' has no code", "Write one in brackets behind the name or below it: [SYRREB]"));
        foreach (var (code, since, until) in _codes)
        {
            var (country, sector) = Read(code);
            own.Actors.Add(new OwnActor([.. _names], country, sector, since, until));
        }

        _names.Clear();
        _codes.Clear();
    }

    // Three letters at a time: the state first, then roles; the first that PLOVER has is the sector.
    private (string Country, string Sector) Read(string code)
    {
        var parts = code.Chunk(3).Select(c => new string(c)).ToArray();
        if (shipped.State(parts[0]) is not null)
            return (parts[0], parts.Skip(1).Select(SectorOf).FirstOrDefault(s => s is not null) ?? "");
        var sector = SectorOf(parts[0]) ?? "";
        return (Array.Find(parts, p => shipped.State(p) is not null) ?? (sector == "IGO" && parts.Length > 1 ? parts[1] : ""), sector);
    }

    private static string? SectorOf(string role) => Renamed.TryGetValue(role, out var sector) ? sector : KnowledgeTables.SectorCodes.Contains(role) ? role : null;

    private void Tell(string what, string remedy) => diagnostics.Add(new Diagnostic(Severity.Failure, file, $"line {_line}", what, remedy));
}
