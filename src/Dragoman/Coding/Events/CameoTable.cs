using System.Globalization;
using System.Text;

namespace Dragoman.Coding.Events;

/// <summary>A code of CAMEO, for those who still need the columns of older systems.</summary>
/// <param name="Code">Two to four digits; the first two are the root, the first three the base.</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict: by the root, as GDELT has it.</param>
/// <param name="Goldstein">-10 to 10; null where the table gives none.</param>
public sealed record CameoCode(string Code, int Quad, double? Goldstein)
{
    public string Root => Code[..2];

    /// <summary>The first three digits; a root stands for itself.</summary>
    public string Base => Code.Length > 3 ? Code[..3] : Code;
}

/// <summary>What one of the sixteen types is by PLOVER itself.</summary>
/// <param name="Quad">As in <see cref="CameoCode"/>, but by PLOVER's reckoning: CONCEDE is verbal there.</param>
/// <param name="Score">PLOVER's own scale of conflict and cooperation, -10 to 10.</param>
public sealed record PloverScale(string Cameo, int Quad, double Score);

/// <summary>From PLOVER to CAMEO, quad class and Goldstein's scale: the tables of <c>data/cameo</c>.</summary>
public sealed class CameoTable
{
    /// <summary>The name of its section in the compiled data.</summary>
    public const string Section = "cameo";

    private readonly Dictionary<string, CameoCode> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PloverScale> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Mode), string> _modes = [];

    private CameoTable()
    {
    }

    public IReadOnlyCollection<CameoCode> Codes => _codes.Values;

    /// <summary>The modes that have a code of their own.</summary>
    public IEnumerable<string> Modes => _modes.Keys.Select(m => m.Mode).Distinct();

    /// <exception cref="InvalidDataException">The section is missing or damaged.</exception>
    public static CameoTable Load(CompiledData data) => Parse(Encoding.UTF8.GetString(data.Section(Section).Span));

    /// <summary>Reads lines of cells with tabs between: <c>code</c>, <c>type</c> or <c>mode</c>, then the columns of that table.</summary>
    /// <exception cref="InvalidDataException">A line of another kind, or a code that no row gives.</exception>
    public static CameoTable Parse(string text)
    {
        var table = new CameoTable();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('\t');
            switch (cells[0])
            {
                case "code":
                    table._codes[cells[1]] = new CameoCode(cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3].Length == 0 ? null : Number(cells[3]));
                    break;
                case "type":
                    table._types[cells[1]] = new PloverScale(table.Known(cells[2], line), int.Parse(cells[3], CultureInfo.InvariantCulture), Number(cells[4]));
                    break;
                case "mode":
                    table._modes[(cells[1], cells[2])] = table.Known(cells[3], line);
                    break;
                default:
                    throw new InvalidDataException($"data/cameo: '{line}' is no row of its tables.");
            }
        }

        return table;
    }

    /// <param name="type">In capitals, as the contract writes it.</param>
    public PloverScale Scale(string type) => _types[type];

    /// <summary>The code that the rule gave, else the one of the mode, else the one of the type. A code that CAMEO does not have is shortened until it does.</summary>
    public CameoCode Of(string type, string? mode, string? cameo)
    {
        for (var code = cameo; code is { Length: >= 2 }; code = code[..^1])
        {
            if (_codes.TryGetValue(code, out var known))
                return known;
        }

        return _codes[mode is not null && _modes.TryGetValue((type, mode), out var ofMode) ? ofMode : _types[type].Cameo];
    }

    private string Known(string code, string line) =>
        _codes.ContainsKey(code) ? code : throw new InvalidDataException($"data/cameo: '{line.Replace('\t', ' ')}' names {code}, which codes.tsv does not have.");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
