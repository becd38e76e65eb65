using Dragoman.Language.Neural;

namespace Dragoman.Tests.Language.Neural;

public class NameDecoderTests
{
    [Theory]
    [InlineData(NameTag.None, NameTag.BeginPerson, true)]
    [InlineData(NameTag.None, NameTag.InsidePerson, false)]
    [InlineData(NameTag.BeginPerson, NameTag.InsidePerson, true)]
    [InlineData(NameTag.InsidePerson, NameTag.InsidePerson, true)]
    [InlineData(NameTag.InsidePerson, NameTag.InsidePlace, false)]
    [InlineData(NameTag.BeginPlace, NameTag.BeginPlace, false)]
    [InlineData(NameTag.InsidePlace, NameTag.BeginPlace, false)]
    [InlineData(NameTag.InsidePlace, NameTag.BeginOrganisation, true)]
    [InlineData(NameTag.InsidePlace, NameTag.None, true)]
    public void A_name_goes_on_behind_its_own_kind_and_does_not_begin_there(NameTag before, NameTag tag, bool may) =>
        Assert.Equal(may, NameDecoder.MayFollow((int)before, (int)tag));

    [Fact]
    public void Two_beginnings_of_one_kind_become_one_name()
    {
        // "United States": both words look like the beginning of a place.
        var scores = new float[2 * 16];
        scores[(int)NameTag.BeginPlace] = 5;
        scores[16 + (int)NameTag.BeginPlace] = 4;
        scores[16 + (int)NameTag.InsidePlace] = 3;
        var tags = new int[2];
        NameDecoder.Decode(scores, 16, new float[NameDecoder.Tags * 16], 2, new byte[2 * NameDecoder.Tags], tags);
        Assert.Equal([(int)NameTag.BeginPlace, (int)NameTag.InsidePlace], tags);
    }
}
