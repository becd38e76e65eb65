using System.Diagnostics;
using Dragoman.Coding.Events;
using Dragoman.Coding.Statements;
using Dragoman.Data;
using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Reading;

namespace Dragoman.Bench;

/// <summary>How fast events are coded after the analysis: sentences a second of processor time, on one thread, so that other work on the machine counts little.</summary>
internal static class EventBench
{
    private const int Rounds = 8;

    public static int Run(string file)
    {
        var data = CompiledData.Load(Shipped.Knowledge());
        var reader = ArticleReader.Load(data);
        using var model = Shipped.EnglishModel();
        var analyzer = Analyzer.Load(model);
        var recognizer = new Recognizer(KnowledgeBase.Load(data));
        var statements = StatementCoder.Load(data);
        var coder = new EventCoder(RuleBook.Load(data));
        var articles = new List<(Article Article, IReadOnlyList<Sentence> Sentences, IReadOnlyList<Mention> Mentions, IReadOnlyList<Statement> Statements)>();
        using var bytes = File.OpenRead(file);
        foreach (var item in reader.Read(file, bytes, ReadOptions.Default))
        {
            if (item.Article is not { IsCodable: true } article)
                continue;
            var sentences = analyzer.Analyze(article);
            var mentions = recognizer.Recognize(article, sentences);
            articles.Add((article, sentences, mentions, statements.Code(article, sentences, mentions)));
        }

        var count = articles.Sum(a => a.Sentences.Count);
        var process = Process.GetCurrentProcess();
        for (var round = 0; round < Rounds; round++)
        {
            process.Refresh();
            var (before, allocated, events) = (process.TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread(), 0);
            foreach (var a in articles)
                events += coder.Code(a.Article, a.Sentences, a.Mentions, a.Statements).Count;
            process.Refresh();
            var seconds = (process.TotalProcessorTime - before).TotalSeconds;
            Console.WriteLine($"{count:N0} sentences, {events:N0} events: {count / seconds:N0} sentences a second of processor time, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / count:N0} bytes a sentence");
        }

        return 0;
    }
}
