using Dragoman.Compile.Training;
using Dragoman.Data;
using Dragoman.Language;

namespace Dragoman.Tests.Language;

public class TokenizerTests
{
    private static byte[] Section()
    {
        using var model = Shipped.EnglishModel();
        return ModelFile.Load(model).Section(Tokenizer.SectionName).ToArray();
    }

    [Theory]
    [InlineData("don't", 2)]
    [InlineData("CAN’T", 2)]
    [InlineData("cannot", 2)]
    [InlineData("workers'", 2)]
    [InlineData("they've", 2)]
    [InlineData("O'Brien", 1)]
    [InlineData("1960's", 1)]
    [InlineData("'s", 1)]
    [InlineData("cookin'", 1)]
    [InlineData("travellers", 1)]
    [InlineData("its", 1)]
    [InlineData("", 1)]
    [InlineData("'", 1)]
    public void Multiword_tokens_are_those_of_English_EWT(string form, int words)
    {
        Span<int> lengths = stackalloc int[Contractions.MostWords];
        var made = Tokenizer.Read(Section()).Contractions.Split(form, lengths);
        Assert.Equal(words, made);
        if (made == 2)
            Assert.Equal(form.Length, lengths[0] + lengths[1]);
    }

    [Theory]
    [InlineData("http://a.example/b.", 18)]
    [InlineData("www.paper.example/x(1)", 22)]
    [InlineData("Salon.com's", 9)]
    [InlineData("a.b@c.example,", 13)]
    [InlineData("@UN_Syria:", 9)]
    [InlineData("#Syria's", 6)]
    [InlineData("Syria.Hoping", 0)]
    [InlineData("U.S.", 0)]
    [InlineData("#1", 0)]
    [InlineData("not?And", 0)]
    public void Addresses_are_found_with_their_length(string chunk, int length) => Assert.Equal(length, Addresses.LengthAt(chunk, 0));

    [Fact]
    public void A_section_written_again_is_the_same() => Assert.Equal(Section(), Tokenizer.Read(Section()).Write());

    [Fact]
    public void A_section_of_another_version_or_cut_short_is_refused()
    {
        var bytes = Section();
        Assert.Throws<InvalidDataException>(() => Tokenizer.Read(bytes.AsMemory(0, bytes.Length / 2)));
        bytes[0]++;
        Assert.Throws<InvalidDataException>(() => Tokenizer.Read(bytes));
    }

    [Fact]
    public void Training_is_the_same_for_the_same_seed_and_learns_a_small_text()
    {
        const string Rows = "1\tMr.\t_\t_\t_\t_\t_\t_\t_\t_\n2\tOrd\t_\t_\t_\t_\t_\t_\t_\t_\n3\tleft\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n4\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        var gold = ConlluReader.Read(new StringReader(string.Concat(Enumerable.Repeat(Rows, 20)))).Select(i => i.Sentence!).ToList();
        var first = TokenizerTrainer.Train(gold, seed: 3, TextWriter.Null);
        Assert.Equal(first.Write(), TokenizerTrainer.Train(gold, seed: 3, TextWriter.Null).Write());
        Assert.Equal(new TokenizerScore(1, 1), TokenizerScore.Of(first, gold));
    }
}
