using System.CommandLine;
using Dragoman.Compile.Training;
using Dragoman.Language;

namespace Dragoman.Compile.Commands;

/// <summary>Trains the tokenizer and the lemmas and puts them into a model file, whose other sections stay as they are.</summary>
internal static class TrainTokensCommand
{
    private static readonly string[] Names = ["ewt", "gum"];

    private static readonly string[] Sources = ["UD English-EWT (CC BY-SA 4.0)", "UD English-GUM, documents with open text (CC BY 4.0, CC BY-SA)"];

    public static Command Create()
    {
        var treebanks = new Option<DirectoryInfo>("--treebanks") { Description = "the folder with ewt/ and gum/, each with train.conllu and dev.conllu", Required = true };
        var data = new Option<DirectoryInfo>("--data") { Description = "the data folder, with its list of verbs", Required = true };
        var model = new Option<FileInfo>("--model") { Description = "the model file to write, or to put the sections into", Required = true };
        var seed = new Option<int>("--seed") { Description = "the same seed gives the same sections", DefaultValueFactory = _ => 1 };
        var text = new Option<DirectoryInfo>("--text") { Description = "a folder of .txt files, in which verbs are looked for", Required = true };
        var errors = new Option<FileInfo?>("--errors") { Description = "write what is wrong on the dev parts to this file" };
        var command = new Command("train-tokens", "train the tokenizer and the lemmas") { treebanks, text, data, model, seed, errors };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(treebanks).FullName, parsed.GetRequiredValue(text), parsed.GetRequiredValue(data), parsed.GetRequiredValue(model), parsed.GetValue(seed), parsed.GetValue(errors)));
        return command;
    }

    private static int Run(string treebanks, DirectoryInfo text, DirectoryInfo data, FileInfo file, int seed, FileInfo? errors)
    {
        var train = Names.SelectMany(t => Treebank.Read(Path.Combine(treebanks, t, "train.conllu"))).ToList();
        var tokenizer = TokenizerTrainer.Train(train, seed, Console.Error);
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        using var report = errors is null ? TextWriter.Null : new StreamWriter(errors.FullName);
        foreach (var name in Names)
        {
            var dev = Treebank.Read(Path.Combine(treebanks, name, "dev.conllu"));
            var score = TokenizerScore.Of(tokenizer, dev, report.WriteLine);
            Console.Error.WriteLine($"{name} dev, raw: tokens {score.Tokens:F4}, sentences {score.Sentences:F4}");
            scores[$"{name}-dev/raw/tokens"] = score.Tokens;
            scores[$"{name}-dev/raw/sentences"] = score.Sentences;
        }

        var table = VerbList.ReadTable(data);
        var lemmas = LemmaTrainer.Train(train, table, VerbList.Make(train, table, RunningText.Folder(text.FullName)), Console.Error);
        foreach (var name in Names)
        {
            var right = LemmaScore.Of(Lemmatizer.Read(lemmas), Treebank.Read(Path.Combine(treebanks, name, "dev.conllu")));
            Console.Error.WriteLine($"{name} dev, gold tags: lemmas {right:F4}");
            scores[$"{name}-dev/gold-tags/lemmas"] = right;
        }

        Save(file, tokenizer.Write(), lemmas, scores);
        return 0;
    }

    private static void Save(FileInfo file, byte[] section, byte[] lemmas, Dictionary<string, double> scores)
    {
        var old = file.Exists ? ModelFile.Load(File.ReadAllBytes(file.FullName)) : null;
        var card = (old?.Card ?? ModelCard.Empty).Add(Sources, scores);
        var bytes = old?.With(card, Tokenizer.SectionName, section)
            ?? ModelFile.Write(card, new Dictionary<string, ReadOnlyMemory<byte>> { [Tokenizer.SectionName] = section });
        bytes = ModelFile.Load(bytes).With(card, Lemmatizer.SectionName, lemmas);
        File.WriteAllBytes(file.FullName, bytes);
        Console.Error.WriteLine($"{file.FullName}: {bytes.Length} bytes, of which the tokenizer {section.Length}, the lemmas {lemmas.Length}");
    }
}
