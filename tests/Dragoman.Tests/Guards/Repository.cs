namespace Dragoman.Tests.Guards;

/// <summary>The files of this project as they lie on disk, build outputs left out.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal) { "bin", "obj", "artifacts", "TestResults", ".git", ".vs", ".idea" };

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to <see cref="Root"/>, with "/", in order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Under(Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> SourceFiles => Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    private static IEnumerable<string> Under(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            if (NotOurs.Contains(Path.GetFileName(inner)))
                continue;
            foreach (var file in Under(inner))
                yield return file;
        }
    }
}
