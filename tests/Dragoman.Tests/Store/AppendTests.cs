using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Tests.Store;

public sealed class AppendTests : IDisposable
{
    private readonly TemporaryRecord _record = new();

    [Fact]
    public void What_is_appended_is_found()
    {
        using var store = _record.Open();
        var result = store.Append(TemporaryRecord.Sample(), TemporaryRecord.First);
        Assert.Equal(new AppendResult(AppendOutcome.Added, LineIds.Of(TemporaryRecord.Sample().Article), 1, 1, 2), result);

        var article = Assert.Single(store.FindArticles(RecordFilter.None));
        Assert.Equal(["A. Writer", "B. Zoë"], article.Authors);
        Assert.Equal(("2016-10-08", "day", "stated"), (article.Published, article.PublishedPrecision, article.PublishedBasis));

        var statement = Assert.Single(store.FindStatements(RecordFilter.None));
        Assert.Equal(("direct", "FRA GOV", "foreign minister of France", "FRA"), (statement.Kind, statement.Source?.Actor, statement.Source?.Office, statement.Source?.Country));
        Assert.Equal("the bombing must stop", Assert.Single(statement.Content).Text);

        var @event = Assert.Single(store.FindEvents(RecordFilter.None));
        Assert.Equal(("REJECT", "veto", "happened", "New York"), (@event.Type, @event.Mode, @event.Modality, @event.Place));
        Assert.Equal(["diplomatic", "legal"], @event.Context);
        Assert.Equal("Russia vetoed the French draft", Assert.Single(@event.Evidence).Quote);
    }

    [Fact]
    public void What_is_found_is_what_was_mapped()
    {
        using var store = _record.Open();
        var lines = LineMapper.Map(TemporaryRecord.Sample(), TemporaryRecord.First);
        store.Append(TemporaryRecord.Sample(), TemporaryRecord.First);
        Assert.Equal(LineJson.Write(lines.Article), LineJson.Write(store.FindArticles(RecordFilter.None).Single()));
        Assert.Equal(LineJson.Write(lines.Statements[0]), LineJson.Write(store.FindStatements(RecordFilter.None).Single()));
        Assert.Equal(LineJson.Write(lines.Events[0]), LineJson.Write(store.FindEvents(RecordFilter.None).Single()));
    }

    public void Dispose() => _record.Dispose();
}
