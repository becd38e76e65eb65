using Dragoman.Council;

namespace Dragoman.Tests.Council;

public class ChapterSevenTests
{
    [Theory]
    [InlineData("Acting under Chapter VII of the Charter of the United Nations,", ChapterSevenUse.Invoked)]
    [InlineData("Decides, should the parties fail to comply, to impose measures under Chapter VII;", ChapterSevenUse.Threatened)]
    [InlineData("Recalling its decision to act under Chapter VII where obligations are broken", ChapterSevenUse.Recalled)]
    [InlineData("Recalling that it decided, acting under Chapter VII, to freeze assets", ChapterSevenUse.Recalled)]
    [InlineData("Demands access for aid within thirty days", ChapterSevenUse.Absent)]
    public void The_phrase_decides(string text, ChapterSevenUse expected) => Assert.Equal(expected, ChapterSeven.Of(text));

    [Fact]
    public void The_strongest_paragraph_counts() =>
        Assert.Equal(ChapterSevenUse.Invoked, ChapterSeven.Of("Recalling measures under Chapter VII;\nActing under Chapter VII of the Charter;"));
}
