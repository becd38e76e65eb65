namespace Dragoman.Tests;

public class CompiledDataTests
{
    private static readonly Dictionary<string, byte[]> Two = new() { ["b"] = [1, 2, 3], ["a"] = [] };

    [Fact]
    public void Sections_come_back_as_they_were_written()
    {
        var data = CompiledData.Load(CompiledData.Write(Two));
        Assert.Equal(["a", "b"], data.Sections);
        Assert.Equal([1, 2, 3], data.Section("b").ToArray());
        Assert.Empty(data.Section("a").ToArray());
        Assert.Equal(8, data.Hash.Length);
    }

    [Fact]
    public void A_truncated_file_is_refused_at_every_length()
    {
        var whole = CompiledData.Write(Two);
        for (var n = 0; n < whole.Length; n++)
            Assert.Throws<InvalidDataException>(() => CompiledData.Load(whole[..n]));
    }

    [Fact]
    public void A_missing_section_is_named()
    {
        var thrown = Assert.Throws<InvalidDataException>(() => CompiledData.Load(CompiledData.Write(Two)).Section("c"));
        Assert.Equal("The compiled data has no section 'c'.", thrown.Message);
    }
}
