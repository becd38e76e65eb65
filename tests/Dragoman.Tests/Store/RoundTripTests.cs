using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Store;
using Dragoman.Store.Lines;
using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Store;

/// <summary>Whatever an article's text is, what the record holds leads back to it.</summary>
public sealed class RoundTripTests : IDisposable
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TemporaryRecord _record = new();

    // Letters, marks outside the first plane, halves of such, NUL, quotes and control characters.
    private static readonly Gen<string> Pieces =
        Gen.Elements("a", "Ж", "é", "😀", "𝒳", "\uD83D", "\uDE00", "\0", "\n", "\r\n", "\t", "\"", "\\", "'", "\u0001", "\u007F", "\u2028", "\uFFFD", " ", "war", "%", "</script>");

    private static readonly Gen<string> Texts = Pieces.ListOf().Select(pieces => string.Concat(pieces));

    [Fact]
    public void Every_quotation_is_the_stored_text_at_its_offsets()
    {
        using var store = _record.Open();
        var number = 0;
        Check.QuickThrowOnFailure(Prop.ForAll(Articles.ToArbitrary(), coded =>
        {
            var article = coded.Article with { File = $"{number++}.txt", Publisher = $"P{number}" };
            store.Append(coded with { Article = article }, TemporaryRecord.First);
        }));
        using var wrong = store.Query("""
            select e.quote from evidence e join articles a on a.id = e.article where e.quote is not substr(a.text, e.start + 1, e.end - e.start)
            union all
            select c.text from statement_content c join statements s using (line) join articles a on a.id = s.article
            where c.text is not substr(a.text, c.start + 1, c.end - c.start)
            union all
            select p.text from event_parties p join events e using (line) join articles a on a.id = e.article
            where p.text is not substr(a.text, p.start + 1, p.end - p.start)
            """);
        Assert.Empty(wrong.Rows);
        using var count = store.Query("select count(*) from evidence");
        Assert.True((long)count.Rows.Single()[0]! > 100);
    }

    [Fact]
    public void What_is_found_has_the_id_that_its_content_gives()
    {
        using var store = _record.Open();
        Check.QuickThrowOnFailure(Prop.ForAll(Articles.ToArbitrary(), coded => { store.Append(coded, TemporaryRecord.First); }));
        var seen = 0;
        foreach (var line in store.FindArticles(RecordFilter.None).Concat<Line>(store.FindStatements(RecordFilter.None)).Concat(store.FindEvents(RecordFilter.None)).Concat(store.FindFigures(RecordFilter.None)))
        {
            seen++;
            Assert.Equal(line.Id, LineIds.Of(line));
            Assert.Equal(line.Id, RecomputedFromJson(LineJson.Write(line)));
        }

        Assert.True(seen > 100, $"only {seen} lines were inspected");
        Assert.All(store.FindArticles(RecordFilter.None), article => Assert.Equal(article.Sha256, LineIds.Sha256(store.TextOf(article.Id)!)));
    }

    [Fact]
    public void A_statement_within_one_whose_source_is_a_pronoun_keeps_its_id()
    {
        var sample = TemporaryRecord.Sample();
        var outer = sample.Statements[0];
        var words = outer.Evidence[0].Span;
        outer = outer with { Source = new Source(words, null, null) { Antecedent = outer.Content[0] } };
        var inner = sample.Statements[0] with { Within = outer, Cue = outer.Content[0] };
        using var store = _record.Open();
        store.Append(sample with { Statements = [outer, inner] }, TemporaryRecord.First);
        var lines = store.FindStatements(RecordFilter.None).ToList();
        Assert.Contains(lines, line => line.Source!.Antecedent is not null);
        Assert.Contains(lines, line => line.AccordingTo is not null);
        Assert.All(lines, line => Assert.Equal(line.Id, LineIds.Of(line)));
    }

    [Fact]
    public void Found_lines_are_the_mapped_lines() => Check.QuickThrowOnFailure(Prop.ForAll(Articles.ToArbitrary(), coded =>
    {
        using var record = new TemporaryRecord();
        using var store = record.Open();
        var lines = LineMapper.Map(coded, TemporaryRecord.First);
        store.Append(coded, TemporaryRecord.First);
        Assert.Equal(lines.Text, store.TextOf(lines.Article.Id));
        Assert.Equal(lines.Blocks, store.BlocksOf(lines.Article.Id));
        Assert.Equal([LineJson.Write(lines.Article)], store.FindArticles(RecordFilter.None).Select(line => LineJson.Write(line)));
        Assert.Equal(lines.Statements.Select(line => LineJson.Write(line)).Order(), store.FindStatements(RecordFilter.None).Select(line => LineJson.Write(line)).Order());
        Assert.Equal(lines.Figures.Select(line => LineJson.Write(line)).Order(), store.FindFigures(RecordFilter.None).Select(line => LineJson.Write(line)).Order());
        Assert.Equal(lines.Events.Select(line => LineJson.Write(line)).Order(), store.FindEvents(RecordFilter.None).Select(line => LineJson.Write(line)).Order());
    }));

    [Fact]
    public void Json_comes_back_as_the_same_line()
    {
        var lines = LineMapper.Map(TemporaryRecord.Sample(), TemporaryRecord.First);
        Assert.Equal(LineJson.Write(lines.Article), LineJson.Write(LineJson.ReadArticle(LineJson.Write(lines.Article))!));
        Assert.Equal(LineJson.Write(lines.Statements[0]), LineJson.Write(LineJson.ReadStatement(LineJson.Write(lines.Statements[0]))!));
        var figure = LineMapper.Map(TemporaryRecord.Sample() with { Figures = [TemporaryRecord.Figure(lines.Text, "Saturday", 1.50m)] }, TemporaryRecord.First).Figures[0];
        Assert.Equal(LineJson.Write(figure), LineJson.Write(LineJson.ReadFigure(LineJson.Write(figure))!));
        Assert.Contains("\"value\":1.5,", LineJson.Write(figure));
        Assert.Equal(LineJson.Write(lines.Events[0]), LineJson.Write(LineJson.ReadEvent(LineJson.Write(lines.Events[0]))!));
    }

    public void Dispose() => _record.Dispose();

    // The recipe of docs/record.md, written a second time and by other means.
    private static string RecomputedFromJson(string json)
    {
        var line = JsonNode.Parse(json)!.AsObject();
        var letter = line["id"]!.GetValue<string>()[0];
        string[] kept = letter == 'a' ? ["published", "publisher", "sha256", "url"] : [.. line.Select(field => field.Key).Except(["id", "file", "utterance", "contested_with", "gap"])];
        var form = new JsonObject(kept.Select(key => KeyValuePair.Create(key, line[key]?.DeepClone())));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(form)));
        return $"{letter}-{Convert.ToHexStringLower(hash)[..16]}";
    }

    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject fields => "{" + string.Join(',', fields.Where(field => field.Key != "version" && field.Value is not null and not JsonArray { Count: 0 })
            .OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"\"{field.Key}\":{Canonical(field.Value)}")) + "}",
        JsonArray items => "[" + string.Join(',', items.Select(Canonical)) + "]",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Quoted(value.GetValue<string>()),
        _ => node!.ToJsonString(Relaxed),
    };

    // RFC 8785, section 3.2.2.2.
    private static string Quoted(string text) => "\"" + string.Concat(text.Select(c => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
        _ => c.ToString(),
    })) + "\"";

    private static Gen<Span> SpanIn(string text) =>
        from a in Gen.Choose(0, text.Length)
        from b in Gen.Choose(0, text.Length)
        select new Span(Math.Min(a, b), Math.Max(a, b));

    private static Gen<Actor?> Actors => Gen.Elements<Actor?>(
        null,
        new Actor("fra", "France", "FRA", null),
        new Actor("fra-gov", "Government of France", "FRA", "GOV"),
        new Actor(null, "Zoë \"Z\" 😀", null, null),
        new Actor(null, "Unlisted", "SYR", "OPP"));

    private static Gen<PartialDate?> Dates =>
        Gen.Elements<PartialDate?>(null, new PartialDate(2016), new PartialDate(2016, 10), new PartialDate(2016, 10, 8));

    private static Gen<Party> PartyIn(string text) => SpanIn(text).SelectMany(span => Actors.Select(actor => new Party(span, actor)));

    private static Gen<IReadOnlyList<Evidence>> EvidenceIn(string text) =>
        from first in SpanIn(text)
        from second in SpanIn(text)
        from two in Gen.Elements(true, false)
        select two ? (IReadOnlyList<Evidence>)[new Evidence(first, "rule/a"), new Evidence(second, "rule/b")] : [new Evidence(first, "rule/a")];

    private static Gen<Statement> StatementIn(string text) =>
        from kind in Gen.Elements(Enum.GetValues<StatementKind>())
        from act in Gen.Elements(Enum.GetValues<StatementAct>())
        from content in SpanIn(text).NonEmptyListOf()
        from source in SpanIn(text)
        from actor in Actors
        from date in Dates
        from shape in Gen.Choose(0, 3)
        from evidence in EvidenceIn(text)
        select new Statement
        {
            Kind = kind,
            Act = act,
            QuotationMarks = shape > 1,
            Source = shape == 0 ? null : new Source(shape == 1 ? null : source, actor, shape == 2 ? new Office("o", "président", "FRA", null) : null) { Antecedent = shape == 2 ? content.First() : null },
            Cue = shape == 3 ? source : null,
            Content = [.. content],
            About = shape == 3 ? ["SYR GOV", "truce"] : [],
            Date = date,
            Evidence = evidence,
        };

    private static Gen<Event> EventIn(string text) =>
        from type in Gen.Elements(Enum.GetValues<EventType>())
        from modality in Gen.Elements(Enum.GetValues<Modality>())
        from actors in PartyIn(text).NonEmptyListOf()
        from recipients in PartyIn(text).ListOf()
        from date in Dates
        from says in PartyIn(text)
        from flag in Gen.Elements(true, false)
        from evidence in EvidenceIn(text)
        select new Event
        {
            Type = type,
            Mode = flag ? "veto" : null,
            Context = flag ? ["legal", "a \"b\""] : [],
            Cameo = flag ? null : "129",
            Actor = [.. actors],
            Recipient = [.. recipients],
            Date = date,
            Modality = modality,
            Negated = flag,
            AccordingTo = flag ? says : null,
            Place = flag ? null : says.Span,
            Evidence = evidence,
        };

    private static Gen<decimal?> Values => Gen.Elements<decimal?>(null, 0m, 22m, 1.50m, 700_000m, 10_000_000_000m, 0.25m);

    // No subject: what contests a figure depends on the other lines, and is tested in FigureTests.
    private static Gen<Figure> FigureIn(string text) =>
        from value in Values
        from high in Values
        from bound in Gen.Elements(Enum.GetValues<Bound>())
        from quantity in SpanIn(text)
        from party in PartyIn(text)
        from date in Dates
        from flag in Gen.Elements(true, false)
        from evidence in EvidenceIn(text)
        select new Figure
        {
            Measure = flag ? "killed" : "troops",
            Unit = "people",
            Value = flag ? value : null,
            Low = flag ? null : value,
            High = flag ? null : high,
            Bound = bound,
            Quantity = quantity,
            Counted = flag ? null : party.Span,
            Place = flag ? party.Span : null,
            Date = date,
            AccordingTo = flag ? party : null,
            Evidence = evidence,
        };

    private static Gen<CodedArticle> Articles =>
        from text in Texts
        from title in Texts
        from date in Dates
        from block in SpanIn(text)
        from statements in StatementIn(text).ListOf()
        from events in EventIn(text).ListOf()
        from figures in FigureIn(text).ListOf()
        select new CodedArticle(
            new Article
            {
                File = "some.txt",
                Title = title,
                Url = title.Length > 3 ? "https://example.org/" + title : null,
                Publisher = title.Length % 2 == 0 ? title : null,
                Authors = [title, "B"],
                Published = date,
                PublishedBasis = date is null ? null : DateBasis.Stated,
                Text = text,
                Blocks = [new Block(block, BlockKind.Title)],
            },
            [.. statements],
            [.. events])
        {
            Figures = [.. figures],
        };
}
