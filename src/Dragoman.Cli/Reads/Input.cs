namespace Dragoman.Cli.Reads;

/// <summary>One thing to read: a file, or standard input.</summary>
/// <param name="Name">As the user gave it; inside a folder, with the folder before it.</param>
/// <param name="Length">In bytes; null where it is not known beforehand.</param>
internal sealed record Input(string Name, long? Length, Func<Stream> Open);
