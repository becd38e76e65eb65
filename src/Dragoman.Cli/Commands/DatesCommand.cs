using System.CommandLine;
using System.Text.Json;
using Dragoman.Cli.Features;
using Dragoman.Knowledge.Dates;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman dates</c>: text in, its phrases of time with TIMEX3 type and value out, one JSON object a line.</summary>
internal static class DatesCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "what to read; '-' or nothing for standard input", DefaultValueFactory = _ => "-" };
        var published = new Option<string>("--published") { Description = "when the text was published: 2016-10-08, 2016-10 or 2016; without it relative times stay open" };
        published.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !PartialDate.TryParse(result.Tokens[0].Value, out _))
                result.AddError($"--published is a date such as 2016-10-08, not '{result.Tokens[0].Value}'.");
        });
        var command = new CommandWithExamples(
            "dates",
            "finds phrases of time and their TIMEX3 values",
            new Example("echo 'He spoke on Tuesday.' | dragoman dates --published 2011-07-06", "Tuesday is 2011-07-05"))
        {
            file, published,
        };
        command.SetAction(parsed =>
        {
            PartialDate? day = PartialDate.TryParse(parsed.GetValue(published), out var given) ? given : null;
            return Run(parsed.GetRequiredValue(file), day, terminal);
        });
        return command;
    }

    private static int Run(string file, PartialDate? published, Terminal terminal)
    {
        var text = ReadText(file, terminal);
        var points = new CodePoints(text);
        foreach (var found in DateRecognizer.Recognize(text, published))
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteNumber("start", points.FromUnits(found.Span.Start));
                json.WriteNumber("end", points.FromUnits(found.Span.End));
                json.WriteString("text", found.Span.Of(text));
                json.WriteString("type", found.Type.ToString().ToUpperInvariant());
                json.WriteString("value", found.Value);
                if (found.Other is { } other)
                    json.WriteString("other", other);
                if (found.Mod is { } mod)
                    json.WriteString("mod", mod);
                if (found.Freq is { } freq)
                    json.WriteString("freq", freq);
                json.WriteEndObject();
            }

            terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
        }

        return ExitCode.Done;
    }

    private static string ReadText(string file, Terminal terminal)
    {
        try
        {
            using var reader = new StreamReader(file == "-" ? terminal.OpenInput() : File.OpenRead(file));
            return reader.ReadToEnd();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"{file} could not be opened: {cause.Message}", ExitCode.NothingDone, cause);
        }
    }
}
