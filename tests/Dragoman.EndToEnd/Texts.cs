namespace Dragoman.EndToEnd;

/// <summary>Articles made up for these tests. Nobody in them is a real person with a name.</summary>
internal static class Texts
{
    public const string Veto = """
        Russia vetoes draft on Aleppo

        October 9, 2016

        Russia vetoed a French draft resolution on Aleppo on Saturday.

        "We will not give up," a French diplomat said after the vote.

        France condemned the veto.
        """;

    public const string Visit = """
        French minister visits Moscow

        March 3, 2017

        The French foreign minister visited Moscow on Thursday and met his Russian counterpart.

        "The talks were frank," a spokesman for the Russian foreign ministry said.
        """;

    /// <summary>As many short articles, each different.</summary>
    public static string JsonLines(int count) => string.Concat(Enumerable.Range(1, count).Select(n =>
        $$"""{"title":"Talks, day {{n}}","published":"2016-{{1 + n % 12:D2}}-{{1 + n % 28:D2}}","publisher":"Sample Wire","text":"France condemned attack number {{n}} on Aleppo.\n\n\"We have counted {{n}} of them,\" a French diplomat said.\n\nThe shelling killed {{n}} people in Aleppo."}""" + "\n"));
}
