using Dragoman.Coding.Events;

namespace Dragoman.Tests.Coding.Events;

/// <summary>What one article tells several times is one event with several evidences.</summary>
public class EventMergerTests
{
    [Theory]
    [InlineData("Israel attacked Lebanon. Nobody was surprised. Israel attacked Lebanon from the sea.", 1, 2)]
    [InlineData("Israel attacked Lebanon. Lebanon was attacked by Israel. Israel's attack on Lebanon was short.", 1, 3)]
    [InlineData("The Syrian Army attacked Lebanon. The Syrian army attacked Lebanon at night.", 1, 2)]
    [InlineData("Israel attacked Lebanon. Lebanon attacked Israel.", 2, 1)]
    [InlineData("Israel attacked Lebanon. Israel will attack Lebanon.", 2, 1)]
    [InlineData("Israel attacked Lebanon. Israel did not attack Lebanon.", 2, 1)]
    [InlineData("On 6 July 2006 Israel attacked Lebanon. On 9 July 2006 Israel attacked Lebanon.", 2, 1)]
    public void Repetition_is_evidence_and_not_another_event(string text, int events, int evidences)
    {
        var found = ShippedCoder.Code(text);

        Assert.Equal(events, found.Count);
        Assert.Equal(evidences, found.Max(e => e.Evidence.Count));
        Assert.All(found.SelectMany(e => e.Evidence), e => Assert.Contains("ttack", e.Span.Of(text), StringComparison.Ordinal));
    }

    [Fact]
    public void The_reporters_own_words_outweigh_a_source()
    {
        const string Text = "Lebanon said that Israel attacked the Lebanese army. Later Israel attacked the Lebanese army.";

        var found = Assert.Single(ShippedCoder.Code(Text));

        Assert.Null(found.AccordingTo);
        Assert.Equal(2, found.Evidence.Count);
    }

    [Fact]
    public void Merging_merged_events_changes_nothing()
    {
        const string Text = "Israel attacked Lebanon. Iran condemned Israel. Israel attacked Lebanon. Iran condemned Israel.";
        var once = ShippedCoder.Code(Text);

        var twice = EventMerger.Merge([.. once], Text);

        Assert.Equal(2, once.Count);
        Assert.Equal(once.Select(e => e.Evidence.Count), twice.Select(e => e.Evidence.Count));
    }
}
