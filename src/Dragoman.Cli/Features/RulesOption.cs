using System.CommandLine;
using Dragoman.Coding;
using Dragoman.Coding.Events;
using Dragoman.Data;
using Dragoman.Knowledge;
using Dragoman.Store;

namespace Dragoman.Cli.Features;

/// <summary><c>--rules DIR</c>: rules of the user's own beside the shipped ones.</summary>
internal sealed class RulesOption
{
    private const string Remedy = "Mend it, or take the file out of the folder; data/rules/README.md describes the format.";

    private readonly Option<string> _option = new("--rules")
    {
        Description = "a folder with rules of your own, TYPE/NAME.rule, which go before the shipped ones; see docs/events.md",
        HelpName = "DIR",
    };

    private RulesOption(Command command) => command.Add(_option);

    public static RulesOption AddTo(Command command) => new(command);

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_option) is not null;

    /// <summary>The shipped model and data, with the user's rules where a folder was given.</summary>
    /// <exception cref="Failure">A rule is malformed, or does not hold its own examples.</exception>
    public Coder Load(ParseResult parsed, CompiledData data, OwnActors? actors = null)
    {
        var own = parsed.GetValue(_option) is { } folder ? Own(folder, data) : null;
        using var model = Shipped.EnglishModel();
        var coder = Coder.Load(data, model, own, actors);
        if (own is not null)
            Check(coder, own);
        return coder;
    }

    /// <summary>What lines of this coder name as their version: the one that people know, without the commit.</summary>
    public static RecordVersion Version(Coder coder) =>
        new(typeof(Article).Assembly.GetName().Version!.ToString(3), coder.DataHash, coder.ModelHash, coder.RulesHash, coder.ActorsHash);

    private static OwnRules Own(string folder, CompiledData data)
    {
        var files = Files(folder);
        var shipped = RuleBook.Load(data);
        var wrong = new List<string>();
        foreach (var (path, text) in files)
        {
            try
            {
                _ = shipped.With(new Dictionary<string, string> { [path] = text });
            }
            catch (InvalidDataException broken)
            {
                wrong.Add(broken.Message);
            }
        }

        if (wrong.Count > 0)
            throw new Failure($"{string.Join("\ndragoman: ", wrong)}\n{Remedy}", ExitCode.Usage);
        try
        {
            return OwnRules.Parse(data, files);
        }
        catch (InvalidDataException broken)
        {
            throw new Failure($"{broken.Message}\n{Remedy}", ExitCode.Usage, broken);
        }
    }

    private static Dictionary<string, string> Files(string folder)
    {
        if (!Directory.Exists(folder))
            throw new Failure($"--rules: there is no folder {folder}.", ExitCode.Usage);
        try
        {
            var files = Directory.EnumerateFiles(folder, "*.rule", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .ToDictionary(f => f, File.ReadAllText, StringComparer.Ordinal);
            return files.Count > 0 ? files : throw new Failure($"--rules: {folder} holds no file TYPE/NAME.rule, such as reject/rebuff.rule.", ExitCode.Usage);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"--rules: {folder} could not be read: {refused.Message}", ExitCode.Usage, refused);
        }
    }

    private static void Check(Coder coder, OwnRules own)
    {
        var failures = own.Own.SelectMany(rule => RuleCheck.Failures(rule, text => coder.Code(Texts.Article(text)).Events)).ToList();
        if (failures.Count > 0)
            throw new Failure($"{string.Join("\ndragoman: ", failures)}\nMend the rule or the example; 'dragoman parse' shows how a sentence is read: the lemma of each word and the tree.", ExitCode.Usage);
    }
}

/// <summary>A bare text as an article.</summary>
internal static class Texts
{
    public static Article Article(string text, PartialDate? published = null) => new()
    {
        File = "code",
        Text = text,
        Published = published,
        Blocks = text.Length == 0 ? [] : [new Block(new Span(0, text.Length), BlockKind.Paragraph)],
    };
}
