using Dragoman.Compile.Training;
using Dragoman.Language;
using Dragoman.Language.Neural;

namespace Dragoman.Tests.Compile.Training;

/// <summary>A treebank of a few sentences, invented for these tests.</summary>
internal static class TinyTreebank
{
    private const string Conllu = """
        1	The	the	DET	DT	Definite=Def|PronType=Art	2	det	_	NER=O
        2	envoy	envoy	NOUN	NN	Number=Sing	3	nsubj	_	_
        3	left	leave	VERB	VBD	Tense=Past	0	root	_	_
        4	Geneva	Geneva	PROPN	NNP	Number=Sing	3	obj	_	_
        5	.	.	PUNCT	.	_	3	punct	_	_

        1	Ministers	minister	NOUN	NNS	Number=Plur	2	nsubj	_	_
        2	said	say	VERB	VBD	Tense=Past	0	root	_	_
        3	that	that	SCONJ	IN	_	6	mark	_	_
        4	talks	talk	NOUN	NNS	Number=Plur	6	nsubj	_	_
        5	would	would	AUX	MD	VerbForm=Fin	6	aux	_	_
        6	fail	fail	VERB	VB	VerbForm=Inf	2	ccomp	_	_
        7	.	.	PUNCT	.	_	2	punct	_	_

        1	A	a	DET	DT	Definite=Ind|PronType=Art	2	det	_	_
        2	hearing	hearing	NOUN	NN	Number=Sing	4	nsubj:pass	_	_
        3	was	be	AUX	VBD	Tense=Past	4	aux:pass	_	_
        4	held	hold	VERB	VBN	Tense=Past	0	root	_	_
        5	on	on	ADP	IN	_	7	case	_	_
        6	the	the	DET	DT	Definite=Def|PronType=Art	7	det	_	_
        7	issue	issue	NOUN	NN	Number=Sing	2	nmod	_	_

        1	Go	go	VERB	VB	Mood=Imp	0	root	_	_

        """;

    public static List<GoldSentence> Sentences()
    {
        var lines = Conllu.Split('\n').Select(l => l.Trim());
        var sentences = ConlluReader.Read(new StringReader(string.Join('\n', lines))).Select(i => GoldTrees.Convert(i.Sentence!)).ToList();
        foreach (var sentence in sentences)
            PseudoProjective.Lift(sentence.Heads, sentence.Relations);
        sentences[0].Names = [0, 0, 0, NameTag.BeginPlace, 0];
        return sentences;
    }

    public static WordVectors Vectors() => new(["the", "envoy", "talks", "said"], [9, 3, 2, 1], 16, 5);

    public static NetworkData Network(ulong seed = 3, LayerKind[]? layers = null) =>
        NetworkBuilder.Build(Sentences(), new NetworkShape(32, layers ?? [LayerKind.Convolution, LayerKind.Recurrent], 32, 16), Vectors(), Lists(), new SplitMix(seed));

    public static NameLists Lists() => NameLists.Of([(["geneva"], ListKind.Place), (["the", "envoy"], ListKind.Person), (["ministers"], ListKind.Title)]);
}
