using System.Text.RegularExpressions;
using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Finding;

/// <summary>
/// Positions and shifts as tables of one connection, for the user's own SQL. They lie in its temporary memory and end with it: what actors stand for
/// is read by the issues of the moment, so that a stored table would be out of date with the next edit of an issue.
/// </summary>
internal static class PositionTables
{
    private const string Positions =
        "create temp table positions (id text, article text, file text, actor text, source_text text, source_actor text, source_name text, source_office text, issue text, stance text, part text, "
        + "words text, words_of text, date text, date_basis text, basis text, from_line text, via text, start integer, \"end\" integer, rule text, version text)";

    private const string Shifts =
        "create temp table shifts (id text, actor text, issue text, strength text, office_holder_changed integer, from_position text, from_date text, from_stance text, from_words text, "
        + "to_position text, to_date text, to_stance text, to_words text)";

    private static readonly Regex Named = new(@"\b(?:positions|shifts)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether a query may need them.</summary>
    public static bool AreNamed(string sql) => Named.IsMatch(sql);

    public static void Fill(Database database, IReadOnlyList<PositionLine> positions, IReadOnlyList<ShiftLine> shifts)
    {
        // The pragma that keeps the record from being written also keeps memory from it; the query itself is checked when it is compiled.
        database.Execute("pragma query_only = off");
        database.Execute($"{Positions}; {Shifts}");
        Insert(database, "positions", 22, positions, Row);
        Insert(database, "shifts", 13, shifts, Row);
        database.Execute("pragma query_only = on");
    }

    private static void Insert<TLine>(Database database, string table, int columns, IReadOnlyList<TLine> lines, Func<TLine, object?[]> row)
    {
        using var insert = database.PrepareOnce($"insert into temp.{table} values ({string.Join(", ", Enumerable.Repeat("?", columns))})");
        foreach (var line in lines)
        {
            foreach (var value in row(line))
                insert.BindAny(value);
            insert.Run();
        }
    }

    private static object?[] Row(PositionLine line) =>
    [
        line.Id, line.Article, line.File, line.Actor, line.Source?.Text, line.Source?.Actor, line.Source?.Name, line.Source?.Office, line.Issue, line.Stance, line.Part,
        line.Words, line.WordsOf, line.Date, line.DateBasis, line.Basis, line.From, line.Via, (long)line.Evidence[0].Start, (long)line.Evidence[0].End, line.Evidence[0].Rule, line.Evidence[0].Version,
    ];

    private static object?[] Row(ShiftLine shift) =>
    [
        shift.Id, shift.Actor, shift.Issue, shift.Strength, shift.OfficeHolderChanged is { } changed ? (changed ? 1L : 0L) : null, shift.From.Id, shift.From.Date, shift.From.Stance, shift.From.Words,
        shift.To.Id, shift.To.Date, shift.To.Stance, shift.To.Words,
    ];
}
