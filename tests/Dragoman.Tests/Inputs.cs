namespace Dragoman.Tests;

/// <summary>Where the tests find files of the repository.</summary>
internal static class Inputs
{
    /// <summary>The repository's root: the folder above that holds the solution.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary><c>tests/inputs</c>.</summary>
    public static string Folder { get; } = Path.Combine(Repository, "tests", "inputs");

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Dragoman.slnx.");
    }
}
