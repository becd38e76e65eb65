using System.Buffers.Binary;
using Dragoman.Language;

namespace Dragoman.Tests.Language;

public class ModelFileTests
{
    private static readonly ModelCard Card = ModelCard.Empty.Add(["a treebank (CC BY-SA 4.0)"], new Dictionary<string, double> { ["las"] = 0.8512 });

    private static byte[] Whole() =>
        ModelFile.Write(Card, new Dictionary<string, ReadOnlyMemory<byte>> { ["network"] = new byte[] { 1, 2, 3 }, ["lemmas"] = Array.Empty<byte>() });

    [Fact]
    public void Card_and_sections_come_back_as_they_were_written()
    {
        var model = ModelFile.Load(new MemoryStream(Whole()));
        Assert.Equal(["lemmas", "network"], model.Sections);
        Assert.Equal([1, 2, 3], model.Section("network").ToArray());
        Assert.Equal("en", model.Card.Language);
        Assert.Equal("CC-BY-SA-4.0", model.Card.Licence);
        Assert.Equal(["a treebank (CC BY-SA 4.0)"], model.Card.TrainedOn);
        Assert.Equal(0.8512, model.Card.Scores["las"]);
        Assert.Equal(8, model.Hash.Length);
    }

    [Fact]
    public void A_section_put_in_keeps_the_others()
    {
        var model = ModelFile.Load(ModelFile.Load(Whole()).With(Card, "tokenizer", [9]));
        Assert.Equal(["lemmas", "network", "tokenizer"], model.Sections);
        Assert.Equal([1, 2, 3], model.Section("network").ToArray());
        Assert.Equal(Whole(), ModelFile.Load(ModelFile.Load(Whole()).With(Card, "network", [7])).With(Card, "network", [1, 2, 3]));
    }

    [Fact]
    public void A_truncated_file_is_refused_at_every_length()
    {
        var whole = Whole();
        for (var n = 0; n < whole.Length; n++)
        {
            var thrown = Assert.Throws<InvalidDataException>(() => ModelFile.Load(whole[..n]));
            Assert.Contains(n < 8 ? "no Dragoman language model" : "truncated", thrown.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_changed_byte_anywhere_is_refused()
    {
        var whole = Whole();
        for (var n = 0; n < whole.Length; n++)
        {
            var changed = (byte[])whole.Clone();
            changed[n] ^= 0x40;
            Assert.Throws<InvalidDataException>(() => ModelFile.Load(changed));
        }
    }

    [Fact]
    public void A_newer_file_is_refused_with_the_remedy()
    {
        var newer = Whole();
        BinaryPrimitives.WriteInt32LittleEndian(newer.AsSpan(4), 2);
        Assert.Equal(
            "The language model has format 2, newer than format 1 that this program reads: update Dragoman.",
            Assert.Throws<InvalidDataException>(() => ModelFile.Load(newer)).Message);
    }

    [Fact]
    public void Another_file_and_a_longer_file_are_refused()
    {
        Assert.Equal("This is no Dragoman language model.", Assert.Throws<InvalidDataException>(() => ModelFile.Load("%PDF-1.7 and more"u8.ToArray())).Message);
        Assert.Equal("The language model has 2 bytes after its end.", Assert.Throws<InvalidDataException>(() => ModelFile.Load([.. Whole(), 0, 0])).Message);
        Assert.Equal("The language model has no section 'names'.", Assert.Throws<InvalidDataException>(() => ModelFile.Load(Whole()).Section("names")).Message);
    }
}
