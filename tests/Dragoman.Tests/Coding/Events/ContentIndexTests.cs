using Dragoman.Coding.Events;
using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Coding.Events;

public sealed class ContentIndexTests
{
    [Fact]
    public void The_shortest_content_around_a_place_is_found_as_by_looking_at_all() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte Start, byte Length)[]>(), ArbMap.Default.ArbFor<(byte Start, byte Length)>(), (contents, place) =>
        {
            var statements = (contents ?? []).Select(c => Of(new Span(c.Start, c.Start + c.Length + 1))).ToList();
            var at = new Span(place.Start, place.Start + (place.Length % 8) + 1);
            var around = statements.Where(s => s.Content[0].Contains(at)).Select(s => s.Content[0].Length).ToList();
            return new ContentIndex(statements).Innermost(at)?.Content[0].Length == (around.Count == 0 ? null : around.Min());
        }).QuickCheckThrowOnFailure();

    private static Statement Of(Span content) => new() { Kind = StatementKind.Indirect, QuotationMarks = false, Source = null, Content = [content], Evidence = [new Evidence(content, "test")] };
}
