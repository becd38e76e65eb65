using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Dragoman.EndToEnd;

/// <summary>What the program left behind.</summary>
public sealed record Result(int Code, string Out, string Talk)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement[] Json => [.. Lines.Select(l => JsonDocument.Parse(l).RootElement)];
}

/// <summary>An empty folder of its own, and the program as a user runs it in there.</summary>
public sealed class Workspace : IDisposable
{
    private static readonly Lazy<string> Built = new(Build);

    public Workspace() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "dragoman-" + Guid.NewGuid().ToString("N"));

    public static string Root { get; } = FindRoot();

    public static string Script => Path.Combine(Root, "dragoman");

    /// <summary>The program that <c>./dragoman</c> starts; on Windows the one that the solution builds.</summary>
    public static string Program => Built.Value;

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Write(string file, string text) => Write(file, new UTF8Encoding(false).GetBytes(text));

    public void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
    }

    public Result Run(params string[] args) => Finish(Start(args), null);

    public Result RunWithInput(string input, params string[] args) => Finish(Start(args), input);

    /// <summary>A line for bash, with the program on the path as <c>dragoman</c>.</summary>
    public Result Bash(string line, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash") { ArgumentList = { "-c", $"dragoman() {{ \"{Program}\" \"$@\"; }}; export -f dragoman; {line}" } };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Finish(Start(start), null);
    }

    public Process Start(params string[] args)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("dotnet", [Program, .. args]) : new ProcessStartInfo(Program, args);
        return Start(start);
    }

    public static Result Finish(Process process, string? input)
    {
        var talk = process.StandardError.ReadToEndAsync();
        if (input is not null)
            process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromSeconds(120)))
        {
            process.Kill();
            throw new TimeoutException("The program did not end.");
        }

        using (process)
            return new Result(process.ExitCode, output, talk.Result);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // A test took the rights away; the temporary folder is cleaned by the system.
        }
    }

    private Process Start(ProcessStartInfo start)
    {
        start.WorkingDirectory = Folder;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        start.StandardInputEncoding = new UTF8Encoding(false);
        return Process.Start(start)!;
    }

    private static string Build()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Root, "src", "Dragoman.Cli", "bin", "Release", "net10.0", "Dragoman.Cli.dll");
        using var build = Process.Start(new ProcessStartInfo(Script, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var talk = build.StandardError.ReadToEndAsync();
        build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return build.ExitCode == 0 ? Path.Combine(Root, "artifacts", "dragoman", "Dragoman.Cli") : throw new InvalidOperationException("./dragoman failed: " + talk.Result);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
