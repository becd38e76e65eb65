using Dragoman.Coding;
using Dragoman.Data;

namespace Dragoman.Tests.Coding.Events;

/// <summary>The coder as it ships, loaded once for all tests.</summary>
internal static class ShippedCoder
{
    private static readonly Lazy<Coder> Loaded = new(() =>
    {
        using var model = Shipped.EnglishModel();
        return Coder.Load(CompiledData.Load(Shipped.Knowledge()), model);
    });

    public static Coder Coder => Loaded.Value;

    public static IReadOnlyList<Event> Code(string text) => Coder.Code(Article(text)).Events;

    public static Article Article(string text) => new() { File = "test", Text = text, Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)] };
}
