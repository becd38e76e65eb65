using System.CommandLine;
using Dragoman.Cli.Features;
using Dragoman.Data;
using Dragoman.Language;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman parse [FILE]</c>: text or CoNLL-U in, CoNLL-U with tags, lemmas, trees and names out.</summary>
internal static class ParseCommand
{
    private const int SentencesAtOnce = 256;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "what to read; '-' or nothing for standard input", DefaultValueFactory = _ => "-" };
        var input = new Option<string>("--input") { Description = "text (paragraphs parted by a blank line) or conllu, whose sentences and tokens are kept", DefaultValueFactory = _ => "text" };
        input.AcceptOnlyFromAmong("text", "conllu");
        var threads = ThreadsOption.Create();
        var command = new CommandWithExamples(
            "parse",
            "prints sentences, words, tags, lemmas, trees and names of a text as CoNLL-U",
            new Example("echo 'France vetoed it.' | dragoman parse", "one sentence, one line a word"),
            new Example("echo 'France vetoed it.' | dragoman parse | dragoman parse --input conllu", "analyses the sentences and tokens that are given"))
        {
            file, input, threads,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(file), parsed.GetValue(input) == "conllu", ThreadsOption.Of(parsed, threads), terminal));
        return command;
    }

    private static int Run(string file, bool conllu, int threads, Terminal terminal)
    {
        using var reader = new StreamReader(Open(file, terminal));
        using var model = Shipped.EnglishModel();
        var analyzer = Analyzer.Load(model);
        var output = new OrderedOutput(terminal.Out, threads);
        var failed = conllu ? ParseConllu(file, reader, analyzer, output, terminal.Talk) : ParseText(reader, analyzer, output);
        output.Finish();
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static Stream Open(string file, Terminal terminal)
    {
        try
        {
            return file == "-" ? terminal.OpenInput() : File.OpenRead(file);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"{file} could not be opened: {cause.Message}", ExitCode.NothingDone, cause);
        }
    }

    private static bool ParseText(StreamReader reader, Analyzer analyzer, OrderedOutput output)
    {
        foreach (var piece in TextPiece.Read(reader))
            output.Add(conllu => conllu.Write(piece, analyzer.Analyze(piece.Text)));
        return false;
    }

    private static bool ParseConllu(string file, StreamReader reader, Analyzer analyzer, OrderedOutput output, TextWriter talk)
    {
        var failed = false;
        var batch = new List<ConlluSentence>(SentencesAtOnce);
        foreach (var item in ConlluReader.Read(reader))
        {
            if (item.Error is { } error)
            {
                talk.WriteLine($"dragoman: {(file == "-" ? "standard input" : file)}, {error}; the sentence was left out");
                failed = true;
                continue;
            }

            batch.Add(item.Sentence!);
            if (batch.Count < SentencesAtOnce)
                continue;
            AddBatch(batch.ToArray(), analyzer, output);
            batch.Clear();
        }

        AddBatch(batch.ToArray(), analyzer, output);
        return failed;
    }

    private static void AddBatch(ConlluSentence[] batch, Analyzer analyzer, OrderedOutput output) => output.Add(conllu =>
    {
        foreach (var sentence in analyzer.Analyze(batch))
            conllu.Write(sentence);
    });
}
