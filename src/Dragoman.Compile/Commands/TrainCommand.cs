using System.CommandLine;
using System.Diagnostics;
using Dragoman.Compile.Training;
using Dragoman.Language;
using Dragoman.Language.Neural;

namespace Dragoman.Compile.Commands;

/// <summary>Trains the network and puts it into a model file, whose other sections it keeps.</summary>
internal static class TrainCommand
{
    private static readonly Option<FileInfo[]> Treebanks = new("--treebank") { Description = "CoNLL-U to learn from", Required = true, AllowMultipleArgumentsPerToken = true };
    private static readonly Option<FileInfo[]> Names = new("--names") { Description = "names (IOB2) over the first treebanks, in their order", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<FileInfo[]> Dev = new("--dev") { Description = "CoNLL-U to choose on", Required = true, AllowMultipleArgumentsPerToken = true };
    private static readonly Option<FileInfo[]> DevNames = new("--dev-names") { Description = "names over the first dev files", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<FileInfo> Vectors = new("--vectors") { Description = "word vectors made by 'vectors'" };
    private static readonly Option<DirectoryInfo> Lists = new("--lists") { Description = "the data folder, whose lists of names the network may look at" };
    private static readonly Option<FileInfo> Checkpoints = new("--checkpoint") { Description = "kept after every epoch; an existing one is resumed" };
    private static readonly Option<FileInfo> From = new("--from") { Description = "a checkpoint to branch off from: its network and moments, the seed's own order of sentences" };
    private static readonly Option<FileInfo[]> Averaged = new("--average") { Description = "checkpoints of the same training, whose weights are averaged with its last ones", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<FileInfo> To = new("--to") { Description = "model file to write or to put the network into", Required = true };
    private static readonly Option<string[]> Sources = new("--source") { Description = "what the model card says of the data, with licence", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<int> Epochs = new("--epochs") { DefaultValueFactory = _ => 15 };
    private static readonly Option<int> Until = new("--until") { Description = "stop after so many epochs, though the rate falls as for all of them" };
    private static readonly Option<int> Width = new("--width") { DefaultValueFactory = _ => 128 };
    private static readonly Option<int> Hidden = new("--hidden") { DefaultValueFactory = _ => 192 };
    private static readonly Option<int> NameHidden = new("--name-hidden") { DefaultValueFactory = _ => 96 };
    private static readonly Option<string> Layers = new("--layers") { DefaultValueFactory = _ => "CCC", Description = "C convolution, R recurrent" };
    private static readonly Option<float> Rate = new("--rate") { DefaultValueFactory = _ => 0.002f };
    private static readonly Option<float> Dropout = new("--dropout") { DefaultValueFactory = _ => 0.25f };
    private static readonly Option<float> NameDropout = new("--name-dropout");
    private static readonly Option<float> Unknown = new("--unknown") { DefaultValueFactory = _ => 0.25f, Description = "a word seen n times is shown as unknown with the probability x / (x + n)" };
    private static readonly Option<float> NoVector = new("--no-vector") { DefaultValueFactory = _ => 0.1f, Description = "how often a proper noun loses its word vector" };
    private static readonly Option<int> BatchWords = new("--batch") { DefaultValueFactory = _ => 600 };
    private static readonly Option<float> Variants = new("--variants") { DefaultValueFactory = _ => 0.1f };
    private static readonly Option<float> Swaps = new("--swaps") { Description = "the part of the sentences that are shown with other verbs, of --verbs" };
    private static readonly Option<DirectoryInfo> Verbs = new("--verbs") { Description = "the data folder whose table of verbs --swaps takes" };
    private static readonly Option<float> NameSwaps = new("--name-swaps") { Description = "the part of the sentences that are shown with other names, of the sentences and of --lists" };
    private static readonly Option<ulong> Seed = new("--seed") { DefaultValueFactory = _ => 1UL };

    public static Command Create()
    {
        var command = new Command("train", "train the network for tags, names and trees")
        {
            Treebanks, Names, Dev, DevNames, Vectors, Lists, Checkpoints, From, Averaged, To, Sources, Epochs, Until, Width, Hidden, NameHidden, Layers, Rate, Dropout, NameDropout, Unknown, NoVector, BatchWords, Variants, Swaps, Verbs, NameSwaps, Seed,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var train = Read(parsed.GetRequiredValue(Treebanks), parsed.GetValue(Names) ?? []).SelectMany(t => t).ToList();
        foreach (var sentence in train)
            PseudoProjective.Lift(sentence.Heads, sentence.Relations);
        var dev = Read(parsed.GetRequiredValue(Dev), parsed.GetValue(DevNames) ?? []);
        var options = new TrainingOptions
        {
            Epochs = parsed.GetValue(Epochs),
            Rate = parsed.GetValue(Rate),
            Dropout = parsed.GetValue(Dropout),
            NameDropout = parsed.GetValue(NameDropout),
            Unknown = parsed.GetValue(Unknown),
            NoVector = parsed.GetValue(NoVector),
            BatchWords = parsed.GetValue(BatchWords),
            Variants = parsed.GetValue(Variants),
            Swaps = parsed.GetValue(Swaps),
            Verbs = parsed.GetValue(Verbs) is { } folder ? new VerbSwap(VerbList.ReadTable(folder)) : null,
            NameSwaps = parsed.GetValue(NameSwaps),
            OtherNames = parsed.GetValue(NameSwaps) > 0 ? new NameSwap(train, parsed.GetValue(Lists) is { } lists ? ListedNames.ReadPlain(lists) : []) : null,
            Seed = parsed.GetValue(Seed),
        };
        var checkpoint = parsed.GetValue(Checkpoints)?.FullName;
        var resumed = checkpoint is not null && File.Exists(checkpoint);
        var start = resumed ? checkpoint : parsed.GetValue(From)?.FullName;
        var network = start is null ? Build(parsed, train) : Checkpoint.ReadNetwork(start);
        var trainer = new Trainer(network, train, options);
        var random = trainer.Random.State;
        if (start is not null)
            Checkpoint.Restore(start, trainer);
        if (!resumed)
            trainer.Random.State = random;
        Console.WriteLine($"{train.Count} sentences, {train.Sum(s => s.Count)} words, {network.Tags.Length} tags, {network.Relations.Length} relations, {trainer.StepsAnEpoch} steps an epoch");
        var names = parsed.GetRequiredValue(Dev).Select(f => $"{f.Directory!.Name}-{Path.GetFileNameWithoutExtension(f.Name)}").ToArray();
        var scores = Loop(trainer, network, dev, names, (parsed.GetValue(DevNames) ?? []).Length, parsed.GetValue(Until) is > 0 and var until ? until : options.Epochs, checkpoint);
        if (parsed.GetValue(Averaged) is { Length: > 0 } others)
        {
            Average(network, [.. others.Select(f => Checkpoint.ReadNetwork(f.FullName))]);
            Console.WriteLine($"the mean of {others.Length + 1} networks");
            Report(network, dev, names, (parsed.GetValue(DevNames) ?? []).Length, scores);
        }

        Write(parsed, network, scores);
        return 0;
    }

    // The mean of weights on one way down lies lower than its ends (Izmailov et al. 2018).
    private static void Average(NetworkData network, NetworkData[] others)
    {
        foreach (var tensor in network.Tensors)
        {
            for (var i = 0; i < tensor.Values.Length; i++)
                tensor.Values[i] = (tensor.Values[i] + others.Sum(o => o[tensor.Name].Values[i])) / (others.Length + 1);
        }
    }

    private static NetworkData Build(ParseResult parsed, List<GoldSentence> train)
    {
        var layers = parsed.GetValue(Layers)!.Select(c => c == 'R' ? LayerKind.Recurrent : LayerKind.Convolution).ToArray();
        WordVectors? vectors = null;
        if (parsed.GetValue(Vectors) is { } file)
        {
            using var reader = new BinaryReader(file.OpenRead());
            vectors = WordVectors.Read(reader);
        }

        var shape = new NetworkShape(parsed.GetValue(Width), layers, parsed.GetValue(Hidden), parsed.GetValue(NameHidden));
        var lists = parsed.GetValue(Lists) is { } data ? ListedNames.Read(data) : NameLists.Empty;
        return NetworkBuilder.Build(train, shape, vectors, lists, new SplitMix(parsed.GetValue(Seed) ^ 0xD1A60UL));
    }

    private static List<GoldSentence>[] Read(FileInfo[] treebanks, FileInfo[] names)
    {
        var all = new List<GoldSentence>[treebanks.Length];
        for (var i = 0; i < treebanks.Length; i++)
        {
            all[i] = GoldTrees.Read(treebanks[i].FullName);
            if (i >= names.Length)
                continue;
            var matched = GoldTrees.AddNames(all[i], names[i].FullName);
            Console.WriteLine($"{names[i].Name}: {matched} of {all[i].Count} sentences have names");
        }

        return all;
    }

    // The last epoch has the lowest rate and is the best within noise; the curve shows it. So nothing is chosen on dev but the options.
    private static Dictionary<string, double> Loop(
        Trainer trainer, NetworkData network, List<GoldSentence>[] dev, string[] names, int withNames, int epochs, string? checkpoint)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        while (trainer.Epoch < epochs)
        {
            var loss = trainer.RunEpoch();
            if (checkpoint is not null)
                Checkpoint.Save(checkpoint, trainer, network);
            Console.WriteLine($"epoch {trainer.Epoch}  loss {loss:f4}  {watch.Elapsed.TotalSeconds:f0} s");
            Report(network, dev, names, withNames, scores);
        }

        if (scores.Count == 0)
            Report(network, dev, names, withNames, scores);
        return scores;
    }

    private static void Report(NetworkData network, List<GoldSentence>[] dev, string[] names, int withNames, Dictionary<string, double> scores)
    {
        var parser = new NeuralParser(network);
        for (var i = 0; i < dev.Length; i++)
        {
            var result = Evaluation.Run(parser, dev[i]);
            Console.WriteLine($"    {names[i]}  {result}");
            scores[$"{names[i]}/gold/upos"] = result.Upos;
            scores[$"{names[i]}/gold/las"] = result.Las;
            // Names drawn from another scheme's entities are no gold: they are printed, and not boasted of.
            if (i < withNames)
                scores[$"{names[i]}/gold/names"] = result.Names;
        }

        Console.Out.Flush();
    }

    private static void Write(ParseResult parsed, NetworkData network, Dictionary<string, double> scores)
    {
        var file = parsed.GetRequiredValue(To);
        var section = network.ToBytes(t => t.Name.StartsWith("feature.", StringComparison.Ordinal) ? TensorEncoding.Byte : TensorEncoding.Half);
        var model = file.Exists ? ModelFile.Load(File.ReadAllBytes(file.FullName)) : null;
        var card = (model?.Card ?? ModelCard.Empty).Add(parsed.GetValue(Sources) ?? [], scores);
        var bytes = model is null
            ? ModelFile.Write(card, new Dictionary<string, ReadOnlyMemory<byte>> { [NeuralParser.SectionName] = section })
            : model.With(card, NeuralParser.SectionName, section);
        File.WriteAllBytes(file.FullName, bytes);
        Console.WriteLine($"{file.FullName}: {bytes.Length} bytes, network {section.Length}, hash {ModelFile.Load(bytes).Hash}");
    }
}
