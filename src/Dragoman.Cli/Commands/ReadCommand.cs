using System.CommandLine;
using System.CommandLine.Parsing;
using Dragoman.Cli.Features;
using Dragoman.Cli.Reads;
using Dragoman.Coding;
using Dragoman.Coding.Statements;
using Dragoman.Data;
using Dragoman.Reading;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman read PATH…</c>: articles into a record.</summary>
internal sealed class ReadCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "files or folders: plain text, JSONL, CSV or TSV; '-' for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<PartialDate?> _published = DateOption.Create("--published", "the publication date of all that is read, where you know it: 2016, 2016-10 or 2016-10-08");
    private readonly Option<string> _publisher = new("--publisher") { Description = "who published all that is read", HelpName = "NAME" };
    private readonly Option<int> _threads = ThreadsOption.Create();
    private readonly Option<ColumnMap?> _columns = new("--columns")
    {
        Description = "for CSV and TSV: which column holds which field, as text=article_content,title=article_title",
        HelpName = "FIELD=COLUMN,…",
        CustomParser = result =>
        {
            var (map, error) = ColumnMap.Parse(result.Tokens[0].Value);
            if (error is not null)
                result.AddError($"--columns: {error}.");
            return map;
        },
    };

    private readonly Option<string> _dateFormat = new("--date-format")
    {
        Description = "how dates are written in JSONL and CSV, as a .NET format: d/M/yyyy",
        HelpName = "FORMAT",
        Validators = { RefuseFormat },
    };

    private readonly Option<bool> _again = new("--again")
    {
        Description = "brings what older versions of the program or its data read up to date; judgements stay",
    };

    private readonly RecordOption _record;
    private readonly RulesOption _rules;
    private readonly ActorsOption _actors;

    private ReadCommand(Terminal terminal, Command command)
    {
        _terminal = terminal;
        command.Add(_paths);
        _record = RecordOption.AddTo(command);
        foreach (var option in new Option[] { _published, _publisher, _columns, _dateFormat, _again, _threads })
            command.Add(option);
        _rules = RulesOption.AddTo(command);
        _actors = ActorsOption.AddTo(command);
    }

    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "read",
            "reads articles into a record; ends with a digest of what was read",
            new Example("dragoman read samples", "every article of a folder into dragoman.db"),
            new Example("dragoman read samples --record talks.db --threads 1", "into another record, with one thread"),
            new Example("cat samples/*.txt | dragoman read - --published 2016-10-08", "one text from standard input, with its date"));
        var read = new ReadCommand(terminal, command);
        command.SetAction((parsed, stop) => Task.FromResult(read.Run(parsed, stop)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        var path = _record.Path(parsed);
        var found = InputFinder.Find(parsed.GetRequiredValue(_paths), _terminal, path);
        var failures = found.Problems.Count(p => p.Severity == Severity.Failure);
        foreach (var problem in found.Problems)
            _terminal.Talk.WriteLine(problem.Severity == Severity.Note ? $"note: {problem}" : problem.ToString());
        if (found.Inputs.Count == 0)
            return failures > 0 ? ExitCode.NothingDone : ExitCode.Done;

        // Before the record is made: a broken rule leaves nothing behind.
        var data = CompiledData.Load(Shipped.Knowledge());
        var coder = _rules.Load(parsed, data, _actors.Load(parsed, data));
        using var store = RecordStore.Open(path, RecordMode.Create, _terminal.Clock);
        var result = Read(parsed, store, data, coder, found.Inputs, stop);
        if (result.Totals is not { Added: 0, Updated: 0 })
            store.LinkUtterances(result.Articles, Formulas.Load(data));
        if (result.Articles.Count > 0)
            DigestText.Print(_terminal.Out, store.Digest(result.Articles), result, _terminal.Width);
        Close(result, failures + result.Failures);
        return result.Stopped ? ExitCode.Interrupted
            : failures + result.Failures == 0 ? ExitCode.Done
            : result.Articles.Count > 0 ? ExitCode.SomeFailed : ExitCode.NothingDone;
    }

    private ReadResult Read(ParseResult parsed, RecordStore store, CompiledData data, Coder coder, IReadOnlyList<Input> inputs, CancellationToken stop)
    {
        using var progress = new Progress(_terminal, inputs.All(i => i.Length is not null) ? inputs.Sum(i => i.Length!.Value) : null);
        var threads = ThreadsOption.Of(parsed, _threads);
        using var run = new ReadRun(ArticleReader.Load(data), coder, store, RulesOption.Version(coder), parsed.GetValue(_again), threads, progress);
        return run.Run(inputs, Options(parsed), stop);
    }

    private ReadOptions Options(ParseResult parsed) => new()
    {
        Published = parsed.GetValue(_published),
        Publisher = parsed.GetValue(_publisher),
        Columns = parsed.GetValue(_columns),
        DateFormat = parsed.GetValue(_dateFormat),
    };

    // A format that cannot even say a year would be blamed on every single row.
    private static void RefuseFormat(OptionResult result)
    {
        var format = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (!format.Contains('y', StringComparison.Ordinal) && !(format.Length == 1 && "dDfFgGoOrRsuU".Contains(format[0], StringComparison.Ordinal)))
            result.AddError($"--date-format: '{format}' says no year. Write it as d/M/yyyy, dd.MM.yy or MMMM d, yyyy.");
    }

    private void Close(ReadResult result, int failures)
    {
        if (result.Stopped)
            _terminal.Talk.WriteLine("Stopped. What was read so far is in the record; the next read completes it.");
        if (failures > 0)
            _terminal.Talk.WriteLine($"{failures:N0} {(failures == 1 ? "input" : "inputs")} could not be used: see above.");
        if (_terminal.TalkIsTerminal && result.Articles.Count > 0)
            _terminal.Talk.WriteLine($"Done in {result.Elapsed.TotalSeconds:N1} s.");
    }
}
