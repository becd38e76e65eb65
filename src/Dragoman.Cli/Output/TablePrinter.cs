using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>Prints rows as a table that is never wider than the terminal: columns of running words give way first, each cell cut after a whole word.</summary>
internal static class TablePrinter
{
    private const int Gap = 2;
    private const int NarrowestWords = 12;
    private const int NarrowestCrowded = 6;
    private const int NarrowestOther = 4;

    public static void Print<T>(Terminal terminal, IReadOnlyList<Column<T>> columns, IEnumerable<T> lines)
    {
        var rows = lines.Select(line => columns.Select(c => WordCut.OneLine(c.Value(line) ?? "")).ToArray()).ToArray();
        var widths = Fit(columns, rows, terminal.Width);
        var table = new Table().NoBorder().HideFooters();
        foreach (var (column, width) in columns.Zip(widths))
        {
            var shown = new TableColumn(new Text(WordCut.To(column.Name, width), new Style(decoration: Decoration.Bold)))
            {
                Width = width,
                NoWrap = true,
                Padding = new Padding(0, 0, column == columns[^1] ? 0 : Gap, 0),
            };
            table.AddColumn(column.Right ? shown.RightAligned() : shown);
        }

        foreach (var row in rows)
            table.AddRow(row.Zip(widths).Select(cell => new Text(WordCut.To(cell.First, cell.Second))));
        Console(terminal).Write(table);
    }

    /// <summary>A console of Spectre over the terminal's output, which shows colour only where the terminal does.</summary>
    public static IAnsiConsole Console(Terminal terminal)
    {
        var plain = !terminal.OutIsTerminal || !terminal.Color;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Out),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal.Width;
        return console;
    }

    private static int[] Fit<T>(IReadOnlyList<Column<T>> columns, string[][] rows, int width)
    {
        var widths = columns.Select((c, n) => rows.Select(r => WordCut.Width(r[n])).Append(WordCut.Width(c.Name)).Max()).ToArray();
        var room = width - Gap * (columns.Count - 1);
        Narrow(widths, room, n => columns[n].Cut && widths[n] > columns[n].Most, NarrowestWords);
        Narrow(widths, room, n => columns[n].Cut, NarrowestWords);
        // A word cut short can be guessed, a date or an id cannot.
        Narrow(widths, room, n => columns[n].Cut, NarrowestCrowded);
        Narrow(widths, room, _ => true, NarrowestOther);
        Narrow(widths, room, _ => true, 1);
        return widths;
    }

    // Takes from the widest, a column of the screen at a time, until all fit or none can give.
    private static void Narrow(int[] widths, int room, Func<int, bool> mayGive, int narrowest)
    {
        while (widths.Sum() > room)
        {
            var widest = -1;
            for (var n = 0; n < widths.Length; n++)
            {
                if (mayGive(n) && widths[n] > narrowest && (widest < 0 || widths[n] > widths[widest]))
                    widest = n;
            }

            if (widest < 0)
                return;
            widths[widest]--;
        }
    }
}
