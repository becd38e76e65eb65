using Dragoman.Language;
using FsCheck.Fluent;

namespace Dragoman.Tests.Language;

public class TextPieceTests
{
    private const int Longest = 1 << 17;

    [Fact]
    public void Pieces_make_up_the_text_and_are_not_long()
    {
        var lines = Gen.Elements("word ", "One end. ", "😀", "x", "\n", "\n\n").ListOf(6).SelectMany(l => Gen.Choose(1, 30_000).Select(n => string.Concat(Enumerable.Repeat(string.Concat(l), n))));
        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(lines.ToArbitrary(), text =>
        {
            var pieces = TextPiece.Read(new StringReader(text)).ToList();
            var joined = string.Concat(pieces.Select(p => p.Text));
            return (joined == text || joined == text + "\n") && pieces.All(p => p.Text.Length <= (2 * Longest) + 1 && (p.Text.Length == 0 || !char.IsHighSurrogate(p.Text[^1])));
        }));
    }

    [Fact]
    public void A_long_line_is_cut_behind_a_sentence()
    {
        var line = string.Concat(Enumerable.Repeat("The envoy left Geneva. ", 20_000));
        var pieces = TextPiece.Read(new StringReader(line)).ToList();
        Assert.True(pieces.Count > 3);
        Assert.All(pieces[..^1], p => Assert.EndsWith("Geneva.", p.Text, StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, pieces.Count), pieces.Select(p => p.FirstParagraph));
    }
}
