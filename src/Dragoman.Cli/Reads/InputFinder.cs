namespace Dragoman.Cli.Reads;

/// <summary>What was found at the paths that a user named.</summary>
/// <param name="Inputs">In the order of the paths; inside a folder by name.</param>
/// <param name="Problems">What cannot be read, or was passed over.</param>
internal sealed record Found(IReadOnlyList<Input> Inputs, IReadOnlyList<Diagnostic> Problems);

/// <summary>
/// Turns paths into inputs: folders with all that is in them, except hidden files, Markdown (notes on a collection, not articles) and the record itself.
/// A file that is named is taken whatever it is called.
/// </summary>
internal sealed class InputFinder(Terminal terminal, string record)
{
    private readonly List<Input> _inputs = [];
    private readonly List<Diagnostic> _problems = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public static Found Find(IEnumerable<string> paths, Terminal terminal, string record)
    {
        var finder = new InputFinder(terminal, record);
        foreach (var path in paths)
            finder.Add(path);
        return new Found(finder._inputs, finder._problems);
    }

    private void Add(string path)
    {
        if (path == "-")
        {
            if (_seen.Add(path))
                _inputs.Add(new Input("-", null, terminal.OpenInput));
        }
        else if (Directory.Exists(path))
        {
            var before = _inputs.Count + _problems.Count;
            AddFolder(path);
            if (_inputs.Count + _problems.Count == before)
                Fail(path, "There is no article in this folder", "Name a folder that holds text, JSONL or CSV files");
        }
        else if (File.Exists(path))
        {
            AddFile(path);
        }
        else
        {
            Fail(path, "There is no such file or folder", "Check the path");
        }
    }

    private void AddFolder(string folder)
    {
        try
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
            {
                if (Path.GetFileName(entry).StartsWith('.'))
                    continue;
                // A link to a folder may lead back here; a linked folder can be named by itself.
                if (Directory.Exists(entry))
                {
                    if (new DirectoryInfo(entry).LinkTarget is null)
                        AddFolder(entry);
                }
                else if (!IsRecord(entry))
                {
                    AddFound(entry);
                }
            }
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            Fail(folder, "This folder cannot be opened", "Allow yourself to read it, or name another");
        }
    }

    private void AddFound(string file)
    {
        if (Path.GetExtension(file).Equals(".md", StringComparison.OrdinalIgnoreCase))
            _problems.Add(new Diagnostic(Severity.Note, file, null, "Markdown inside a folder is taken for notes and was passed over", "To read it, name the file itself"));
        else
            AddFile(file);
    }

    private void AddFile(string file)
    {
        if (_seen.Add(Path.GetFullPath(file)))
            _inputs.Add(new Input(file, LengthOf(file), () => File.OpenRead(file)));
    }

    private bool IsRecord(string file)
    {
        var full = Path.GetFullPath(file);
        var own = Path.GetFullPath(record);
        return full == own || full == own + "-wal" || full == own + "-shm" || full == own + "-journal";
    }

    private void Fail(string path, string what, string remedy) => _problems.Add(new Diagnostic(Severity.Failure, path, null, what, remedy));

    // Null for pipes and the like, whose length means nothing.
    private static long? LengthOf(string file)
    {
        try
        {
            return new FileInfo(file) is { Length: > 0 } info ? info.Length : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
