using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Output;
using Dragoman.Coding;
using Dragoman.Coding.Events;
using Dragoman.Data;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman code</c>: JSON lines with a text in, its events out; with given parties also the one type that fits them best.</summary>
internal sealed class CodeCommand
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Terminal _terminal;
    private readonly Argument<string> _file = new("FILE") { Description = "JSON lines; '-' or nothing for standard input", DefaultValueFactory = _ => "-" };
    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "adds why each event was coded: the way through the tree, the rule, its examples; on a terminal as text",
    };

    private readonly RulesOption _rules;
    private readonly ActorsOption _actors;
    private readonly IntentionsOption _intentions;

    private CodeCommand(Terminal terminal, Command command)
    {
        _terminal = terminal;
        command.Add(_file);
        command.Add(_explain);
        _rules = RulesOption.AddTo(command);
        _actors = ActorsOption.AddTo(command);
        _intentions = IntentionsOption.AddTo(command);
    }

    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "code",
            "codes texts to PLOVER events: JSON lines {\"id\",\"text\",\"date\"?,\"actor\"?,\"recipient\"?} in, {\"id\",\"events\",\"pair\"?} out",
            new Example("echo '{\"id\":1,\"text\":\"Russia vetoed the French draft.\"}' | dragoman code", "one REJECT with mode veto"),
            new Example("echo '{\"id\":1,\"text\":\"Russia vetoed the French draft.\"}' | dragoman code --explain", "the same with the rule and the words that it took"));
        var code = new CodeCommand(terminal, command);
        command.SetAction(code.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(_file);
        using var reader = new StreamReader(Open(file, _terminal), Encoding.UTF8);
        var data = CompiledData.Load(Shipped.Knowledge());
        var coder = _rules.Load(parsed, data, _actors.Load(parsed, data));
        var explain = parsed.GetValue(_explain);
        var failed = false;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
                continue;
            try
            {
                using var question = JsonDocument.Parse(line);
                Answer(parsed, coder, question.RootElement, explain);
            }
            catch (Exception broken) when (broken is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
            {
                var name = file == "-" ? "standard input" : file;
                _terminal.Talk.WriteLine($"dragoman: {name}, line {number}: no object with id and text (date, actor and recipient as they fit). It was left out.");
                failed = true;
            }
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private void Answer(ParseResult parsed, Coder coder, JsonElement question, bool explain)
    {
        var text = question.GetProperty("text").GetString() ?? throw new FormatException("no text");
        var article = Texts.Article(text, question.TryGetProperty("date", out var date) && PartialDate.TryParse(date.GetString(), out var day) ? day : null);
        var actor = SpanOf(question, "actor", text);
        var recipient = SpanOf(question, "recipient", text);
        PairType? pair = null;
        CodedArticle coded;
        if (actor is null && recipient is null)
        {
            coded = coder.Code(article);
        }
        else
        {
            coded = coder.Code(article, actor, recipient, out var best);
            pair = best;
        }

        var lines = _intentions.Apply(parsed, LineMapper.Map(coded, RulesOption.Version(coder)).Events).ToList();
        var explainer = explain ? coder.Explainer(article) : null;
        if (explainer is not null && _terminal.OutIsTerminal)
        {
            foreach (var line in lines)
                ExplanationText.Print(_terminal.Out, line, text, Explain(explainer, line, text));
            if (lines.Count == 0)
                _terminal.Out.WriteLine($"No event: {WordCut.OneLine(text)}");
            return;
        }

        _terminal.Out.WriteLine(Write(question, lines, pair, explainer, text));
    }

    private static EventExplanation?[] Explain(EventExplainer explainer, EventLine line, string text)
    {
        var points = new CodePoints(text);
        return [.. line.Evidence.Select(e => explainer.Explain(new Evidence(new Span(points.ToUnits(e.Start), points.ToUnits(e.End)), e.Rule)))];
    }

    private static Span? SpanOf(JsonElement question, string name, string text)
    {
        if (!question.TryGetProperty(name, out var given) || given.ValueKind != JsonValueKind.Object)
            return null;
        var points = new CodePoints(text);
        var start = points.ToUnits(given.GetProperty("start").GetInt32());
        return new Span(start, points.ToUnits(given.GetProperty("end").GetInt32()));
    }

    private static string Write(JsonElement question, IReadOnlyList<EventLine> events, PairType? pair, EventExplainer? explainer, string text)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            if (question.TryGetProperty("id", out var id))
            {
                json.WritePropertyName("id");
                id.WriteTo(json);
            }

            json.WriteStartArray("events");
            foreach (var line in events)
            {
                if (explainer is null)
                    LineJson.Write(json, line);
                else
                    WriteExplained(json, line, explainer, text);
            }

            json.WriteEndArray();
            if (pair is { } best)
            {
                json.WriteStartObject("pair");
                json.WriteString("type", ContractWords.Of(best.Type));
                json.WriteNumber("score", Math.Round(Math.Clamp(best.Score, 0, 1), 3));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteExplained(Utf8JsonWriter json, EventLine line, EventExplainer explainer, string text)
    {
        var whole = JsonNode.Parse(LineJson.Write(line))!.AsObject();
        whole["explanation"] = ExplanationText.Json(Explain(explainer, line, text), text);
        whole.WriteTo(json);
    }

    private static Stream Open(string file, Terminal terminal)
    {
        try
        {
            return file == "-" ? terminal.OpenInput() : File.OpenRead(file);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"{file} could not be opened: {cause.Message}", ExitCode.NothingDone, cause);
        }
    }
}
