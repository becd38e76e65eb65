using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dragoman.Language;

namespace Dragoman.Compile.Commands;

/// <summary>Writes the manifest of a folder of models from what the models say of themselves; commands that made them are kept from the old one.</summary>
internal static class ManifestCommand
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--models") { Description = "the folder with the models", Required = true };
        var command = new Command("manifest", "write manifest.json beside the models") { folder };
        command.SetAction(parsed =>
        {
            Write(parsed.GetRequiredValue(folder).FullName);
            return 0;
        });
        return command;
    }

    private static void Write(string folder)
    {
        var file = Path.Combine(folder, "manifest.json");
        var commands = File.Exists(file) ? ReadCommands(File.ReadAllText(file)) : [];
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("models");
            foreach (var model in Directory.GetFiles(folder, "*.model").Order(StringComparer.Ordinal))
                WriteModel(writer, model, commands.GetValueOrDefault(Path.GetFileName(model), []));
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        File.WriteAllText(file, Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    private static void WriteModel(Utf8JsonWriter writer, string path, string[] commands)
    {
        var bytes = File.ReadAllBytes(path);
        var model = ModelFile.Load(bytes);
        writer.WriteStartObject();
        writer.WriteString("file", Path.GetFileName(path));
        writer.WriteString("version", model.Hash);
        writer.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(bytes)));
        writer.WriteNumber("bytes", bytes.Length);
        writer.WriteString("language", model.Card.Language);
        writer.WriteString("licence", model.Card.Licence);
        WriteStrings(writer, "trained_on", model.Card.TrainedOn);
        writer.WriteStartObject("scores");
        foreach (var score in model.Card.Scores.OrderBy(s => s.Key, StringComparer.Ordinal))
            writer.WriteNumber(score.Key, score.Value);
        writer.WriteEndObject();
        WriteStrings(writer, "commands", commands);
        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static Dictionary<string, string[]> ReadCommands(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("models").EnumerateArray().ToDictionary(
            m => m.GetProperty("file").GetString()!,
            m => m.GetProperty("commands").EnumerateArray().Select(c => c.GetString()!).ToArray(),
            StringComparer.Ordinal);
    }
}
