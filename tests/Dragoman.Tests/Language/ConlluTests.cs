using Dragoman.Language;

namespace Dragoman.Tests.Language;

public class ConlluTests
{
    private const string Two = """
        # newdoc id = d
        # newpar
        # sent_id = 1
        # text = Paris won't wait (yet).
        1	Paris	Paris	PROPN	NNP	Number=Sing	4	nsubj	_	NER=B-LOC
        2-3	won't	_	_	_	_	_	_	_	Gloss=wont
        2	wo	will	AUX	MD	VerbForm=Fin	4	aux	_	_
        3	n't	not	PART	RB	Polarity=Neg	4	advmod	_	_
        4	wait	wait	VERB	VB	VerbForm=Inf	0	root	_	Gloss=w
        5	(	(	PUNCT	-LRB-	_	6	punct	_	SpaceAfter=No
        6	yet	yet	ADV	RB	_	4	advmod	_	SpaceAfter=No
        7	)	)	PUNCT	-RRB-	_	6	punct	_	SpaceAfter=No
        8	.	.	PUNCT	.	_	4	punct	_	_

        # sent_id = 2
        1	Moscow	_	_	_	_	_	_	_	_
        2-3	can't	_	_	_	_	_	_	_	Gloss=cant|SpaceAfter=No
        2	ca	_	_	_	_	_	_	_	_
        3	n't	_	_	_	_	_	_	_	_
        4	!	_	_	_	_	_	_	_	_


        """;

    private static List<ConlluItem> Read(string text) => [.. ConlluReader.Read(new StringReader(text))];

    private static string Rows(params string[] rows) => string.Concat(rows.Select(r => string.Join('\t', r.Split(' ')) + "\n"));

    private static ConlluError ErrorOf(params string[] rows) => Assert.Single(Read(Rows(rows))).Error!.Value;

    [Fact]
    public void Words_have_their_place_in_the_text()
    {
        var read = Read(Two)[0].Sentence!;
        Assert.Equal("Paris won't wait (yet).", read.Text);
        Assert.All(read.Sentence.Tokens, t => Assert.Equal(t.Form, t.Span.Of(read.Text)));
        Assert.Equal([new MultiwordToken(2, 3, new Span(6, 11))], read.Sentence.Multiwords);
        Assert.Equal(NameTag.BeginPlace, read.Sentence.Tokens[0].Name);
        Assert.Equal(["_", "_", "_", "Gloss=w", "_", "_", "_", "_"], read.Misc);
        Assert.True(read.StartsDocument && read.StartsParagraph);
        Assert.Equal("1", read.Comment("sent_id"));
    }

    [Fact]
    public void What_was_read_is_written_as_it_was()
    {
        var writer = new StringWriter();
        var conllu = new ConlluWriter(writer);
        foreach (var item in Read(Two))
            conllu.Write(item.Sentence!);
        Assert.Equal(Two.ReplaceLineEndings("\n"), writer.ToString());
    }

    [Fact]
    public void A_sentence_without_analysis_has_underscores_and_no_root()
    {
        var writer = new StringWriter();
        var oh = new Sentence(0, new Span(1, 3), [new Token { Span = new Span(1, 3), Form = "Oh" }]);
        new ConlluWriter(writer).Write(new TextPiece(" Oh", 7), [oh]);
        Assert.Equal("# newpar\n# sent_id = p7-s1\n# text = Oh\n1\tOh\t_\t_\t_\t_\t_\t_\t_\t_\n\n", writer.ToString());
    }

    [Fact]
    public void Empty_nodes_are_passed_over()
    {
        var read = Read(Rows("1 so so ADV RB _ 0 root _ _", "1.1 went go VERB _ _ _ _ _ _", "2 on on ADP RP _ 1 fixed _ _"));
        Assert.Equal(2, Assert.Single(read).Sentence!.Sentence.Tokens.Length);
    }

    [Fact]
    public void A_bad_sentence_is_passed_over_and_the_next_one_read()
    {
        var read = Read(Rows("1 a a DET DT _ 0 root _") + "\n" + Rows("1 b b DET DT _ 0 root _ _"));
        Assert.Equal("line 1: 9 columns where 10 should stand", read[0].Error.ToString());
        Assert.Equal("b", read[1].Sentence!.Text);
    }

    [Fact]
    public void Errors_name_the_line_and_what_is_wrong()
    {
        Assert.Equal("line 2: word '3' where 2 should stand", ErrorOf("1 a a DET DT _ 0 root _ _", "3 b b DET DT _ 1 dep _ _").ToString());
        Assert.Equal("line 1: UPOS 'NOUNS' is no universal part of speech", ErrorOf("1 a a NOUNS DT _ 0 root _ _").ToString());
        Assert.Equal("line 1: HEAD 'x' is no number", ErrorOf("1 a a DET DT _ x root _ _").ToString());
        Assert.Equal("line 1: HEAD '7' is not in the sentence", ErrorOf("1 a a DET DT _ 7 root _ _").ToString());
        Assert.Equal("line 1: a HEAD without a DEPREL", ErrorOf("1 a a DET DT _ 0 _ _ _").ToString());
        Assert.Equal("line 1: a sentence with 2 roots", ErrorOf("1 a a DET DT _ 0 root _ _", "2 b b DET DT _ 0 root _ _").ToString());
        Assert.Equal("line 2: word 2 is its own ancestor",
            ErrorOf("1 a a DET DT _ 0 root _ _", "2 b b DET DT _ 3 dep _ _", "3 c c DET DT _ 2 dep _ _").ToString());
        Assert.Equal("line 1: '2-1' is no range of words", ErrorOf("2-1 a _ _ _ _ _ _ _ _").ToString());
        Assert.Equal("line 1: a range to word 2 in a sentence of 1 words", ErrorOf("1-2 ab _ _ _ _ _ _ _ _", "1 a a DET DT _ 0 root _ _").ToString());
        Assert.Equal("line 1: a sentence without words", ErrorOf("1-2 ab _ _ _ _ _ _ _ _").ToString());
        Assert.Equal("line 1: an empty FORM", ErrorOf("1  a DET DT _ 0 root _ _").ToString());
    }

    [Fact]
    public void Nothing_gives_nothing()
    {
        Assert.Empty(Read(""));
        Assert.Empty(Read("\n\n# a comment alone\n\n"));
    }
}
