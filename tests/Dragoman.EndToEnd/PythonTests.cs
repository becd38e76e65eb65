using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Dragoman.EndToEnd;

/// <summary>The lines for Python in docs/r-and-python.md do what they say.</summary>
public sealed partial class PythonTests : IDisposable
{
    private readonly Workspace _at = new();

    public void Dispose() => _at.Dispose();

    [Fact]
    public void The_lines_of_the_page_print_the_events()
    {
        Assert.SkipWhen(!File.Exists("/usr/bin/python3"), "There is no python3 on this machine.");
        _at.Write("story.txt", "Russia vetoed the French draft on Saturday.\n");
        Assert.Equal(0, _at.Run("read", "story.txt", "--published", "2016-10-09").Code);
        var page = File.ReadAllText(Path.Combine(Workspace.Root, "docs", "r-and-python.md"));
        _at.Write("page.py", Lines().Match(page).Groups[1].Value);
        var run = Workspace.Finish(Process.Start(new ProcessStartInfo("/usr/bin/python3", ["page.py"])
        {
            WorkingDirectory = _at.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!, null);
        Assert.Equal((0, ""), (run.Code, run.Talk));
        Assert.Equal("2016-10-08 | RUS | REJECT | FRA | Russia vetoed the French draft", Assert.Single(run.Lines));
    }

    [GeneratedRegex("```python\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Lines();
}
