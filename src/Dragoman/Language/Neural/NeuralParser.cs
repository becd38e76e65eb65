using System.Collections.Concurrent;

namespace Dragoman.Language.Neural;

/// <summary>
/// Tags, features, trees and names of tokenised sentences, from one network. Thread-safe: the weights are shared and never written;
/// the results do not depend on how sentences are put together in calls.
/// </summary>
internal sealed class NeuralParser
{
    /// <summary>The section of the model file that holds the network.</summary>
    public const string SectionName = "network";

    /// <summary>Words a batch: enough for the products to run at full speed, few enough to stay in the cache.</summary>
    private const int BatchWords = 256;

    // Not the network itself: its tensors are packed or summed by the parts below, and the memory they came in is free again.
    private readonly WorkspaceSize _size;
    private readonly int _mostSlotRows;
    private readonly string[] _relations;
    private readonly Encoder _encoder;
    private readonly TagHead _tags;
    private readonly NameHead _names;
    private readonly TreeDecoder _trees;
    private readonly bool[] _lifted;
    private readonly int _passiveSubject;
    private readonly int _object;
    private readonly int _receiver;
    private readonly int _conjunct;
    private readonly ConcurrentBag<Workspace> _free = [];

    /// <param name="network">The weights.</param>
    /// <param name="mostSlotRows">How many words of a long sentence are kept ready for the parser; the result does not depend on it.</param>
    public NeuralParser(NetworkData network, int mostSlotRows = Workspace.MostSlotRows)
    {
        _size = WorkspaceSize.Of(network);
        _mostSlotRows = mostSlotRows;
        _relations = network.Relations;
        _encoder = new Encoder(network);
        _tags = new TagHead(network);
        _names = new NameHead(network);
        _trees = new TreeDecoder(network);
        _object = Array.IndexOf(network.Relations, SecondObject.Object);
        _receiver = Array.IndexOf(network.Relations, BareObject.Receiver);
        _conjunct = Array.IndexOf(network.Relations, Gapping.Conjunct);
        _passiveSubject = Array.IndexOf(network.Relations, Voice.PassiveSubject);
        _lifted = [.. network.Relations.Select(r => r.Contains(PseudoProjective.Mark))];
    }

    /// <exception cref="InvalidDataException">The model has no network, or one of another version.</exception>
    public static NeuralParser Load(ModelFile model) => new(NetworkData.Read(model.Section(SectionName)));

    /// <summary>
    /// Sets <see cref="Token.Upos"/>, <see cref="Token.Xpos"/>, <see cref="Token.Feats"/>, <see cref="Token.Head"/>,
    /// <see cref="Token.Deprel"/> and <see cref="Token.Name"/> of every token from the forms alone; the other fields stay as they are.
    /// Each sentence gets one tree with one root. Give all sentences of an article in one call: the work is done in batches.
    /// </summary>
    public void Annotate(IReadOnlyList<Token[]> sentences)
    {
        if (!_free.TryTake(out var work))
            work = new Workspace(_mostSlotRows);
        for (var first = 0; first < sentences.Count;)
        {
            var end = first + 1;
            for (var words = sentences[first].Length; end < sentences.Count && words + sentences[end].Length <= BatchWords; end++)
                words += sentences[end].Length;
            work.Reset(_size, sentences, first, end);
            AnnotateBatch(sentences, first, work);
            first = end;
        }

        if (work.Capacity <= Workspace.KeepRows)
            _free.Add(work);
    }

    private void AnnotateBatch(IReadOnlyList<Token[]> sentences, int first, Workspace work)
    {
        _encoder.Encode(sentences, first, work);
        _tags.Annotate(sentences, first, work);
        _names.Annotate(sentences, first, work);
        _trees.Prepare(work);
        for (var s = 0; s < work.Starts.Count - 1; s++)
        {
            var tokens = sentences[first + s];
            _trees.Parse(work, work.Starts[s], tokens.Length);
            WriteTree(tokens, work.Parser);
        }
    }

    private void WriteTree(Token[] tokens, ParserState tree)
    {
        bool lifted = false, passive = false, receiver = false, conjunct = false;
        var objects = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var relation = tree.Relation(i + 1);
            lifted |= _lifted[relation];
            passive |= relation == _passiveSubject;
            objects += relation == _object ? 1 : 0;
            receiver |= relation == _receiver;
            conjunct |= relation == _conjunct;
            var head = tree.Head(i + 1);
            tokens[i] = tokens[i] with { Head = head == tree.Root ? 0 : head, Deprel = _relations[relation] };
        }

        if (lifted)
            Lower(tokens);
        if (passive)
            Voice.Mend(tokens);
        if (objects > 1)
            SecondObject.Mend(tokens);
        if (receiver)
            BareObject.Mend(tokens);
        if (conjunct)
            Gapping.Mend(tokens);
        DayBeforeSubject.Mend(tokens);
    }

    private static void Lower(Token[] tokens)
    {
        int[] heads = [.. tokens.Select(t => t.Head)];
        string[] relations = [.. tokens.Select(t => t.Deprel)];
        PseudoProjective.Lower(heads, relations);
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = tokens[i] with { Head = heads[i], Deprel = relations[i] };
    }
}
