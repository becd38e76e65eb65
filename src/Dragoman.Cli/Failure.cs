namespace Dragoman.Cli;

/// <summary>What a person is told when a command cannot go on: what is wrong and what to do, in one line, without a stack trace.</summary>
internal sealed class Failure(string message, int exitCode = ExitCode.NothingDone, Exception? cause = null) : Exception(message, cause)
{
    public int ExitCode { get; } = exitCode;
}
