using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>Cuts text to a width in terminal columns, after a whole word.</summary>
internal static class WordCut
{
    private const string Ellipsis = "…";

    /// <summary>White space becomes single spaces and control characters vanish, so that a cell stays one line whatever the article holds.</summary>
    public static string OneLine(string text)
    {
        var plain = true;
        for (var i = 0; i < text.Length && plain; i++)
            plain = !char.IsControl(text[i]) && (!char.IsWhiteSpace(text[i]) || (text[i] == ' ' && i > 0 && text[i - 1] != ' '));
        return plain
            ? text.TrimEnd()
            : new string([.. string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(c => !char.IsControl(c))]);
    }

    /// <summary>The text itself where it fits; else its first words and an ellipsis; a first word that is too long by itself is cut inside.</summary>
    public static string To(string text, int width)
    {
        if (Width(text) <= width)
            return text;
        if (width <= 1)
            return width == 1 ? Ellipsis : "";
        var used = 0;
        var end = 0;
        var wordEnd = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var next = used + Width(rune.ToString());
            if (next > width - 1)
                break;
            if (rune.Value == ' ')
                wordEnd = end;
            used = next;
            end += rune.Utf16SequenceLength;
        }

        if (end < text.Length && text[end] == ' ')
            wordEnd = end;
        return text[..(wordEnd > 0 ? wordEnd : end)].TrimEnd(' ', ',', ';', ':') + Ellipsis;
    }

    /// <summary>Columns on the screen: East Asian characters take two.</summary>
    public static int Width(string text) => text.GetCellWidth();
}
