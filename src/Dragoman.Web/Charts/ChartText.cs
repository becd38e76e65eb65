using System.Globalization;
using System.Text;

namespace Dragoman.Web.Charts;

/// <summary>Numbers and words inside drawings, which wrap nothing by themselves.</summary>
internal static class ChartText
{
    public static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>At most so many characters, the last of them an ellipsis where more would follow.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    /// <summary>The text in lines of at most so many characters, parted between words.</summary>
    public static IReadOnlyList<string> Lines(string text, int width, int most = int.MaxValue)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            if (line.Length > 0)
                line.Append(' ');
            line.Append(Cut(word, width));
        }

        if (line.Length > 0)
            lines.Add(line.ToString());
        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Cut(lines[most - 1] + " " + lines[most], width)];
    }
}
