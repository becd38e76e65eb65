using System.Text.Json;
using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Writing;

/// <summary>Writes the rows of lines. The statements are compiled once for each connection.</summary>
internal sealed class LineInserter(Database database)
{
    private const string ArticleSql = """
        insert into articles (id, file, url, title, publisher, authors, published, published_precision, published_basis, language, sha256, version, text)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string StatementSql = """
        insert into statements (line, id, article, kind, quotation_marks, source_text, source_start, source_end, source_actor, source_actor_id, source_name,
            source_office, source_country, cue_text, cue_start, cue_end, date, date_precision, dated, start, utterance, version, place, within,
            act, antecedent_text, antecedent_start, antecedent_end)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string ContentSql = "insert into statement_content (line, n, start, end, text) values (?, ?, ?, ?, ?)";
    private const string StatementPartySql = """
        insert into statement_parties (line, role, n, text, start, end, actor, actor_id, name, office, country) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string AboutSql = "insert into statement_about (line, n, about) values (?, ?, ?)";

    private const string EventSql = """
        insert into events (line, id, article, type, mode, context, cameo, date, date_precision, dated, start, modality, negated, place, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string PartySql = """
        insert into event_parties (line, role, n, text, start, end, actor, actor_id, name, country, sector) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string EvidenceSql = "insert into evidence (line, n, article, start, end, quote, rule, version) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private const string BlockSql = "insert into blocks (article, n, start, end, kind) values (?, ?, ?, ?, ?)";

    private readonly Lazy<Prepared> _article = new(() => database.Prepare(ArticleSql));
    private readonly Lazy<Prepared> _statement = new(() => database.Prepare(StatementSql));
    private readonly Lazy<Prepared> _content = new(() => database.Prepare(ContentSql));
    private readonly Lazy<Prepared> _statementParty = new(() => database.Prepare(StatementPartySql));
    private readonly Lazy<Prepared> _about = new(() => database.Prepare(AboutSql));
    private readonly Lazy<Prepared> _event = new(() => database.Prepare(EventSql));
    private readonly Lazy<Prepared> _party = new(() => database.Prepare(PartySql));
    private readonly Lazy<Prepared> _evidence = new(() => database.Prepare(EvidenceSql));
    private readonly Lazy<Prepared> _block = new(() => database.Prepare(BlockSql));

    public void Insert(ArticleLine line, string text, IReadOnlyList<BlockRow> blocks, string version)
    {
        _article.Value
            .Bind(line.Id).Bind(line.File).Bind(line.Url).Bind(line.Title).Bind(line.Publisher).Bind(TextList.Write(line.Authors))
            .Bind(line.Published).Bind(line.PublishedPrecision).Bind(line.PublishedBasis).Bind(line.Language).Bind(line.Sha256).Bind(version).Bind(text)
            .Run();
        Insert(line.Id, blocks);
    }

    public void Insert(string article, IReadOnlyList<BlockRow> blocks)
    {
        foreach (var block in blocks)
            _block.Value.Bind(article).Bind(block.N).Bind(block.Start).Bind(block.End).Bind(block.Kind).Run();
    }

    /// <param name="published">The date of the article, by which a line without a date of its own is listed.</param>
    public void Insert(long number, StatementLine line, string? published, string version)
    {
        var source = line.Source;
        var cue = line.Cue;
        _statement.Value
            .Bind(number).Bind(line.Id).Bind(line.Article).Bind(line.Kind).Bind(line.QuotationMarks)
            .Bind(source?.Text).Bind(source?.Start).Bind(source?.End).Bind(source?.Actor).Bind(source?.ActorId).Bind(source?.Name)
            .Bind(source?.Office).Bind(source?.Country)
            .Bind(cue?.Text).Bind(cue?.Start).Bind(cue?.End)
            .Bind(line.Date).Bind(line.DatePrecision).Bind(line.Date ?? published).Bind(line.Evidence[0].Start).Bind(line.Utterance).Bind(version).Bind(line.Place).Bind(line.Within)
            .Bind(line.Act).Bind(source?.Antecedent?.Text).Bind(source?.Antecedent?.Start).Bind(source?.Antecedent?.End)
            .Run();
        for (var n = 0; n < line.Content.Count; n++)
        {
            var words = line.Content[n];
            _content.Value.Bind(number).Bind(n).Bind(words.Start).Bind(words.End).Bind(words.Text).Run();
        }

        for (var n = 0; n < line.About.Count; n++)
            _about.Value.Bind(number).Bind(n).Bind(line.About[n]).Run();
        for (var n = 0; n < line.Speakers.Count; n++)
            Insert(number, "speaker", n, line.Speakers[n]);
        for (var n = 0; n < line.Addressees.Count; n++)
            Insert(number, "addressee", n, line.Addressees[n]);
        if (line.OnBehalfOf is { } principal)
            Insert(number, "on_behalf_of", 0, principal);
        if (line.AccordingTo is { } outer)
            Insert(number, "according_to", 0, outer);
        Insert(number, line.Evidence);
    }

    /// <inheritdoc cref="Insert(long, StatementLine, string?, string)"/>
    public void Insert(long number, EventLine line, string? published, string version)
    {
        _event.Value
            .Bind(number).Bind(line.Id).Bind(line.Article).Bind(line.Type).Bind(line.Mode).Bind(TextList.Write(line.Context)).Bind(line.Cameo)
            .Bind(line.Date).Bind(line.DatePrecision).Bind(line.Date ?? published).Bind(line.Evidence[0].Start)
            .Bind(line.Modality).Bind(line.Negated).Bind(line.Place).Bind(version)
            .Run();
        for (var n = 0; n < line.Actor.Count; n++)
            Insert(number, "actor", n, line.Actor[n]);
        for (var n = 0; n < line.Recipient.Count; n++)
            Insert(number, "recipient", n, line.Recipient[n]);
        if (line.AccordingTo is { } source)
            Insert(number, "according_to", 0, source);
        Insert(number, line.Evidence);
    }

    private void Insert(long number, string role, int n, SourceField party) => _statementParty.Value
        .Bind(number).Bind(role).Bind(n).Bind(party.Text).Bind(party.Start).Bind(party.End)
        .Bind(party.Actor).Bind(party.ActorId).Bind(party.Name).Bind(party.Office).Bind(party.Country)
        .Run();

    private void Insert(long number, string role, int n, PartyField party) => _party.Value
        .Bind(number).Bind(role).Bind(n).Bind(party.Text).Bind(party.Start).Bind(party.End)
        .Bind(party.Actor).Bind(party.ActorId).Bind(party.Name).Bind(party.Country).Bind(party.Sector)
        .Run();

    internal void Insert(long number, IReadOnlyList<EvidenceField> evidence)
    {
        for (var n = 0; n < evidence.Count; n++)
        {
            var item = evidence[n];
            _evidence.Value
                .Bind(number).Bind(n).Bind(item.Article).Bind(item.Start).Bind(item.End).Bind(item.Quote).Bind(item.Rule).Bind(item.Version)
                .Run();
        }
    }
}

/// <summary>Lists of words that are one column: a JSON array, so that SQLite's json_each takes it apart.</summary>
internal static class TextList
{
    public static string Write(IReadOnlyList<string> words) =>
        words.Count == 0 ? "[]" : JsonSerializer.Serialize(words, Context.IReadOnlyListString);

    public static IReadOnlyList<string> Read(string json) =>
        json == "[]" ? [] : JsonSerializer.Deserialize(json, Context.IReadOnlyListString) ?? [];

    private static readonly TextListContext Context = new(new JsonSerializerOptions
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

[System.Text.Json.Serialization.JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class TextListContext : System.Text.Json.Serialization.JsonSerializerContext;
