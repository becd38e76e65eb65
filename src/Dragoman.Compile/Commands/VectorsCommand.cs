using System.CommandLine;
using Dragoman.Compile.Training;

namespace Dragoman.Compile.Commands;

/// <summary>Trains word vectors on running text and on the treebanks' text.</summary>
internal static class VectorsCommand
{
    /// <summary>The treebanks are small beside the running text and nearer to what the network will read.</summary>
    private const int TreebankWeight = 4;

    public static Command Create()
    {
        var text = new Option<DirectoryInfo>("--text") { Description = "a folder of .txt files", Required = true };
        var treebanks = new Option<FileInfo[]>("--treebank") { Description = "CoNLL-U files whose text is added", AllowMultipleArgumentsPerToken = true };
        var dimension = new Option<int>("--dimension") { DefaultValueFactory = _ => 64, Description = "length of a vector, a multiple of 16" };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 4, Description = "passes over the text" };
        var words = new Option<int>("--words") { DefaultValueFactory = _ => 40000, Description = "at most so many words" };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1, Description = "seed of the random numbers" };
        var to = new Option<FileInfo>("--to") { Description = "the file to write", Required = true };
        var command = new Command("vectors", "train word vectors on running text") { text, treebanks, dimension, rounds, words, seed, to };
        command.SetAction(parsed =>
        {
            var sentences = Read(parsed.GetRequiredValue(text), parsed.GetValue(treebanks) ?? []);
            var counts = Count(sentences);
            var (vocabulary, numbers) = WordVectors.Vocabulary(counts, TreebankWeight, parsed.GetValue(words));
            Console.Error.WriteLine($"vectors: {sentences.Count} sentences, {counts.Values.Sum()} words, {vocabulary.Length} of {counts.Count} forms");
            var vectors = new WordVectors(vocabulary, numbers, parsed.GetValue(dimension), parsed.GetValue(seed));
            vectors.Train([.. sentences.Select(vectors.Encode)], parsed.GetValue(rounds), Console.Error);
            using var writer = new BinaryWriter(parsed.GetRequiredValue(to).Create());
            vectors.Write(writer);
            return 0;
        });
        return command;
    }

    private static List<string[]> Read(DirectoryInfo text, FileInfo[] treebanks)
    {
        var pool = new Dictionary<string, string>(StringComparer.Ordinal);
        var sentences = new List<string[]>();
        foreach (var sentence in RunningText.Folder(text.FullName))
            sentences.Add([.. sentence.Select(f => Pooled(pool, f))]);
        foreach (var treebank in treebanks)
        {
            foreach (var sentence in GoldTrees.Read(treebank.FullName))
            {
                string[] words = [.. sentence.Forms.Select(f => Pooled(pool, f))];
                for (var i = 0; i < TreebankWeight; i++)
                    sentences.Add(words);
            }
        }

        // One order for all rounds, in which the sources are mixed.
        new SplitMix(7).Shuffle<string[]>(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sentences));
        return sentences;
    }

    private static string Pooled(Dictionary<string, string> pool, string form)
    {
        if (pool.TryGetValue(form, out var word))
            return word;
        word = RunningText.Normalise(form);
        word = pool.TryGetValue(word, out var same) ? same : word;
        pool[form] = word;
        pool.TryAdd(word, word);
        return word;
    }

    private static Dictionary<string, long> Count(List<string[]> sentences)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence)
                counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }
}
