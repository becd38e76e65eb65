using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Cli.Features;
using Dragoman.Coding;
using Dragoman.Coding.Events;
using Dragoman.Data;
using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman code</c>: JSON lines with a text in, its events out; with given parties also the one type that fits them best.</summary>
internal static class CodeCommand
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines; '-' or nothing for standard input", DefaultValueFactory = _ => "-" };
        var command = new CommandWithExamples(
            "code",
            "codes texts to PLOVER events: JSON lines {\"id\",\"text\",\"date\"?,\"actor\"?,\"recipient\"?} in, {\"id\",\"events\",\"pair\"?} out",
            new Example("echo '{\"id\":1,\"text\":\"Russia vetoed the French draft.\"}' | dragoman code", "one REJECT with mode veto"))
        {
            file,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), terminal));
        return command;
    }

    private static int Run(string file, Terminal terminal)
    {
        using var reader = new StreamReader(Open(file, terminal), Encoding.UTF8);
        using var model = Shipped.EnglishModel();
        var coder = Coder.Load(CompiledData.Load(Shipped.Knowledge()), model);
        var failed = false;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
                continue;
            try
            {
                using var question = JsonDocument.Parse(line);
                terminal.Out.WriteLine(Answer(coder, question.RootElement));
            }
            catch (Exception broken) when (broken is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
            {
                var name = file == "-" ? "standard input" : file;
                terminal.Talk.WriteLine($"dragoman: {name}, line {number}: no object with id and text (date, actor and recipient as they fit). It was left out.");
                failed = true;
            }
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static string Answer(Coder coder, JsonElement question)
    {
        var text = question.GetProperty("text").GetString() ?? throw new FormatException("no text");
        var article = new Article
        {
            File = "code",
            Text = text,
            Published = question.TryGetProperty("date", out var date) && PartialDate.TryParse(date.GetString(), out var day) ? day : null,
            Blocks = text.Length == 0 ? [] : [new Block(new Span(0, text.Length), BlockKind.Paragraph)],
        };
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

        var lines = LineMapper.Map(coded, new RecordVersion(ReadCommand.Engine(), coder.DataHash, coder.ModelHash));
        return Write(question, lines.Events, pair);
    }

    private static Span? SpanOf(JsonElement question, string name, string text)
    {
        if (!question.TryGetProperty(name, out var given) || given.ValueKind != JsonValueKind.Object)
            return null;
        var points = new CodePoints(text);
        var start = points.ToUnits(given.GetProperty("start").GetInt32());
        return new Span(start, points.ToUnits(given.GetProperty("end").GetInt32()));
    }

    private static string Write(JsonElement question, IReadOnlyList<EventLine> events, PairType? pair)
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
                LineJson.Write(json, line);
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
