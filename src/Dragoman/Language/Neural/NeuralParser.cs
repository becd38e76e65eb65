namespace Dragoman.Language.Neural;

/// <summary>
/// Tags, features, trees and names of tokenised sentences, from one network. Thread-safe: the weights are shared and never written;
/// the results do not depend on how sentences are put together in calls.
/// </summary>
internal sealed class NeuralParser
{
    /// <summary>The section of the model file that holds the network.</summary>
    public const string SectionName = "network";

    private readonly ReadOnlyMemory<byte> _weights;

    private NeuralParser(ReadOnlyMemory<byte> weights) => _weights = weights;

    /// <exception cref="InvalidDataException">The model has no network, or one of another version.</exception>
    public static NeuralParser Load(ModelFile model)
    {
        return new NeuralParser(model.Section(SectionName));
    }

    /// <summary>
    /// Sets <see cref="Token.Upos"/>, <see cref="Token.Xpos"/>, <see cref="Token.Feats"/>, <see cref="Token.Head"/>,
    /// <see cref="Token.Deprel"/> and <see cref="Token.Name"/> of every token from the forms alone; the other fields stay as they are.
    /// Each sentence gets one tree with one root. Give all sentences of an article in one call: the work is done in batches.
    /// </summary>
    public void Annotate(IReadOnlyList<Token[]> sentences)
    {
        throw new NotSupportedException($"The network ({_weights.Length} bytes) cannot be applied to {sentences.Count} sentences yet.");
    }
}
