using Dragoman.Store;
using Dragoman.Store.Utterances;

namespace Dragoman.Tests.Store;

/// <summary>Statements of several articles that print one act of saying have one utterance; what merely sounds alike has not.</summary>
public sealed class UtteranceTests : IDisposable
{
    private const string Full = "The harbour has been closed since Monday, and nobody will open it before the pilots are back at work";

    private static readonly string[] Formulas = ["in the strongest terms", "condemn in the strongest terms"];

    private readonly TemporaryRecord _record = new();
    private readonly RecordStore _store;
    private readonly List<string> _articles = [];

    public UtteranceTests() => _store = _record.Open();

    public void Dispose()
    {
        _store.Dispose();
        _record.Dispose();
    }

    public static TheoryData<string, string, string> SameWords => new()
    {
        { "truncated", Full, "nobody will open it before the pilots are back at work" },
        { "re-punctuated", Full, "The harbour has been closed since Monday – and nobody will open it, before the pilots are back at work!" },
        { "translated", Full, "Since Monday the harbour is closed, and no one opens it before the pilots return to their work" },
        { "accents and case", "Les Pilotes de Séte resteront dans le port jusqu'à lundi matin", "les pilotes de Sete resteront dans le port jusqu’à lundi matin" },
    };

    [Theory]
    [MemberData(nameof(SameWords))]
    public void The_same_act_of_saying_is_one_utterance(string how, string one, string other)
    {
        Add("a.txt", one, "2015-03-03");
        Add("b.txt", other, "2015-03-04");
        Link();
        var utterance = Assert.Single(_store.FindUtterances(RecordFilter.None));
        Assert.Equal(["a.txt", "b.txt"], utterance.Carriers.Select(c => c.File));
        Assert.Equal(how is "accents and case" or "re-punctuated", utterance.Carriers[1].Reprint);
        Assert.Equal(utterance.Carriers[1].Reprint, utterance.Carriers[1].Differences.Count == 0);
        Assert.Equal(2, utterance.Evidence.Count);
        Assert.All(_store.FindStatements(RecordFilter.None), s => Assert.Equal(utterance.Id, s.Utterance));
        Assert.Equal(utterance.Id[2..], utterance.Carriers[0].Statement[2..]);
    }

    [Fact]
    public void A_merged_quotation_belongs_with_both_of_its_parts()
    {
        Add("a.txt", "The harbour has been closed since Monday because of the strike of pilots", "2015-03-03");
        Add("b.txt", "Cranes stand still and forty ships are waiting outside the island", "2015-03-03");
        Add("c.txt", "The harbour has been closed since Monday because of the strike of pilots. Cranes stand still and forty ships are waiting outside the island", "2015-03-04");
        Link();
        Assert.Equal(3, Assert.Single(_store.FindUtterances(RecordFilter.None)).Carriers.Count);
    }

    public static TheoryData<string> Apart => ["speaker", "week", "formula", "names", "article", "short"];

    [Theory]
    [MemberData(nameof(Apart))]
    public void What_only_sounds_alike_stays_apart(string what)
    {
        switch (what)
        {
            case "speaker":
                Add("a.txt", Full, "2015-03-03", "Ana Moreau");
                Add("b.txt", Full, "2015-03-03", "Piet Jansen");
                break;
            case "week":
                Add("a.txt", Full, "2015-03-03");
                Add("b.txt", Full, "2015-03-20");
                break;
            case "formula":
                Add("a.txt", "We condemn in the strongest terms this robbery of the bakers", "2015-03-03");
                Add("b.txt", "We condemn in the strongest terms this burning of the bridge", "2015-03-04");
                break;
            case "names":
                Add("a.txt", "We are very sorry for the long delay of all night ferries to Harwich", "2015-03-03");
                Add("b.txt", "We are very sorry for the long delay of all night ferries to Dublin", "2015-03-04");
                break;
            case "article":
                Add("a.txt", Full, "2015-03-03", text => text + "\n" + text);
                break;
            default:
                Add("a.txt", "It is what it is", "2015-03-03");
                Add("b.txt", "It is what it is", "2015-03-03");
                break;
        }

        Link();
        Assert.Empty(_store.FindUtterances(RecordFilter.None));
        Assert.All(_store.FindStatements(RecordFilter.None), s => Assert.Null(s.Utterance));
    }

    [Fact]
    public void Differences_name_what_is_missing_and_what_is_added()
    {
        var differences = WordDifference.Of("Nobody will open the old harbour before Monday", "Nobody may open the harbour before Monday, I think");
        Assert.Equal([("will", "may"), ("old", ""), ("", "I think")], differences.Select(d => (d.Missing, d.Added)));
        Assert.True(WordDifference.Same("“The harbour – closed?”", "the harbour: closed"));
    }

    [Fact]
    public void What_comes_later_joins_what_is_there_and_may_be_the_first_carrier()
    {
        Add("b.txt", Full, "2015-03-04");
        Link();
        Assert.Empty(_store.FindUtterances(RecordFilter.None));
        Add("c.txt", Full, "2015-03-05");
        Link([_articles[^1]]);
        Assert.Equal("b.txt", Assert.Single(_store.FindUtterances(RecordFilter.None)).Carriers[0].File);
        Add("a.txt", Full, "2015-03-03");
        Link([_articles[^1]]);
        Assert.Equal(["a.txt", "b.txt", "c.txt"], Assert.Single(_store.FindUtterances(RecordFilter.None)).Carriers.Select(c => c.File));
        Assert.Equal(0, _store.LinkUtterances(null, Formulas));
    }

    [Fact]
    public void A_statement_shows_the_others_of_its_utterance()
    {
        Add("a.txt", Full, "2015-03-03");
        Add("b.txt", Full, "2015-03-03");
        Link();
        var ids = _store.FindStatements(RecordFilter.None).Select(s => s.Id).ToArray();
        Assert.Equal([ids[1]], _store.Show(ids[0])!.Links.Where(l => l.Why == "same_utterance").Select(l => l.Id));
    }

    private void Link(IReadOnlyCollection<string>? articles = null) => _store.LinkUtterances(articles, Formulas);

    private void Add(string file, string words, string date, string speaker = "Ana Moreau") => Add(file, words, date, text => text, speaker);

    private void Add(string file, string words, string date, Func<string, string> text, string speaker = "Ana Moreau")
    {
        var whole = text($"{speaker} said: “{words}”.");
        var article = new Article { File = file, Text = whole, Publisher = file, Published = PartialDate.TryParse(date, out var day) ? day : null };
        List<Statement> statements = [];
        for (var at = whole.IndexOf(words, StringComparison.Ordinal); at >= 0; at = whole.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var said = new Span(at, at + words.Length);
            statements.Add(new Statement
            {
                Kind = StatementKind.Direct,
                QuotationMarks = true,
                Source = new Source(new Span(0, speaker.Length), new Actor(null, speaker, null, null), null),
                Content = [said],
                Evidence = [new Evidence(said, "statement/direct/colon")],
            });
        }

        _articles.Add(_store.Append(new CodedArticle(article, statements, []), TemporaryRecord.First).Article);
    }
}
