using Dragoman.Knowledge;

namespace Dragoman.Tests.Knowledge;

public class NameIndexTests
{
    private static readonly NameIndex Names = Build("Alain Juppé", "US", "U.S.", "Turkey", "United States", "St. Lucia", "Security Council", "government", "Jean-Marc Ayrault", "U.S.-led coalition");

    [Theory]
    [InlineData("Alain Juppe said", "Alain Juppe")]
    [InlineData("ALAIN JUPPÉ", "ALAIN JUPPÉ")]
    [InlineData("Mr Jean Marc Ayrault.", "Jean Marc Ayrault")]
    [InlineData("Jean\nMarc Ayrault", "Jean\nMarc Ayrault")]
    [InlineData("the US and Turkey", "US Turkey")]
    [InlineData("the U.S. and the US.", "U.S. US")]
    [InlineData("a U.S.-led coalition", "U.S.-led coalition")]
    [InlineData("in St. Lucia", "St. Lucia")]
    [InlineData("Governments and the Government's", "Government")]
    [InlineData("give it to us, a turkey", "")]
    [InlineData("Alain, Juppé", "")]
    [InlineData("Franceville Turkeys", "")]
    [InlineData("Security\n\nCouncil", "")]
    public void Finds_names_whatever_their_accents_and_minds_their_case(string text, string expected)
    {
        var found = new List<NameMatch>();
        Names.Match(text, found);
        Assert.Equal(expected, string.Join(' ', found.Select(m => text[m.Start..m.End])));
    }

    [Fact]
    public void Takes_the_longest_name_and_all_its_meanings()
    {
        var builder = new NameIndexBuilder();
        builder.Add("Congo", new NameTarget(NameKind.State, 1));
        builder.Add("Congo", new NameTarget(NameKind.State, 2));
        builder.Add("DR Congo", new NameTarget(NameKind.State, 2));
        var names = builder.Build();
        var found = new List<NameMatch>();
        names.Match("Congo, DR Congo", found);
        Assert.Equal([2, 1], found.Select(m => m.EntryCount));
        Assert.Equal("DR Congo", "Congo, DR Congo"[found[1].Start..found[1].End]);
    }

    [Fact]
    public void Comes_back_the_same_from_its_stored_form()
    {
        var again = KnowledgeFormat.ReadIndex(KnowledgeFormat.Write(Names));
        var (before, after) = (new List<NameMatch>(), new List<NameMatch>());
        const string text = "Alain Juppe of Turkey met the U.S. government at the Security Council";
        Names.Match(text, before);
        again.Match(text, after);
        Assert.Equal(before, after);
        Assert.Equal(5, after.Count);
        Assert.Throws<InvalidDataException>(() => KnowledgeFormat.ReadIndex(KnowledgeFormat.Write(Names).AsSpan(0, 99)));
    }

    [Theory]
    [InlineData("Erdoğan İSMAİL Łódź straße Çavuşoğlu", "erdogan ismail lodz strasse cavusoglu")]
    [InlineData("Nguyễn Trầm Ấn Ỹ", "nguyen tram an y")]
    [InlineData("Лавров", "лавров")]
    public void Folds_letters(string text, string expected) => Assert.Equal(expected, Folding.Fold(text));

    private static NameIndex Build(params string[] names)
    {
        var builder = new NameIndexBuilder();
        for (var i = 0; i < names.Length; i++)
            builder.Add(names[i], new NameTarget(NameKind.Actor, i));
        return builder.Build();
    }
}
