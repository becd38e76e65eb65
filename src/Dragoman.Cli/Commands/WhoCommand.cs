using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Cli.Features;
using Dragoman.Data;
using Dragoman.Knowledge;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman who</c>: who a person or the holder of an office was on a date; without a date, all known tenures.</summary>
internal static class WhoCommand
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string?>("QUERY") { Description = "a person or an office: 'foreign minister of France', 'Lavrov'", Arity = ArgumentArity.ZeroOrOne };
        var on = new Option<string?>("--on") { Description = "the day: 2016-10-08, or a month or year as a whole; without it all known tenures are listed" };
        var batch = new Option<bool>("--batch") { Description = "answers questions from standard input: JSON lines {\"id\",\"query\",\"on\"}" };
        on.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !PartialDate.TryParse(result.Tokens[0].Value, out _))
                result.AddError($"--on is a day such as 2016-10-08, a month or a year, not '{result.Tokens[0].Value}'.");
        });
        var command = new CommandWithExamples(
            "who",
            "tells who a person or the holder of an office was on a date",
            new Example("dragoman who 'foreign minister of France' --on 2016-10-08", "Jean-Marc Ayrault and his tenure"),
            new Example("dragoman who 'UN envoy for Syria'", "all known holders, one a line"))
        {
            query, on, batch,
        };
        var actors = ActorsOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var knowledge = new Lazy<OfficeDirectory>(() => new OfficeDirectory(Load(actors, parsed)));
            if (parsed.GetValue(batch))
                return Batch(knowledge.Value, terminal);
            if (parsed.GetValue(query) is not { Length: > 0 } asked)
                throw new Failure("who wants a person or an office, such as 'foreign minister of France'.", ExitCode.Usage);
            return PartialDate.TryParse(parsed.GetValue(on), out var day) ? One(knowledge.Value, asked, day, terminal) : All(knowledge.Value, asked, terminal);
        });
        return command;
    }

    internal static KnowledgeBase Load(ActorsOption actors, ParseResult parsed)
    {
        var data = CompiledData.Load(Shipped.Knowledge());
        var shipped = KnowledgeBase.Load(data);
        return actors.Load(parsed, data) is { } own ? shipped.With(own) : shipped;
    }

    private static int One(OfficeDirectory directory, string query, PartialDate on, Terminal terminal)
    {
        var answer = directory.Find(query, on);
        terminal.Out.WriteLine(Line(null, answer));
        if (answer.Reason is not { } reason)
            return ExitCode.Done;
        terminal.Talk.WriteLine($"dragoman: {query} on {on}: {reason}.");
        return answer.Name is null ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static int All(OfficeDirectory directory, string query, Terminal terminal)
    {
        var tenures = directory.List(query);
        foreach (var tenure in tenures)
            terminal.Out.WriteLine(Json(json => WriteFields(json, tenure)));
        if (tenures.Count > 0)
            return ExitCode.Done;
        var actors = directory.ListActors(query);
        foreach (var (actor, since, until) in actors)
            terminal.Out.WriteLine(Json(json => WriteFields(json, actor, since, until)));
        if (actors.Count > 0)
            return ExitCode.Done;
        terminal.Talk.WriteLine($"dragoman: no tenure of '{query}' is in the data.");
        return ExitCode.SomeFailed;
    }

    private static int Batch(OfficeDirectory directory, Terminal terminal)
    {
        using var reader = new StreamReader(terminal.OpenInput());
        var failed = false;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
                continue;
            try
            {
                using var question = JsonDocument.Parse(line);
                var id = question.RootElement.TryGetProperty("id", out var given) ? given.Clone() : default;
                var on = question.RootElement.GetProperty("on").GetString()!;
                var query = question.RootElement.GetProperty("query").GetString()!;
                terminal.Out.WriteLine(Line(id, PartialDate.TryParse(on, out var date) ? directory.Find(query, date) : NoDate(on)));
            }
            catch (Exception broken) when (broken is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
            {
                terminal.Talk.WriteLine($"dragoman: standard input, line {number}: no question with id, query and on (a day, month or year). It was left out.");
                failed = true;
            }
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static WhoAnswer NoDate(string on) => new(null, null, null, null, $"'{on}' is no day such as 2016-10-08, no month and no year", []);

    private static string Line(JsonElement? id, WhoAnswer answer) => Json(json =>
    {
        if (id is { ValueKind: not JsonValueKind.Undefined } given)
        {
            json.WritePropertyName("id");
            given.WriteTo(json);
        }

        json.WriteString("name", answer.Name);
        json.WriteString("actor", answer.Actor?.Code);
        json.WriteString("office", answer.Office?.Title);
        json.WriteString("country", answer.Office?.Country ?? answer.Actor?.Country);
        if (answer.Tenure is { } held)
            WriteDays(json, held);
        else
            WriteDays(json, answer.Days.From, answer.Days.To);
        if (answer.Tenure is { } tenure)
        {
            json.WriteBoolean("observed", tenure.IsObserved);
            json.WriteString("source", tenure.Source);
        }

        if (answer.Reason is { } reason)
            json.WriteString("reason", reason);
        if (answer.Candidates.Count == 0)
            return;
        json.WriteStartArray("candidates");
        foreach (var candidate in answer.Candidates)
            WriteTenure(json, candidate);
        json.WriteEndArray();
    });

    internal static void WriteTenure(Utf8JsonWriter json, Tenure tenure)
    {
        json.WriteStartObject();
        WriteFields(json, tenure);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Tenure tenure)
    {
        json.WriteString("name", tenure.Person);
        json.WriteString("office", tenure.Office.Title);
        json.WriteString("country", tenure.Office.Country);
        WriteDays(json, tenure);
        json.WriteBoolean("current", tenure.IsCurrent);
        json.WriteBoolean("observed", tenure.IsObserved);
        json.WriteBoolean("checked", tenure.IsChecked);
        json.WriteString("source", tenure.Source);
    }

    private static void WriteFields(Utf8JsonWriter json, Actor actor, PartialDate? since, PartialDate? until)
    {
        json.WriteString("name", actor.Name);
        json.WriteString("actor", actor.Code);
        json.WriteString("country", actor.Country);
        WriteDays(json, since, until);
    }

    // The one day on which somebody was seen in office is neither the first nor the last of the tenure.
    private static void WriteDays(Utf8JsonWriter json, Tenure tenure)
    {
        if (tenure is not { IsObserved: true, From: { } seen } || seen != tenure.To)
        {
            WriteDays(json, tenure.From, tenure.To);
            return;
        }

        WriteDays(json, null, null);
        json.WriteString("seen", seen.ToString());
    }

    private static void WriteDays(Utf8JsonWriter json, PartialDate? from, PartialDate? to)
    {
        json.WriteString("from", from?.ToString());
        json.WriteString("to", to?.ToString());
    }

    internal static string Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
