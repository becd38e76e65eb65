using System.Text;
using Dragoman.Data;
using Dragoman.Reading;

namespace Dragoman.Tests.Reading;

/// <summary>Reads invented inputs with the shipped data.</summary>
internal static class Samples
{
    public static ArticleReader Reader { get; } = ArticleReader.Load(CompiledData.Load(Shipped.Knowledge()));

    public static ReadingKnowledge Data { get; } = ReadingKnowledge.Load(CompiledData.Load(Shipped.Knowledge()));

    public static List<ReadItem> Items(byte[] bytes, string file = "a.txt", ReadOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return [.. Reader.Read(file, stream, options ?? ReadOptions.Default)];
    }

    public static List<ReadItem> Items(string text, string file = "a.txt", ReadOptions? options = null) => Items(Encoding.UTF8.GetBytes(text), file, options);

    /// <summary>The only article, with nothing to be told about it.</summary>
    public static Article Article(string text, string file = "a.txt", ReadOptions? options = null) => Assert.Single(Items(text, file, options)).Article!;

    /// <summary>What is told, as it is printed.</summary>
    public static IEnumerable<string> Told(IEnumerable<ReadItem> items) => items.Where(i => i.Diagnostic is not null).Select(i => i.Diagnostic!.ToString());

    public static IEnumerable<Article> Articles(IEnumerable<ReadItem> items) => items.Where(i => i.Article is not null).Select(i => i.Article!);

    /// <summary>Kind and words of each block, as "Title: The talks".</summary>
    public static IEnumerable<string> Blocks(Article article) => article.Blocks.Select(b => $"{b.Kind}: {b.Span.Of(article.Text)}");
}
