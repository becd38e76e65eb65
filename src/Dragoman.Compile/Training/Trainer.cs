using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>How a network is trained. The same options, data and seed give the same bytes.</summary>
internal sealed record TrainingOptions
{
    public int Epochs { get; init; } = 15;

    /// <summary>Words a step of the optimiser.</summary>
    public int BatchWords { get; init; } = 600;

    public float Rate { get; init; } = 0.002f;

    public int WarmUpSteps { get; init; } = 200;

    public float Dropout { get; init; } = 0.25f;

    /// <summary>How often the parser follows its own choice, from the second epoch on.</summary>
    public float Explore { get; init; } = 0.9f;

    /// <summary>The part of the sentences that are shown in a variant (capitals, headlines); see <see cref="Augmentation"/>.</summary>
    public float Variants { get; init; } = 0.1f;

    /// <summary>In the hidden layer of names, which learns the few names by heart before the parser has learnt its trees.</summary>
    public float NameDropout { get; init; }

    /// <summary>A word of count n is shown as unknown with the probability this / (this + n) (Kiperwasser and Goldberg 2016).</summary>
    public float Unknown { get; init; } = 0.25f;

    /// <summary>How often a proper noun loses its vector from running text as well.</summary>
    public float NoVector { get; init; } = 0.1f;

    /// <summary>The part of the sentences that are shown with other verbs, and the verbs; see <see cref="VerbSwap"/>.</summary>
    public float Swaps { get; init; }

    public VerbSwap? Verbs { get; init; }

    /// <summary>The part of the sentences that are shown with other names, and the names; see <see cref="NameSwap"/>.</summary>
    public float NameSwaps { get; init; }

    public NameSwap? OtherNames { get; init; }

    public ulong Seed { get; init; } = 1;
}

/// <summary>Trains a network on gold sentences with Adam; the rate warms up and then falls to zero along a cosine.</summary>
internal sealed class Trainer
{
    private const float MostNorm = 5;

    /// <summary>As <see cref="TrainingOptions.Unknown"/> for proper nouns: a name must be known by its company, as the next text has others.</summary>
    private const float UnknownNameWeight = 2;

    /// <summary>The part of the sentences that is shown as if no list knew anything: no list is whole.</summary>
    private const float NoLists = 0.15f;

    private readonly NetworkData _network;
    private readonly TrainingOptions _options;
    private readonly IReadOnlyList<GoldSentence> _gold;
    private readonly SentenceEncoder _sentences;
    private readonly int[] _wordCounts;
    private readonly int _wordTable;
    private readonly int _vectorTable;
    private readonly bool[] _isList;
    private readonly EncoderPass _encoder;
    private readonly TagPass _tags;
    private readonly NamePass _names;
    private readonly ParserPass _parser;
    private readonly Buffer _gradient = new();

    public Trainer(NetworkData network, IReadOnlyList<GoldSentence> gold, TrainingOptions options)
    {
        _network = network;
        _options = options;
        _gold = gold;
        Random = new SplitMix(options.Seed);
        Parameters = new ParameterSet(network);
        _sentences = new SentenceEncoder(network);
        var math = new MatrixMath();
        _encoder = new EncoderPass(network, Parameters, math, options.Dropout);
        _tags = new TagPass(network, Parameters, math);
        _names = new NamePass(network, Parameters, math, options.NameDropout);
        _parser = new ParserPass(network, Parameters, math, options.Dropout);
        _wordTable = Array.FindIndex(network.Features, f => f.Kind == FeatureKind.Word);
        _vectorTable = Array.FindIndex(network.Features, f => f.Kind == FeatureKind.Vector);
        _isList = [.. network.Features.Select(f => FeatureIndex.IsList(f.Kind))];
        _wordCounts = CountWords();
        StepsAnEpoch = Batches(new SplitMix(1)).Count();
    }

    public ParameterSet Parameters { get; }

    public SplitMix Random { get; }

    /// <summary>Steps of the optimiser so far.</summary>
    public int Step { get; set; }

    /// <summary>Whole passes over the data so far.</summary>
    public int Epoch { get; set; }

    /// <summary>An estimate: the number of batches depends a little on the order of the sentences.</summary>
    public int StepsAnEpoch { get; }

    /// <summary>One pass over the data. Returns the mean loss of a word.</summary>
    public double RunEpoch()
    {
        double loss = 0;
        long words = 0;
        foreach (var batch in Batches(Random))
        {
            loss += Learn(batch);
            words += batch.Words;
        }

        Epoch++;
        return loss / Math.Max(1, words);
    }

    /// <summary>Loss of a batch, its gradients left in the parameters.</summary>
    public double Gradients(TrainingBatch batch, float explore)
    {
        Parameters.ClearGradients();
        _encoder.Forward(batch, Random);
        var gradient = _gradient.Resize(_encoder.Output.Length, clear: true);
        var loss = _tags.Run(batch, _encoder.Output, gradient);
        loss += _names.Run(batch, _encoder.Output, gradient, Random);
        loss += _parser.Run(batch, _encoder.Output, gradient, explore, Random);
        _encoder.Backward(batch, _gradient);
        return loss;
    }

    private double Learn(TrainingBatch batch)
    {
        var loss = Gradients(batch, Epoch == 0 ? 0 : _options.Explore);
        Step++;
        var norm = Math.Sqrt(Parameters.All.Where(p => !p.IsFrozen).Sum(p => p.SquaredNorm())) / batch.Words;
        var scale = (float)(Math.Min(1, MostNorm / Math.Max(norm, 1e-9)) / batch.Words);
        var (rate, correction) = Parameter.Correct(RateAt(Step), Step);
        foreach (var parameter in Parameters.All)
            parameter.Update(rate, correction, scale);
        return loss;
    }

    private float RateAt(int step)
    {
        var total = Math.Max(1, _options.Epochs * StepsAnEpoch);
        var passed = Math.Min(1f, (float)step / total);
        return _options.Rate * Math.Min(1f, (float)step / _options.WarmUpSteps) * 0.5f * (1.002f + MathF.Cos(MathF.PI * passed));
    }

    private IEnumerable<TrainingBatch> Batches(SplitMix random)
    {
        int[] order = [.. Enumerable.Range(0, _gold.Count)];
        random.Shuffle<int>(order);
        var batch = new List<TrainingSentence>();
        var words = 0;
        foreach (var i in order)
        {
            var sentence = Show(_gold[i], random);
            batch.Add(sentence);
            words += sentence.Count;
            if (words < _options.BatchWords)
                continue;
            yield return new TrainingBatch([.. batch]);
            batch.Clear();
            words = 0;
        }

        if (batch.Count > 0)
            yield return new TrainingBatch([.. batch]);
    }

    private TrainingSentence Show(GoldSentence gold, SplitMix random)
    {
        var shown = gold;
        if (_options.Verbs is { } verbs && random.NextFloat() < _options.Swaps)
            shown = verbs.Vary(gold, random);
        if (_options.OtherNames is { } names && random.NextFloat() < _options.NameSwaps)
            shown = names.Vary(shown, random);
        if (random.NextFloat() < _options.Variants)
            shown = Augmentation.Vary(shown, random);
        var sentence = _sentences.Encode(shown);
        for (var i = 0; i < sentence.Count; i++)
        {
            var isName = shown.Upos[i] == Upos.PROPN;
            var weight = isName ? UnknownNameWeight : _options.Unknown;
            ref var word = ref sentence.Features[(i * _network.Features.Length) + _wordTable];
            if (random.NextFloat() * (weight + _wordCounts[word]) < weight)
                word = 0;
            if (isName && _vectorTable >= 0 && random.NextFloat() < _options.NoVector)
                sentence.Features[(i * _network.Features.Length) + _vectorTable] = 0;
        }

        if (random.NextFloat() < NoLists)
            HideLists(sentence);
        return sentence;
    }

    private void HideLists(TrainingSentence sentence)
    {
        for (var i = 0; i < sentence.Features.Length; i++)
        {
            if (_isList[i % _isList.Length])
                sentence.Features[i] = 0;
        }
    }

    private int[] CountWords()
    {
        var counts = new int[_network.Features[_wordTable].Values.Length];
        foreach (var gold in _gold)
        {
            var sentence = _sentences.Encode(gold);
            for (var i = 0; i < sentence.Count; i++)
                counts[sentence.Features[(i * _network.Features.Length) + _wordTable]]++;
        }

        return counts;
    }
}
