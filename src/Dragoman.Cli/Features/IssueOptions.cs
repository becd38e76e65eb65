using System.CommandLine;
using Dragoman.Coding.Positions;
using Dragoman.Data;
using Dragoman.Knowledge;

namespace Dragoman.Cli.Features;

/// <summary><c>--issue</c> and <c>--issues DIR</c>: which issues, and a folder of one's own.</summary>
internal sealed class IssueOptions
{
    private readonly Option<string> _issue = new("--issue")
    {
        Description = "issues with commas between (assad-departure), toward:RUS for the stance toward a state, draft:S/2016/846 for that on a draft, toward or draft for all of these",
        HelpName = "ISSUES",
    };

    private readonly Option<string> _folder = new("--issues") { Description = "a folder of your own issues (docs/issues.md), beside the shipped ones", HelpName = "DIR" };

    private IssueOptions(Command command, bool choosing)
    {
        if (choosing)
            command.Add(_issue);
        command.Add(_folder);
    }

    public static IssueOptions AddTo(Command command) => new(command, choosing: true);

    /// <summary><c>--issues DIR</c> alone, where no issue is chosen.</summary>
    public static IssueOptions AddFolderTo(Command command) => new(command, choosing: false);

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_issue) is not null || parsed.GetValue(_folder) is not null;

    public (PositionReader Reader, string[]? Asked) Of(ParseResult parsed)
    {
        var data = CompiledData.Load(Shipped.Knowledge());
        var issues = PositionReader.Shipped(data).ToList();
        var reader = new PositionReader(issues, KnowledgeBase.Load(data));
        if (parsed.GetValue(_folder) is { } folder)
            Add(folder, issues, reader);
        var asked = parsed.GetValue(_issue)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var unknown = asked?.FirstOrDefault(a => a != "draft" && !a.StartsWith("draft:", StringComparison.Ordinal) && !a.StartsWith("toward:", StringComparison.Ordinal) && issues.TrueForAll(i => i.Id != a));
        if (unknown is null)
            return (reader, asked);
        var near = Nearest.To(unknown, [.. issues.Select(i => i.Id)]);
        throw new Failure($"there is no issue '{unknown}'. {(near is null ? $"There are: {string.Join(", ", issues.Select(i => i.Id))}." : $"Did you mean '{near}'?")}", ExitCode.Usage);
    }

    // One's own issue goes before a shipped one of the same name.
    private static void Add(string folder, List<Issue> issues, PositionReader reader)
    {
        try
        {
            var files = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToArray();
            if (files.Length == 0)
                throw new Failure($"--issues: {folder} holds no file that ends in .yaml.", ExitCode.Usage);
            foreach (var file in files)
            {
                var issue = IssueReader.Read(file, File.ReadAllText(file));
                issues.RemoveAll(i => i.Id == issue.Id);
                issues.Add(issue);
                var failures = reader.Failures(issue);
                if (failures.Count > 0)
                    throw new Failure($"{file}: an example does not come out as it says: {string.Join(" ", failures)}", ExitCode.Usage);
            }
        }
        catch (FormatException broken)
        {
            throw new Failure(broken.Message, ExitCode.Usage, broken);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"--issues: {folder} cannot be read: {cause.Message}", ExitCode.Usage, cause);
        }
    }
}
