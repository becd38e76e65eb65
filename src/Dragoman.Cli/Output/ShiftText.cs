using Dragoman.Cli.Listings;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Output;

/// <summary>A shift for a person: the two wordings, one under the other, each with its date and who says it.</summary>
internal static class ShiftText
{
    public static void Print(Terminal terminal, ShiftLine shift)
    {
        var office = shift.OfficeHolderChanged switch { true => "; another holds the office", false => "; the office-holder is the same", _ => "" };
        terminal.Out.WriteLine($"{shift.Official ?? shift.Actor} on {shift.Issue}: {shift.From.Stance} → {shift.To.Stance} ({shift.Strength}{office})");
        Print(terminal, shift.From, shift.FromCount > 1 ? $"last of {shift.FromCount} since {shift.FromSince}" : null);
        Print(terminal, shift.To, shift.ToCount > 1 ? $"first of {shift.ToCount} until {shift.ToUntil}" : null);
        terminal.Out.WriteLine();
    }

    private static void Print(Terminal terminal, PositionLine position, string? run)
    {
        var told = position.WordsOf == "reporter" ? "in the reporter's words" : null;
        var via = position.Via is null ? null : $"by {position.Via}";
        var notes = string.Join("; ", new[] { told, via, run }.Where(n => n is not null));
        terminal.Out.WriteLine($"  {position.Date,-10}  {PositionListing.Who(position)}{(notes.Length > 0 ? $" ({notes})" : "")}");
        foreach (var line in Wrapped(PositionListing.Quoted(position), Math.Max(20, terminal.Width - 14)))
            terminal.Out.WriteLine("              " + line);
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        foreach (var word in WordCut.OneLine(text).Split(' '))
        {
            if (line.Length > 0 && WordCut.Width(line) + 1 + WordCut.Width(word) > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }
}
