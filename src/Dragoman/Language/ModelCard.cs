using System.Text;
using System.Text.Json;

namespace Dragoman.Language;

/// <summary>What a language model says of itself.</summary>
/// <param name="Language">BCP 47 ("en").</param>
/// <param name="Licence">SPDX: of the model, not of the program.</param>
/// <param name="TrainedOn">Each source of data with its licence, in a few words.</param>
/// <param name="Scores">Measure → fraction of one, on development data ("ewt-dev/gold/las" → 0.861).</param>
internal sealed record ModelCard(string Language, string Licence, IReadOnlyList<string> TrainedOn, IReadOnlyDictionary<string, double> Scores)
{
    public static ModelCard Empty { get; } = new("en", "CC-BY-SA-4.0", [], new Dictionary<string, double>());

    /// <summary>UTF-8 JSON with keys in order: the same card gives the same bytes.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("language", Language);
            writer.WriteString("licence", Licence);
            writer.WriteStartArray("trained_on");
            foreach (var source in TrainedOn)
                writer.WriteStringValue(source);
            writer.WriteEndArray();
            writer.WriteStartObject("scores");
            foreach (var score in Scores.OrderBy(s => s.Key, StringComparer.Ordinal))
                writer.WriteNumber(score.Key, Math.Round(score.Value, 4));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">Not such a card.</exception>
    public static ModelCard Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(json));
            var root = document.RootElement;
            return new ModelCard(
                root.GetProperty("language").GetString()!,
                root.GetProperty("licence").GetString()!,
                [.. root.GetProperty("trained_on").EnumerateArray().Select(e => e.GetString()!)],
                root.GetProperty("scores").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble(), StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException("The language model is damaged: its card cannot be read.", e);
        }
    }

    /// <summary>This card with one trainer's sources and scores added; scores of the same name are replaced.</summary>
    public ModelCard Add(IEnumerable<string> trainedOn, IReadOnlyDictionary<string, double> scores)
    {
        var all = Scores.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        foreach (var (name, value) in scores)
            all[name] = value;
        return this with { TrainedOn = [.. TrainedOn.Concat(trainedOn).Distinct(StringComparer.Ordinal)], Scores = all };
    }
}
