using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Finding;

/// <summary>Reads statements out of their tables.</summary>
internal static class StatementRows
{
    private const string Columns = """
        s.line, s.id, s.article, a.file, s.kind, s.quotation_marks, s.source_text, s.source_start, s.source_end, s.source_actor, s.source_actor_id,
        s.source_name, s.source_office, s.source_country, s.cue_text, s.cue_start, s.cue_end, s.date, s.date_precision, s.utterance,
        s.place, s.within, s.act, s.antecedent_text, s.antecedent_start, s.antecedent_end
        """;

    private const string From = "from statements s join articles a on a.id = s.article";

    public static IEnumerable<StatementLine> Find(Database database, RecordFilter filter)
    {
        var conditions = Fitting(database, filter);
        return Read(database, $"select {Columns} {conditions.First("statements s", From, Order(filter), filter.Limit)}", conditions);
    }

    /// <summary>The utterances of the statements that fit, each once, in the order of its first statement.</summary>
    public static IEnumerable<string> UtterancesOf(Database database, RecordFilter filter)
    {
        filter = filter with { WithUtterance = true };
        var conditions = Fitting(database, filter);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var rows = database.PrepareOnce($"select s.utterance {From}{conditions.Where} order by {Order(filter)}");
        conditions.Bind(rows);
        while (rows.Step())
        {
            if (rows.NextWord() is var utterance && seen.Add(utterance))
                yield return utterance;
        }
    }

    // Utterances are few: sorting them is quicker than passing by all statements in order.
    private static string Order(RecordFilter filter) =>
        $"{(filter.WithUtterance ? "+s.dated" : "s.dated")}{(filter.Newest ? " desc" : "")} nulls last, s.article, s.start, s.id";

    private static Conditions Fitting(Database database, RecordFilter filter)
    {
        var conditions = new Conditions();
        if (!filter.WithSuperseded)
            conditions.Add("s.superseded is null");
        if (filter.WithUtterance)
            conditions.Add("s.utterance is not null");
        if (filter.WithoutWishes)
            conditions.Add("s.act is not 'wished'");
        conditions.AddAny(filter.Source, term => Speaks(database, term));
        conditions.AddAny(filter.Actor, term => Speaks(database, term));
        conditions.AddAny(filter.About, term => About(database, term));
        conditions.AddAny(filter.Type, term => ("s.kind = ?", [term.ToLowerInvariant()]));
        conditions.AddRange("s.dated", filter.Since, filter.Until);
        conditions.AddArticle("s.article", "a.file", filter.Article);
        conditions.AddPublisher("a.publisher", filter.Publisher);
        conditions.AddAfter("statements s", ["s.dated", "s.article", "s.start", "s.id"], filter.After);
        return conditions;
    }

    public static StatementLine? ById(Database database, string id)
    {
        var conditions = new Conditions();
        conditions.Add("s.id = ?", id);
        return Read(database, $"select {Columns} {From}{conditions.Where}", conditions).FirstOrDefault();
    }

    /// <summary>What stands of an utterance.</summary>
    public static IEnumerable<StatementLine> OfUtterance(Database database, string utterance)
    {
        var conditions = new Conditions();
        conditions.Add("s.utterance = ? and s.superseded is null", utterance);
        return Read(database, $"select {Columns} {From}{conditions.Where}", conditions);
    }

    /// <summary>The statement, as long as no newer version has superseded it.</summary>
    public static StatementLine? Standing(Database database, string id)
    {
        var conditions = new Conditions();
        conditions.Add("s.id = ? and s.superseded is null", id);
        return Read(database, $"select {Columns} {From}{conditions.Where}", conditions).FirstOrDefault();
    }

    /// <summary>What stands of an article, read whole.</summary>
    public static List<StatementLine> StandingOf(Database database, string article)
    {
        var conditions = new Conditions();
        conditions.Add("s.article = ? and s.superseded is null", article);
        return [.. Read(database, $"select {Columns} {From}{conditions.Where} order by s.start, s.id", conditions)];
    }

    /// <summary>The source, or one of several who speak together, or the one for whom a spokesperson speaks.</summary>
    private static (string, object?[]) Speaks(Database database, string term)
    {
        var (source, values) = ActorColumns.OfSource.Is(database, term);
        var (party, others) = ActorColumns.OfParty.Is(database, term);
        return ($"({source} or s.line in (select p.line from statement_parties p where p.role in ('speaker', 'on_behalf_of') and {party}))", [.. values, .. others]);
    }

    /// <summary>A country stands for all its sectors, too; anything but a code of this record may also be words of what is said.</summary>
    private static (string, object?[]) About(Database database, string term)
    {
        const string IsAbout = "s.line in (select line from statement_about where about = ? or (about >= ? || ' ' and about < ? || '!'))";
        if (ActorColumns.IsCode(term) && IsSpokenAbout(database, term))
            return (IsAbout, [term, term, term]);
        return ($"({IsAbout} or exists (select 1 from statement_content c where c.line = s.line and has_words(c.text, ?)))", [term, term, term, SearchText.Fold(term)]);
    }

    private static bool IsSpokenAbout(Database database, string term)
    {
        var find = database.Prepare("select exists (select 1 from statement_about where about = ?1 or (about >= ?1 || ' ' and about < ?1 || '!'))").Bind(term);
        find.Step();
        var known = find.NextBool();
        find.Reset();
        return known;
    }

    private static IEnumerable<StatementLine> Read(Database database, string sql, Conditions conditions)
    {
        using var rows = database.PrepareOnce(sql);
        conditions.Bind(rows);
        while (rows.Step())
        {
            var line = rows.NextLong();
            var parties = StatementParties.Of(database, line);
            var statement = new StatementLine
            {
                Id = rows.NextWord(),
                Article = rows.NextWord(),
                File = rows.NextWord(),
                Kind = rows.NextWord(),
                QuotationMarks = rows.NextBool(),
                Source = SourceOf(rows),
                Cue = WordsOf(rows),
                Content = ContentOf(database, line),
                Date = rows.NextText(),
                DatePrecision = rows.NextText(),
                Utterance = rows.NextText(),
                Place = rows.NextText(),
                Within = rows.NextText(),
                Act = rows.NextText(),
                Speakers = parties.Speakers,
                Addressees = parties.Addressees,
                OnBehalfOf = parties.OnBehalfOf,
                AccordingTo = parties.AccordingTo,
                About = AboutOf(database, line),
                Evidence = EvidenceRows.Of(database, line),
            };
            yield return WordsOf(rows) is { } antecedent && statement.Source is { } source ? statement with { Source = source with { Antecedent = antecedent } } : statement;
        }
    }

    private static SourceField? SourceOf(Prepared row)
    {
        var source = new SourceField(
            row.NextText(), row.NextIntOrNull(), row.NextIntOrNull(), row.NextText(), row.NextText(), row.NextText(), row.NextText(), row.NextText());
        return source is { Text: null, Actor: null, ActorId: null, Office: null } ? null : source;
    }

    private static WordsField? WordsOf(Prepared row)
    {
        var (text, start, end) = (row.NextText(), row.NextIntOrNull(), row.NextIntOrNull());
        return text is null ? null : new WordsField(start ?? 0, end ?? 0, text);
    }

    private static List<WordsField> ContentOf(Database database, long line)
    {
        var content = new List<WordsField>(1);
        var find = database.Prepare("select start, end, text from statement_content where line = ? order by n").Bind(line);
        while (find.Step())
            content.Add(new WordsField(find.NextInt(), find.NextInt(), find.NextWord()));
        find.Reset();
        return content;
    }

    private static List<string> AboutOf(Database database, long line)
    {
        var about = new List<string>();
        var find = database.Prepare("select about from statement_about where line = ? order by n").Bind(line);
        while (find.Step())
            about.Add(find.NextWord());
        find.Reset();
        return about;
    }
}

/// <summary>Reads the evidence of a line.</summary>
internal static class EvidenceRows
{
    public static List<EvidenceField> Of(Database database, long line)
    {
        var evidence = new List<EvidenceField>(1);
        var find = database.Prepare("select article, start, end, quote, rule, version from evidence where line = ? order by n").Bind(line);
        while (find.Step())
            evidence.Add(new EvidenceField(find.NextWord(), find.NextInt(), find.NextInt(), find.NextWord(), find.NextWord(), find.NextWord()));
        find.Reset();
        return evidence;
    }
}

/// <summary>Who has part in a statement beside its source.</summary>
internal sealed record StatementParties(IReadOnlyList<SourceField> Speakers, IReadOnlyList<SourceField> Addressees, SourceField? OnBehalfOf, SourceField? AccordingTo)
{
    private static readonly StatementParties None = new([], [], null, null);

    public static StatementParties Of(Database database, long line)
    {
        List<SourceField>? speakers = null, addressees = null;
        SourceField? principal = null, outer = null;
        var find = database
            .Prepare("select role, text, start, end, actor, actor_id, name, office, country from statement_parties where line = ? order by role, n").Bind(line);
        while (find.Step())
        {
            var role = find.NextWord();
            var party = new SourceField(
                find.NextText(), find.NextIntOrNull(), find.NextIntOrNull(), find.NextText(), find.NextText(), find.NextText(), find.NextText(), find.NextText());
            if (role == "speaker")
                (speakers ??= []).Add(party);
            else if (role == "addressee")
                (addressees ??= []).Add(party);
            else if (role == "on_behalf_of")
                principal = party;
            else
                outer = party;
        }

        find.Reset();
        return speakers is null && addressees is null && principal is null && outer is null ? None : new(speakers ?? [], addressees ?? [], principal, outer);
    }
}
