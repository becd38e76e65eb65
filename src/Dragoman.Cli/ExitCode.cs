namespace Dragoman.Cli;

/// <summary>What the program returns to its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It ran, and some input failed; each one is named on standard error with the reason.</summary>
    public const int SomeFailed = 1;

    /// <summary>Wrong usage: an unknown command or option, a value that cannot be read.</summary>
    public const int Usage = 2;

    /// <summary>Nothing could be done.</summary>
    public const int NothingDone = 3;

    /// <summary>Stopped by Ctrl-C, as shells report it.</summary>
    public const int Interrupted = 130;
}
