using System.Text;
using Dragoman.Compile.Training;
using Dragoman.Language;
using FsCheck.Fluent;

namespace Dragoman.Tests.Language;

public class LemmatizerTests
{
    private static readonly StringPool Pool = new();
    private static readonly Lemmatizer Shipped = Lemmatizer.Read(ModelFile.Load(Data.Shipped.EnglishModel()).Section(Lemmatizer.SectionName));

    [Theory]
    [InlineData("vetoed", Upos.VERB, "VBD", "veto")]
    [InlineData("met", Upos.VERB, "VBD", "meet")]
    [InlineData("accuses", Upos.VERB, "VBZ", "accuse")]
    [InlineData("besieging", Upos.VERB, "VBG", "besiege")]
    [InlineData("were", Upos.AUX, "VBD", "be")]
    [InlineData("n't", Upos.PART, "RB", "not")]
    [InlineData("Ministers", Upos.NOUN, "NNS", "minister")]
    [InlineData("countries", Upos.NOUN, "NNS", "country")]
    [InlineData("council", Upos.NOUN, "NN", "council")]
    [InlineData("Council", Upos.PROPN, "NNP", "Council")]
    [InlineData("I", Upos.PRON, "PRP", "I")]
    [InlineData("children", Upos.NOUN, "NNS", "child")]
    [InlineData("States", Upos.PROPN, "NNPS", "State")]
    [InlineData("Russia", Upos.PROPN, "NNP", "Russia")]
    [InlineData("PUNISHED", Upos.VERB, "VBN", "punish")]
    [InlineData("worse", Upos.ADJ, "JJR", "bad")]
    public void The_dictionary_form_follows_from_form_and_tag(string form, Upos upos, string xpos, string lemma) =>
        Assert.Equal(lemma, Shipped.Lemma(form, upos, xpos, Pool));

    [Fact]
    public void Verbs_of_the_news_lose_their_endings()
    {
        var wrong = new List<string>();
        var rows = File.ReadAllLines(Path.Combine(Inputs.Repository, "tests", "cases", "lemmas", "verbs.tsv")).Skip(1).Select(l => l.Split('\t')).ToArray();
        foreach (var row in rows)
        {
            if (Shipped.Lemma(row[0], Upos.VERB, row[1], Pool) is var found && found != row[2])
                wrong.Add($"{row[0]} ({row[1]}): {found} in place of {row[2]}");
        }

        Assert.True(rows.Length > 150, $"only {rows.Length} rows");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("planned", "VBD", "plan")]
    [InlineData("planed", "VBD", "plane")]
    [InlineData("hoped", "VBN", "hope")]
    [InlineData("hopped", "VBN", "hop")]
    [InlineData("called", "VBD", "call")]
    [InlineData("calling", "VBG", "call")]
    [InlineData("dying", "VBG", "die")]
    [InlineData("denies", "VBZ", "deny")]
    [InlineData("passes", "VBZ", "pass")]
    [InlineData("agreed", "VBD", "agree")]
    [InlineData("panicked", "VBD", "panic")]
    [InlineData("zoomed", "VBD", "")]
    [InlineData("plan", "VB", "")]
    public void An_ending_comes_off_where_a_known_verb_is_left(string form, string tag, string lemma)
    {
        var verbs = new VerbForms(["agree", "call", "deny", "die", "hop", "hope", "panic", "pass", "plan", "plane"]);
        Span<char> made = stackalloc char[form.Length + VerbForms.Room];
        Assert.Equal(lemma, new string(made[..verbs.Find(form, tag, made)]));
    }

    [Fact]
    public void Verbs_are_what_stands_behind_to_and_modals()
    {
        string[] text = ["they", "will", "gas", "them", "to", "gas", "or", "not", "to", "gas", "the", "road", "to", "peace"];
        Assert.Equal(["gas"], VerbList.Make([], [], [text]));
    }

    [Fact]
    public void An_unknown_tag_is_read_by_its_part_of_speech() => Assert.NotEqual("", Shipped.Lemma("vetoes", Upos.VERB, "??", Pool));

    [Fact]
    public void Any_form_has_a_lemma() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<string>().Filter(s => !string.IsNullOrEmpty(s)),
        form => Enum.GetValues<Upos>().All(u => Shipped.Lemma(form, u, "NN", Pool).Length > 0)));

    [Fact]
    public void The_same_treebank_gives_the_same_bytes_and_its_own_lemmas_back()
    {
        const string text = "1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\twalked\twalk\tVERB\tVBD\t_\t0\troot\t_\t_\n3\tand\tand\tCCONJ\tCC\t_\t4\tcc\t_\t_\n4\tsang\tsing\tVERB\tVBD\t_\t2\tconj\t_\t_\n\n";
        var sentences = ConlluReader.Read(new StringReader(text)).Select(i => i.Sentence!).ToArray();
        var section = LemmaTrainer.Train(sentences, [], ["sing", "walk"], TextWriter.Null);
        Assert.Equal(section, LemmaTrainer.Train(sentences, [], ["sing", "walk"], TextWriter.Null));
        Assert.Equal(1, LemmaScore.Of(Lemmatizer.Read(section), sentences));
    }

    [Fact]
    public void A_damaged_section_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Lemmatizer.Read(Encoding.UTF8.GetBytes("no lemmas are here, only words")));
}
