namespace Dragoman.Language;

/// <summary>Where the words of a multiword token stand.</summary>
internal static class ConlluSpans
{
    /// <summary>Gives each word its own characters where the forms add up to the token's length ("don't": do, n't), else the token's whole span ("au": à, le).</summary>
    public static void Share(Span<Token> words, Span whole)
    {
        var sum = 0;
        foreach (ref readonly var word in words)
            sum += word.Form.Length;
        var at = whole.Start;
        foreach (ref var word in words)
        {
            var own = sum == whole.Length ? new Span(at, at + word.Form.Length) : whole;
            word = word with { Span = own };
            at += word.Form.Length;
        }
    }
}
