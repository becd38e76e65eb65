using System.Security.Cryptography;
using System.Text.Json;
using Dragoman.Language;

namespace Dragoman.Tests.Guards;

/// <summary>The shipped model is the one that its manifest describes.</summary>
public class ModelGuards
{
    private const int MostBytes = 12 * 1024 * 1024;

    [Fact]
    public void The_manifest_describes_every_model_by_its_hash()
    {
        using var manifest = JsonDocument.Parse(Repository.Text("models/manifest.json"));
        var models = manifest.RootElement.GetProperty("models").EnumerateArray().ToArray();
        Assert.Equal(
            Repository.Files.Where(f => f.EndsWith(".model", StringComparison.Ordinal)),
            models.Select(m => "models/" + m.GetProperty("file").GetString()));
        foreach (var entry in models)
        {
            var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "models", entry.GetProperty("file").GetString()!));
            Assert.Equal(entry.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.InRange(bytes.Length, 1, MostBytes);
            var model = ModelFile.Load(bytes);
            Assert.Equal(entry.GetProperty("version").GetString(), model.Hash);
            Assert.Equal(entry.GetProperty("licence").GetString(), model.Card.Licence);
            Assert.Equal(model.Card.TrainedOn, entry.GetProperty("trained_on").EnumerateArray().Select(e => e.GetString()));
            var scores = entry.GetProperty("scores").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble());
            Assert.Equal(model.Card.Scores.OrderBy(s => s.Key), scores.OrderBy(s => s.Key));
        }
    }
}
