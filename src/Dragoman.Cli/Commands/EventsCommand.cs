using System.CommandLine;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Layouts;
using Dragoman.Cli.Listings;
using Dragoman.Cli.Output;
using Dragoman.Coding.Events;
using Dragoman.Data;
using Dragoman.Knowledge;
using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman events</c>: who did what to whom.</summary>
internal sealed class EventsCommand
{
    private readonly Terminal _terminal;
    private readonly RecordOption _record;
    private readonly FilterOptions _filters;
    private readonly FormatOption _format;
    private readonly RulesOption _rules;
    private readonly IntentionsOption _intentions;
    private readonly Option<string> _columns = new("--columns")
    {
        Description = $"which columns, in this order, with commas between; beside those of CSV: {string.Join(", ", EventColumns.Further)}",
        HelpName = "NAMES",
    };

    private readonly Option<bool> _explain = new("--explain") { Description = "adds why each event was coded: the way through the tree, the rule, its examples" };
    private readonly Option<bool> _linked = new("--linked") { Description = "what several articles tell of the same act stands once, with the lines that are linked to it" };

    private EventsCommand(Terminal terminal, Command command)
    {
        _terminal = terminal;
        _record = RecordOption.AddTo(command);
        _filters = FilterOptions.AddTo(
            command,
            Filters.Actor | Filters.Recipient | Filters.Source | Filters.Type | Filters.Place | Filters.Article | Filters.Publisher,
            "PLOVER types or modes, with commas between (REJECT, veto)");
        _filters.Complete(Filters.Type, [.. Enum.GetNames<EventType>().Select(n => n.ToUpperInvariant())]);
        _format = FormatOption.AddTo(command, "table", "jsonl", "csv", "json", "petrarch", "gdelt", "gdelt1");
        command.Add(_columns);
        command.Add(_linked);
        command.Add(_explain);
        _rules = RulesOption.AddTo(command);
        _intentions = IntentionsOption.AddTo(command);
    }

    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "events",
            "lists who did what to whom, by PLOVER type, with who says so",
            new Example("dragoman events --actor RUS", "what Russia and Russians did"),
            new Example("dragoman events --type REJECT --since 2011 --until 2018", "vetoes and other refusals of those years"),
            new Example("dragoman events --type REJECT --explain --format table", "each with the words of the tree and the rule that made it"),
            new Example("dragoman events --format csv --columns date,actor,recipient,type,cameo,goldstein,quad_class", "a table with the columns of older event data"),
            new Example("dragoman events --format gdelt", "tab-separated rows in the columns of GDELT 2.0"));
        var events = new EventsCommand(terminal, command);
        command.SetAction(events.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var format = _format.Of(parsed, _terminal);
        Refuse(parsed, format);
        using var store = _record.Open(parsed, RecordMode.ReadOnly, _terminal);
        var filter = _filters.Of(parsed);
        RefuseType(filter.Type, store);
        var occurrences = parsed.GetValue(_linked) ? store.FindOccurrences(filter) : null;
        var lines = _intentions.Apply(parsed, occurrences?.Select(o => o.Line) ?? store.FindEvents(filter));
        if (format is OutputFormat.Petrarch or OutputFormat.Gdelt or OutputFormat.Gdelt1)
            return PrintLayout(format, store, lines);
        if (parsed.GetValue(_explain))
            return Explain(parsed, format, store, lines, occurrences);
        var columns = new EventColumns(occurrences);
        var listing = parsed.GetValue(_columns) is { } names ? columns.Listing(names) : columns.Listing();
        return listing.Print(_terminal, format, store.Path, lines);
    }

    private void Refuse(ParseResult parsed, OutputFormat format)
    {
        var explain = parsed.GetValue(_explain);
        if (_intentions.IsGiven(parsed) && (parsed.GetValue(_linked) || explain || _filters.Of(parsed).Type is not null))
            throw new Failure("--intentions changes types and modalities after the lines were chosen: take it without --type, --linked and --explain.", ExitCode.Usage);
        if (explain && (format is not (OutputFormat.Table or OutputFormat.JsonLines or OutputFormat.Json) || parsed.GetValue(_columns) is not null))
            throw new Failure("--explain is for people and JSON: take --format table, jsonl or json, without --columns.", ExitCode.Usage);
        if (_rules.IsGiven(parsed) && !explain)
            throw new Failure("--rules tells --explain which rules the record was read with; without it events are listed as they stand. To code with rules of your own, give them to read.", ExitCode.Usage);
        if (format is OutputFormat.Petrarch or OutputFormat.Gdelt or OutputFormat.Gdelt1 && parsed.GetValue(_columns) is not null)
            throw new Failure("The older layouts have fixed columns: leave --columns out, or take --format csv.", ExitCode.Usage);
    }

    // Modes come from rules, a user's own among them: only the record and the shipped tables know them.
    private static void RefuseType(string? words, RecordStore store)
    {
        var types = Enum.GetNames<EventType>();
        if (words is null || FilterOptions.List(words).All(w => types.Contains(w, StringComparer.OrdinalIgnoreCase)))
            return;
        var modes = CameoTable.Load(CompiledData.Load(Shipped.Knowledge())).Modes.Concat(store.EventModes());
        string[] known = [.. types.Select(t => t.ToUpperInvariant()), .. modes.Distinct().Order(StringComparer.Ordinal)];
        if (FilterOptions.List(words).FirstOrDefault(w => !known.Contains(w, StringComparer.OrdinalIgnoreCase)) is { } strange)
            throw new Failure(FilterOptions.Strange(strange, known), ExitCode.Usage);
    }

    private int Explain(ParseResult parsed, OutputFormat format, RecordStore store, IEnumerable<EventLine> lines, IReadOnlyList<Occurrence>? occurrences)
    {
        var explainer = new RecordExplainer(store, _rules.Load(parsed, CompiledData.Load(Shipped.Knowledge())));
        var listing = new EventColumns(occurrences).Listing();
        if (format != OutputFormat.Table)
        {
            return (listing with
            {
                Json = line =>
                {
                    var json = JsonNode.Parse(listing.Json(line))!.AsObject();
                    json["explanation"] = ExplanationText.Json(explainer.Explain(line), explainer.Text);
                    return json.ToJsonString(EventColumns.Plain);
                },
            }).Print(_terminal, format, store.Path, lines);
        }

        var any = false;
        foreach (var line in lines)
        {
            any = true;
            var explanations = explainer.Explain(line);
            ExplanationText.Print(_terminal.Out, line, explainer.Text, explanations);
        }

        _terminal.Out.Flush();
        if (!any)
            _terminal.Talk.WriteLine($"No event in {store.Path} fits.");

        return ExitCode.Done;
    }

    private int PrintLayout(OutputFormat format, RecordStore store, IEnumerable<EventLine> lines)
    {
        var data = CompiledData.Load(Shipped.Knowledge());
        var cameo = CameoTable.Load(data);
        var knowledge = format == OutputFormat.Petrarch ? null : KnowledgeBase.Load(data);
        var articles = store.FindArticles(RecordFilter.None).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var columns = format == OutputFormat.Gdelt1 ? OldLayouts.Gdelt1Columns : OldLayouts.Gdelt2Columns;
        var left = 0;
        foreach (var line in lines)
        {
            if (!OldLayouts.Fits(line))
            {
                left++;
                continue;
            }

            var article = articles.GetValueOrDefault(line.Article);
            var rows = knowledge is null
                ? OldLayouts.Petrarch(line, article, cameo)
                : OldLayouts.Gdelt(line, article, cameo, code => knowledge.State(code) is not null, columns);
            foreach (var row in rows)
                _terminal.Out.Write(string.Join('\t', row.Select(OldLayouts.Cell)) + "\n");
        }

        _terminal.Out.Flush();
        if (left > 0)
            _terminal.Talk.WriteLine($"{left:N0} {(left == 1 ? "event was" : "events were")} left out: planned, threatened, denied or not taken place, for which this layout has no column.");
        return ExitCode.Done;
    }
}
