using Dragoman.Compile.Data;

namespace Dragoman.Tests.Reading;

public sealed class ReadingCompilerTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("dragoman-test-");

    public void Dispose() => _data.Delete(recursive: true);

    [Theory]
    [InlineData("kind\tphrase\nshare\tshare", "line 1: the columns must be kind, where, phrase.")]
    [InlineData("kind\twhere\tphrase\nshare\twhole", "line 2: 2 columns, not 3.")]
    [InlineData("kind\twhere\tphrase\nshares\twhole\tshare", "line 2: the kind 'shares' is none of address, advertisement, comments, cookies, copyright, end, media, navigation, network, related, section, share, subscribe.")]
    [InlineData("kind\twhere\tphrase\nshare\tend\tshare", "line 2: 'end' is none of whole, start, within.")]
    [InlineData("kind\twhere\tphrase\nshare\twhole\tShare", "line 2: the phrase 'Share' is not in lower case.")]
    [InlineData("kind\twhere\tphrase\nshare\twhole\t ", "line 2: the phrase is empty or has space around it.")]
    [InlineData("kind\twhere\tphrase\nshare\twhole\tshare\nmedia\twhole\tplay", "line 3: it is out of order or doubled.")]
    [InlineData("kind\twhere\tphrase\nmedia\twhole\thome page\nshare\twhole\thomepage", "line 3: the phrase 'homepage' stands there already.")]
    public void A_phrase_that_does_not_fit_is_refused_with_its_line(string table, string expected)
    {
        var thrown = Assert.Throws<InvalidDataException>(() => ReadingCompiler.Boilerplate(With("boilerplate/phrases.tsv", table)));
        Assert.EndsWith(expected, thrown.Message);
    }

    [Theory]
    [InlineData("Paper.example\tThe Paper\toutlet\t", "'Paper.example' is no host name in lower case.")]
    [InlineData("paper.example\t\toutlet\t", "the name is empty.")]
    [InlineData("paper.example\tThe Paper\tblog\t", "the kind 'blog' is neither outlet nor agency.")]
    public void A_publisher_that_does_not_fit_is_refused(string row, string expected)
    {
        var thrown = Assert.Throws<InvalidDataException>(() => ReadingCompiler.Publishers(With("publishers/publishers.tsv", "host\tname\tkind\taliases\n" + row)));
        Assert.EndsWith("line 2: " + expected, thrown.Message);
    }

    [Theory]
    [InlineData("day\tMonday\t1\ten", "the kind 'day' is neither month nor weekday.")]
    [InlineData("weekday\tMonday\t8\ten", "the number '8' is out of range.")]
    [InlineData("month\tSept.\t9\ten", "the name 'Sept.' is no word of three letters or more.")]
    public void A_name_of_the_calendar_that_does_not_fit_is_refused(string row, string expected)
    {
        var thrown = Assert.Throws<InvalidDataException>(() => ReadingCompiler.Calendar(With("calendar/names.tsv", "kind\tname\tnumber\tlanguage\n" + row)));
        Assert.EndsWith("line 2: " + expected, thrown.Message);
    }

    [Fact]
    public void The_shipped_tables_are_accepted()
    {
        var data = new DirectoryInfo(Path.Combine(Inputs.Repository, "data"));
        Assert.True(ReadingCompiler.Boilerplate(data).Length > 10_000);
        Assert.NotEmpty(ReadingCompiler.Layout(data));
        Assert.NotEmpty(ReadingCompiler.Publishers(data));
        Assert.NotEmpty(ReadingCompiler.Calendar(data));
    }

    private DirectoryInfo With(string file, string table)
    {
        var path = Path.Combine(_data.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, table);
        return _data;
    }
}
