using System.Numerics;
using System.Runtime.InteropServices;

namespace Dragoman.Compile.Training;

/// <summary>
/// Word vectors by skip-gram with negative sampling, an output matrix for each place of the window, which makes them say more of syntax
/// (Mikolov et al. 2013; Ling et al. 2015).
/// </summary>
internal sealed class WordVectors
{
    private const int Window = 3;
    private const int Negatives = 6;
    private const float Rate = 0.03f;

    private readonly Dictionary<string, int> _index;
    private readonly long[] _counts;
    private readonly SplitMix _random;
    private readonly float[] _input;
    private readonly float[][] _outputs;
    private readonly int[] _noise;

    /// <param name="dimension">A multiple of 8.</param>
    public WordVectors(string[] words, long[] counts, int dimension, ulong seed)
    {
        Words = words;
        Dimension = dimension;
        _counts = counts;
        _random = new SplitMix(seed);
        _index = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
            _index[words[i]] = i;
        _input = new float[words.Length * dimension];
        for (var i = 0; i < _input.Length; i++)
            _input[i] = (_random.NextFloat() - 0.5f) / dimension;
        _outputs = [.. Enumerable.Range(0, 2 * Window).Select(_ => new float[words.Length * dimension])];
        _noise = MakeNoise(counts);
    }

    public string[] Words { get; }

    public int Dimension { get; }

    public ReadOnlySpan<float> this[int word] => _input.AsSpan(word * Dimension, Dimension);

    /// <summary>Words with at least this count, the most frequent first; equals in the order of the alphabet.</summary>
    public static (string[] Words, long[] Counts) Vocabulary(IReadOnlyDictionary<string, long> counts, int least, int most)
    {
        var chosen = counts.Where(c => c.Value >= least)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(most).ToArray();
        return ([.. chosen.Select(c => c.Key)], [.. chosen.Select(c => c.Value)]);
    }

    /// <summary>Sentences as indices of words; words outside of the vocabulary are left out.</summary>
    public int[] Encode(IEnumerable<string> normalised)
    {
        var ids = new List<int>();
        foreach (var word in normalised)
        {
            if (_index.TryGetValue(word, out var id))
                ids.Add(id);
        }

        return [.. ids];
    }

    /// <summary>Runs over the sentences; the rate falls from its first value to a thousandth over all rounds.</summary>
    public void Train(IReadOnlyList<int[]> sentences, int rounds, TextWriter log)
    {
        var total = sentences.Sum(s => (long)s.Length) * rounds;
        var frequent = 0.001 * _counts.Sum();
        var gradient = new float[Dimension];
        long seen = 0;
        for (var round = 0; round < rounds; round++)
        {
            double loss = 0;
            long pairs = 0;
            var kept = new List<int>();
            foreach (var sentence in sentences)
            {
                var rate = Rate * Math.Max(0.001f, 1 - ((float)seen / total));
                seen += sentence.Length;
                kept.Clear();
                foreach (var word in sentence)
                {
                    if (_counts[word] <= frequent || _random.NextFloat() < Math.Sqrt(frequent / _counts[word]))
                        kept.Add(word);
                }

                for (var i = 0; i < kept.Count; i++)
                    pairs += TrainWord(kept, i, rate, gradient, ref loss);
            }

            log.WriteLine($"vectors: round {round + 1} of {rounds}, loss {loss / Math.Max(1, pairs):f4}");
            log.Flush();
        }
    }

    private int TrainWord(List<int> words, int at, float rate, float[] gradient, ref double loss)
    {
        var pairs = 0;
        var input = _input.AsSpan(words[at] * Dimension, Dimension);
        for (var place = 0; place < 2 * Window; place++)
        {
            var other = at + (place < Window ? place - Window : place - Window + 1);
            if (other < 0 || other >= words.Count)
                continue;
            Array.Clear(gradient);
            loss += Step(input, Output(place, words[other]), 1, rate, gradient);
            for (var k = 0; k < Negatives; k++)
            {
                var noise = _noise[_random.Next(_noise.Length)];
                if (noise != words[other])
                    loss += Step(input, Output(place, noise), 0, rate, gradient);
            }

            AddScaled(input, gradient, 1);
            pairs++;
        }

        return pairs;
    }

    private Span<float> Output(int place, int word) => _outputs[place].AsSpan(word * Dimension, Dimension);

    private static float Step(ReadOnlySpan<float> input, Span<float> output, float label, float rate, float[] gradient)
    {
        var score = Dot(input, output);
        var probability = 1 / (1 + MathF.Exp(-score));
        var step = (label - probability) * rate;
        AddScaled(gradient, output, step);
        AddScaled(output, input, step);
        return -MathF.Log(Math.Max(1e-7f, label > 0.5f ? probability : 1 - probability));
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < a.Length; i += Vector<float>.Count)
            sum += Vector.LoadUnsafe(ref left, (nuint)i) * Vector.LoadUnsafe(ref right, (nuint)i);
        return Vector.Sum(sum);
    }

    private static void AddScaled(Span<float> to, ReadOnlySpan<float> from, float factor)
    {
        ref var target = ref MemoryMarshal.GetReference(to);
        ref var source = ref MemoryMarshal.GetReference(from);
        var scale = new Vector<float>(factor);
        for (var i = 0; i < to.Length; i += Vector<float>.Count)
            (Vector.LoadUnsafe(ref target, (nuint)i) + (Vector.LoadUnsafe(ref source, (nuint)i) * scale)).StoreUnsafe(ref target, (nuint)i);
    }

    // Noise words as word2vec draws them: by count to the power of three quarters.
    private static int[] MakeNoise(long[] counts)
    {
        var noise = new int[1 << 20];
        var total = counts.Sum(c => Math.Pow(c, 0.75));
        double passed = 0;
        var word = 0;
        for (var i = 0; i < noise.Length; i++)
        {
            while (word < counts.Length - 1 && (passed + Math.Pow(counts[word], 0.75)) / total < (i + 0.5) / noise.Length)
                passed += Math.Pow(counts[word++], 0.75);
            noise[i] = word;
        }

        return noise;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Words.Length);
        writer.Write(Dimension);
        for (var i = 0; i < Words.Length; i++)
        {
            writer.Write(Words[i]);
            writer.Write(_counts[i]);
        }

        writer.Write(MemoryMarshal.AsBytes(_input.AsSpan()));
    }

    public static WordVectors Read(BinaryReader reader)
    {
        var words = new string[reader.ReadInt32()];
        var dimension = reader.ReadInt32();
        var counts = new long[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = reader.ReadString();
            counts[i] = reader.ReadInt64();
        }

        var vectors = new WordVectors(words, counts, dimension, 0);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(vectors._input.AsSpan()));
        return vectors;
    }
}
