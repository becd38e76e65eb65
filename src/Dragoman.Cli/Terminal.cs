using System.Text;

namespace Dragoman.Cli;

/// <summary>Where data and talk go, and what the screen can show. The one place that looks at the console and its environment.</summary>
internal sealed class Terminal
{
    private const int WidthOfPipes = 100;

    /// <summary>Data: what another program may read.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Talk: progress, messages, remarks on the data.</summary>
    public required TextWriter Talk { get; init; }

    public required Func<Stream> OpenInput { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool TalkIsTerminal { get; init; }

    /// <summary>Neither NO_COLOR (https://no-color.org) nor a dumb terminal asks for plain text.</summary>
    public bool Color { get; init; }

    /// <summary>Columns.</summary>
    public int Width { get; init; } = WidthOfPipes;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static Terminal OfThisProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var outIsTerminal = !Console.IsOutputRedirected;
        return new Terminal
        {
            // Flushed at the end and when the buffer is full: a listing may have a million lines.
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16),
            Talk = new StreamWriter(Console.OpenStandardError(), utf8, 1 << 10) { AutoFlush = true },
            OpenInput = Console.OpenStandardInput,
            OutIsTerminal = outIsTerminal,
            TalkIsTerminal = !Console.IsErrorRedirected,
            Color = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = WidthOf(outIsTerminal || !Console.IsErrorRedirected),
        };
    }

    private static int WidthOf(bool terminal)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns > 0)
            return columns;
        if (!terminal)
            return WidthOfPipes;
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : WidthOfPipes;
        }
        catch (IOException)
        {
            return WidthOfPipes;
        }
    }
}
