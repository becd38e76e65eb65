using Dragoman.Compile.Training;
using Dragoman.Language;

namespace Dragoman.Tests.Compile.Training;

public class EntityNamesTests
{
    [Fact]
    public void A_name_is_the_run_of_proper_nouns_around_the_head_of_its_phrase()
    {
        string[] lines =
        [
            "1\tPresident\t_\tPROPN\tNNP\t_\t3\tcompound\t_\tEntity=(1-person-new-cf1-2-sgl-Ana_Ruiz",
            "2\tAna\t_\tPROPN\tNNP\t_\t3\tcompound\t_\t_",
            "3\tRuiz\t_\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=1)",
            "4\tmet\t_\tVERB\tVBD\t_\t0\troot\t_\t_",
            "5\tthe\t_\tDET\tDT\t_\t6\tdet\t_\tEntity=(2-person-new-cf1-2-sgl",
            "6\thead\t_\tNOUN\tNN\t_\t4\tobj\t_\t_",
            "7\tof\t_\tADP\tIN\t_\t9\tcase\t_\t_",
            "8\tthe\t_\tDET\tDT\t_\t9\tdet\t_\tEntity=(3-organization-new-cf1-2-sgl",
            "9\tBank\t_\tPROPN\tNNP\t_\t6\tnmod\t_\t_",
            "10\tof\t_\tADP\tIN\t_\t11\tcase\t_\t_",
            "11\tNorway\t_\tPROPN\tNNP\t_\t9\tnmod\t_\tEntity=(4-place-new-cf1-1-sgl)3)2)",
            "12\tin\t_\tADP\tIN\t_\t13\tcase\t_\t_",
            "13\tOslo\t_\tPROPN\tNNP\t_\t4\tobl\t_\tEntity=(5-place-new-cf1-1-sgl)",
            "",
        ];
        var sentence = ConlluReader.Read(new StringReader(string.Join('\n', lines))).Single().Sentence!;
        NameTag[] expected =
        [
            NameTag.None, NameTag.BeginPerson, NameTag.InsidePerson, NameTag.None, NameTag.None, NameTag.None, NameTag.None, NameTag.None,
            NameTag.BeginOrganisation, NameTag.InsideOrganisation, NameTag.InsideOrganisation, NameTag.None, NameTag.BeginPlace,
        ];
        Assert.Equal(expected, EntityNames.Of(sentence));
        Assert.True(EntityNames.AreMarked([sentence]));
    }
}
