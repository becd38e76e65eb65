using Dragoman.Coding.Statements;
using Dragoman.Data;

namespace Dragoman.Tests.Coding.Statements;

/// <summary>Statements whose source the layout names. Articles are given as blocks, a name in each as "[Name]", a noun as "{noun}"; the brackets are taken out.</summary>
public class LayoutTests
{
    [Fact]
    public void Each_answer_of_an_interview_is_a_statement_of_the_one_named_above()
    {
        var article = new Blocks()
            .Add(BlockKind.Title, "[Ana Moreau] on the harbour talks")
            .Add(BlockKind.Paragraph, "The envoy [Ana Moreau] spoke to us about the talks that [Piet Jansen] leads.")
            .Add(BlockKind.Question, "Will the talks go on?")
            .Add(BlockKind.Answer, "They will. Nobody has left the table.")
            .Add(BlockKind.Question, "And [Piet Jansen]?")
            .Add(BlockKind.Answer, "He chairs them.")
            .Add(BlockKind.Answer, "He does it well.")
            .Add(BlockKind.Byline, "By [Tom Reed]");
        var statements = article.Code();
        Assert.Equal(["Ana Moreau: They will. Nobody has left the table.", "Ana Moreau: He chairs them. | He does it well."], article.Show(statements));
        Assert.All(statements, s => Assert.Equal((StatementKind.Direct, false), (s.Kind, s.QuotationMarks)));
    }

    [Fact]
    public void Nobody_answers_where_two_are_named_as_often()
    {
        var article = new Blocks()
            .Add(BlockKind.Paragraph, "[Ana Moreau] and [Piet Jansen] spoke to us.")
            .Add(BlockKind.Question, "Will the talks go on?")
            .Add(BlockKind.Answer, "They will.");
        Assert.Empty(article.Code());
    }

    [Fact]
    public void Where_nobody_is_named_the_only_person_described_answers()
    {
        var article = new Blocks()
            .Add(BlockKind.Paragraph, "In an {interview} with us, a {diplomat} explains the vote.")
            .Add(BlockKind.Question, "Will the talks go on?")
            .Add(BlockKind.Answer, "They will.");
        Assert.Equal(["diplomat: They will."], article.Show(article.Code()));
    }

    [Fact]
    public void Of_two_who_are_described_nobody_answers()
    {
        var article = new Blocks()
            .Add(BlockKind.Paragraph, "In an {interview} with us, a {diplomat} explains the vote that a {minister} lost.")
            .Add(BlockKind.Question, "Will the talks go on?")
            .Add(BlockKind.Answer, "They will.");
        Assert.Empty(article.Code());
    }

    [Fact]
    public void A_title_with_a_name_and_a_colon_gives_that_persons_words()
    {
        var article = new Blocks().Add(BlockKind.Title, "[Ana Moreau]: the harbour stays closed until May");
        Assert.Equal(["Ana Moreau: the harbour stays closed until May"], article.Show(article.Code()));
    }

    [Theory]
    [InlineData("Roundup: the harbour stays closed until May")]
    [InlineData("[Roundup]: the harbour stays closed until May")]
    [InlineData("[Ana Moreau] and others: the harbour stays closed")]
    [InlineData("[Ana Moreau]: no comment")]
    public void A_rubric_several_people_or_two_words_make_no_statement(string title) =>
        Assert.Empty(new Blocks().Add(BlockKind.Title, title).Code());

    [Fact]
    public void Datelines_of_a_list_are_no_dialogue()
    {
        var article = new Blocks()
            .Add(BlockKind.Paragraph, "LISBON: The pilots meet today.")
            .Add(BlockKind.Paragraph, "GDANSK: The cranes stand still.")
            .Add(BlockKind.Paragraph, "ODESSA: A ship is expected.");
        Assert.Empty(article.Code());
    }

    [Fact]
    public void A_line_above_each_answer_names_who_gives_it()
    {
        var article = new Blocks()
            .Add(BlockKind.Question, "Will the talks go on?")
            .Add(BlockKind.Speaker, "[Ana Moreau]:")
            .Add(BlockKind.Answer, "They will.")
            .Add(BlockKind.Speaker, "[Piet Jansen]:")
            .Add(BlockKind.Answer, "They may.");
        Assert.Equal(["Ana Moreau: They will.", "Piet Jansen: They may."], article.Show(article.Code()));
    }

    [Fact]
    public void A_post_is_a_statement_of_its_author_on_its_day()
    {
        var article = new Blocks()
            .Add(BlockKind.Paragraph, "The embassy posted a line.")
            .Add(BlockKind.Post, "The harbour is open. https://example.org/x1 — [Harbour Office] (@harbour) March 3, 2015");
        var statement = Assert.Single(article.Code());
        Assert.Equal(["Harbour Office: The harbour is open."], article.Show([statement]));
        Assert.Equal(new PartialDate(2015, 3, 3), statement.Date);
    }

    [Fact]
    public void Mark_up_and_links_in_a_post_are_no_words_of_its_author()
    {
        var article = new Blocks()
            .Add(BlockKind.Post, "Open again</a> today <a href=\"https://example.org/x\">https://example.org/x</a></p>&mdash; [Harbour Office] (harbour) 3 March 2015");
        Assert.Equal(["Harbour Office: Open again | today"], article.Show(article.Code()));
    }

    [Fact]
    public void A_post_in_two_blocks_is_one_statement()
    {
        var article = new Blocks()
            .Add(BlockKind.Post, "The harbour is open.")
            .Add(BlockKind.Post, "— [Harbour Office] (@harbour) March 3, 2015");
        Assert.Equal(["Harbour Office: The harbour is open."], article.Show(article.Code()));
    }

    [Fact]
    public void A_post_that_nobody_signs_is_no_statement() =>
        Assert.Empty(new Blocks().Add(BlockKind.Post, "The harbour is open — at last").Code());

    [Fact]
    public void A_quotation_under_a_line_that_names_a_speaker_is_hers()
    {
        var article = new Blocks()
            .Add(BlockKind.Speaker, "Harbour master- [Ana Moreau]")
            .Add(BlockKind.Paragraph, "“The harbour is open. So we wait. “");
        Assert.Equal(["Ana Moreau: The harbour is open. So we wait."], article.Show(article.Code()));
    }

    [Fact]
    public void The_same_quotation_under_a_paragraph_is_nobodys()
    {
        var article = new Blocks()
            .Add(BlockKind.Paragraph, "[Ana Moreau] lives by the harbour.")
            .Add(BlockKind.Paragraph, "“The harbour is open. So we wait. “");
        Assert.Empty(article.Code());
    }

    private sealed class Blocks
    {
        private static readonly Lazy<StatementCoder> Coder = new(() =>
        {
            using var stream = Shipped.Knowledge();
            return StatementCoder.Load(CompiledData.Load(stream));
        });

        private readonly List<Block> _blocks = [];
        private readonly List<Sentence> _sentences = [];
        private string _text = "";

        public Blocks Add(BlockKind kind, string marked)
        {
            var start = _text.Length == 0 ? 0 : _text.Length + 2;
            var tokens = new List<Token>();
            var plain = "";
            var name = NameTag.None;
            foreach (var part in marked.Split(' '))
            {
                plain += plain.Length == 0 ? "" : " ";
                name = part.StartsWith('[') ? NameTag.BeginPerson : name == NameTag.BeginPerson ? NameTag.InsidePerson : name;
                var ends = part.Contains(']');
                var before = start + plain.Length;
                plain += part.Trim('{', '}').Replace("[", "").Replace("]", "");
                var named = part.Split(']')[0].TrimStart('[').Length;
                tokens.Add(Token(new Span(before, name == NameTag.None ? start + plain.Length : before + named), tokens.Count, name, part));
                name = ends ? NameTag.None : name;
            }

            _text += (_text.Length == 0 ? "" : "\n\n") + plain;
            _blocks.Add(new Block(new Span(start, start + plain.Length), kind));
            _sentences.Add(new Sentence(_sentences.Count, _blocks[^1].Span, [.. tokens], block: kind));
            return this;
        }

        public IReadOnlyList<Statement> Code() => Coder.Value.Code(new Article { File = "case", Text = _text, Blocks = _blocks }, _sentences, []);

        public IEnumerable<string> Show(IEnumerable<Statement> statements) =>
            statements.Select(s => $"{s.Source?.Span?.Of(_text)}: {string.Join(" | ", s.Content.Select(c => c.Of(_text)))}");

        private static Token Token(Span span, int before, NameTag name, string part) => new()
        {
            Span = span,
            Form = "w",
            Lemma = part.StartsWith('{') ? part.Trim('{', '}') : "w",
            Upos = part.StartsWith('{') ? Upos.NOUN : Upos.X,
            Xpos = part.StartsWith('{') ? "NN" : "_",
            Feats = "_",
            Head = before == 0 ? 0 : 1,
            Deprel = before == 0 ? "root" : "dep",
            Name = name,
        };
    }
}
