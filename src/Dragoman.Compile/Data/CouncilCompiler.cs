using System.Globalization;
using System.Text;
using Dragoman.Council;

namespace Dragoman.Compile.Data;

/// <summary>Checks the tables of <c>data/council</c> against their schema and packs them into one section.</summary>
internal static class CouncilCompiler
{
    // Columns in file order; d: date or empty, D: date, c: count or empty, m: ISO codes with semicolons, *: must not be empty.
    private static readonly (string File, string Columns)[] Tables =
    [
        ("members.tsv", "member* name* seat* from:D to:d source* note"),
        ("vetoes.tsv", "date:D kind symbol meeting agenda_item topic vetoed_by:m in_favour:c against:c abstentions:c against_members:m abstaining_members:m sponsors:m sponsors_total:c source* votes_source note"),
        ("syria-drafts.tsv",
            "date:D kind* symbol resolution meeting subject* sponsors:m sponsors_total:c lead:m in_favour:c against:c abstentions:c against_members:m abstaining_members:m outcome* vetoed_by:m chapter_vii source* note"),
        ("icc-parties.tsv", "state* name* signed:d deposited:d instrument in_force:d withdrawal_notified:d withdrawal_effective:d status* source* note"),
        ("icc-declarations-and-referrals.tsv", "date:D kind* state situation* covers_from:d covers_to:d outcome* symbol vote source* note"),
    ];

    /// <exception cref="InvalidDataException">A row does not fit; the message names file, line and column.</exception>
    public static byte[] Compile(DirectoryInfo data)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var (file, columns) in Tables)
            Pack(Path.Combine(data.FullName, CouncilFacts.Section, file), columns.Split(' '), writer);
        writer.Flush();
        return stream.ToArray();
    }

    private static void Pack(string path, string[] columns, BinaryWriter writer)
    {
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        var names = columns.Select(c => c.TrimEnd('*').Split(':')[0]);
        if (lines.Length == 0 || lines[0] != string.Join('\t', names))
            throw new InvalidDataException($"{path}, line 1: the columns must be {string.Join(", ", names)}.");
        writer.Write(lines.Length - 1);
        for (var i = 1; i < lines.Length; i++)
        {
            var fields = lines[i].Split('\t');
            if (fields.Length != columns.Length)
                throw new InvalidDataException($"{path}, line {i + 1}: {fields.Length} columns, not {columns.Length}.");
            for (var c = 0; c < fields.Length; c++)
            {
                if (!Fits(fields[c], columns[c]))
                    throw new InvalidDataException($"{path}, line {i + 1}, column {columns[c].TrimEnd('*').Split(':')[0]}: '{fields[c]}' does not fit.");
                writer.Write(fields[c]);
            }
        }
    }

    private static bool Fits(string field, string column) => column switch
    {
        _ when column.EndsWith('*') => field.Length > 0,
        _ when column.EndsWith(":D") => IsDay(field),
        _ when column.EndsWith(":d") => field.Length == 0 || IsDay(field),
        _ when column.EndsWith(":c") => field.Length == 0 || int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ when column.EndsWith(":m") => field.Length == 0 || field.Split(';').All(m => m.Length == 3 && m.All(char.IsAsciiLetterUpper)),
        _ => true,
    };

    private static bool IsDay(string field) => DateOnly.TryParseExact(field, "yyyy-MM-dd", out _);
}
