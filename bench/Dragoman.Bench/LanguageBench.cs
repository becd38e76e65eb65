using System.Diagnostics;
using System.Text;
using Dragoman.Data;
using Dragoman.Language;
using Dragoman.Language.Neural;

namespace Dragoman.Bench;

/// <summary>Tokens a second of the language analysis, warm, from raw text and from given tokens; load time; memory.</summary>
internal static class LanguageBench
{
    private const int Rounds = 7;

    public static int Run(string treebank, string? modelFile)
    {
        var bytes = modelFile is null ? ReadAll(Shipped.EnglishModel()) : File.ReadAllBytes(modelFile);
        var watch = Stopwatch.StartNew();
        var model = ModelFile.Load(bytes);
        Console.WriteLine($"model {model.Hash}: {bytes.Length} bytes, file read in {watch.Elapsed.TotalMilliseconds:f0} ms");
        watch.Restart();
        NeuralParser? parser = NeuralParser.Load(model);
        Console.WriteLine($"network made in {watch.Elapsed.TotalMilliseconds:f0} ms");
        var sentences = Read(treebank);
        long tokens = sentences.Sum(s => (long)s.Length);
        Time("network, one thread", tokens, () => parser!.Annotate(sentences));
        Time("network, two threads", 2 * tokens, () => Parallel.For(0, 2, _ => parser!.Annotate([.. sentences.Select(s => (Token[])s.Clone())])));
        if (!model.Has("tokenizer"))
            return 0;
        // The program holds one network, not two.
        parser = null;
        GC.Collect();
        watch.Restart();
        var analyzer = Analyzer.Load(new MemoryStream(bytes));
        Console.WriteLine($"analyzer loaded in {watch.Elapsed.TotalMilliseconds:f0} ms");
        var articles = Articles(treebank);
        long words = articles.Sum(a => analyzer.Analyze(a).Sum(s => (long)s.Tokens.Length));
        Time("whole analysis, one thread", words, () => articles.ForEach(a => analyzer.Analyze(a)));
        Time("whole analysis, two threads", words, () => Parallel.ForEach(articles, new ParallelOptions { MaxDegreeOfParallelism = 2 }, a => analyzer.Analyze(a)));
        Console.WriteLine($"working set {Process.GetCurrentProcess().WorkingSet64 >> 20} MB");
        return 0;
    }

    // On a machine that others use as well, the processor time says more than the clock.
    private static void Time(string what, long tokens, Action action)
    {
        action();
        action();
        double[] times = new double[Rounds], work = new double[Rounds];
        var before = GC.GetTotalAllocatedBytes(true);
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            var spent = Environment.CpuUsage.TotalTime;
            action();
            times[i] = watch.Elapsed.TotalSeconds;
            work[i] = (Environment.CpuUsage.TotalTime - spent).TotalSeconds;
        }

        var allocated = (double)(GC.GetTotalAllocatedBytes(true) - before) / Rounds / tokens;
        Array.Sort(times);
        Array.Sort(work);
        Console.WriteLine($"{what}: {tokens / times[Rounds / 2]:f0} tokens/s (median of {Rounds}; best {tokens / times[0]:f0}), {tokens / work[Rounds / 2]:f0} a second of processor time, {allocated:f1} bytes a token");
    }

    private static List<Token[]> Read(string treebank)
    {
        using var reader = new StreamReader(treebank);
        return [.. ConlluReader.Read(reader).Where(i => i.Sentence is not null).Select(i => i.Sentence!.Sentence.Tokens)];
    }

    // The treebank's text in articles of about twenty sentences.
    private static List<string> Articles(string treebank)
    {
        var articles = new List<string>();
        var text = new StringBuilder();
        using var reader = new StreamReader(treebank);
        var count = 0;
        foreach (var item in ConlluReader.Read(reader))
        {
            text.Append(item.Sentence!.Comment("text")).Append(++count % 5 == 0 ? "\n\n" : " ");
            if (count % 20 != 0)
                continue;
            articles.Add(text.ToString());
            text.Clear();
        }

        return articles;
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
