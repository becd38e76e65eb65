using System.Globalization;
using Dragoman.Compile.Training;
using Dragoman.Language.Neural;

namespace Dragoman.Tests.Language.Neural;

public class NameListsTests
{
    private static readonly NameLists Lists = NameLists.Of(
    [
        (["new", "york"], ListKind.Place), (["new", "york", "times"], ListKind.Organisation), (["york"], ListKind.Place), (["times"], ListKind.Title),
    ]);

    [Theory]
    [InlineData("in new york", ListKind.Place, 0, 2, 3)]
    [InlineData("york itself", ListKind.Place, 1, 0)]
    [InlineData("the new york times", ListKind.Place, 0, 2, 3, 0)]
    [InlineData("the new york times", ListKind.Organisation, 0, 2, 3, 3)]
    [InlineData("the new york times", ListKind.Title, 0, 0, 0, 1)]
    [InlineData("the new york time", ListKind.Organisation, 0, 0, 0, 0)]
    [InlineData("new new york", ListKind.Place, 0, 2, 3)]
    [InlineData("new", ListKind.Place, 0)]
    public void The_longest_name_of_a_kind_is_marked(string text, object kind, params int[] marks)
    {
        var keys = Array.ConvertAll(text.Split(' '), w => NameLists.Key(w));
        int[] columns = [.. Enumerable.Range(0, NameLists.Kinds)];
        var rows = new int[keys.Length * NameLists.Kinds];
        Lists.Find(keys, columns, NameLists.Kinds, rows);
        Assert.Equal(marks, Enumerable.Range(0, keys.Length).Select(i => rows[(i * NameLists.Kinds) + Convert.ToInt32(kind, CultureInfo.InvariantCulture)]));
    }

    [Theory]
    [InlineData("geneva", ListKind.Place, 1)]
    [InlineData("amnesty international", ListKind.Organisation, 2)]
    [InlineData("abdullah gul", ListKind.Person, 2)]
    [InlineData("french", ListKind.People, 1)]
    [InlineData("abigail", ListKind.Given, 1)]
    [InlineData("hope", ListKind.Given, 0)]
    public void The_lists_of_the_project_are_read(string name, object kind, int first)
    {
        var lists = ListedNames.Read(new DirectoryInfo(Path.Combine(Inputs.Repository, "data")));
        var keys = Array.ConvertAll(name.Split(' '), w => NameLists.Key(w));
        var rows = new int[keys.Length * NameLists.Kinds];
        lists.Find(keys, [.. Enumerable.Range(0, NameLists.Kinds)], NameLists.Kinds, rows);
        Assert.Equal(first, rows[Convert.ToInt32(kind, CultureInfo.InvariantCulture)]);
    }
}
