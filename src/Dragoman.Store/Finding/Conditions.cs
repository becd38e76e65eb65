using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Finding;

/// <summary>The conditions of one query and their values, in order. Values never become part of the SQL.</summary>
internal sealed class Conditions
{
    private readonly List<string> _conditions = [];
    private readonly List<object?> _values = [];

    /// <summary><c>where …</c> with a space before it, or nothing.</summary>
    public string Where => _conditions.Count == 0 ? "" : " where " + string.Join(" and ", _conditions);

    /// <summary>
    /// The tables, the conditions and the order of a listing. Where only the first lines are wanted, they are chosen before anything more of any line is looked up: few of many
    /// are shown.
    /// </summary>
    /// <param name="lines">The table of lines with its letter, as in <c>events e</c>.</param>
    /// <param name="from">The tables of a whole line, from <c>from</c> on.</param>
    /// <param name="order">How lines follow each other, to the last of them in one way.</param>
    public string First(string lines, string from, string order, int? limit)
    {
        if (limit is not { } most)
            return $"{from}{Where} order by {order}";
        var letter = lines[^1];
        // A left join, as each line has an article: it is left out where no condition asks for it.
        var chosen = $"select {letter}.line from {lines} left join articles a on a.id = {letter}.article{Where} order by {order} limit {most}";
        return $"{from} where {letter}.line in ({chosen}) order by {order}";
    }

    public void Add(string condition, params object?[] values)
    {
        _conditions.Add(condition);
        _values.AddRange(values);
    }

    /// <summary>One of the alternatives, which a comma parts, must hold. Null and blank text ask for nothing.</summary>
    /// <param name="alternative">The condition for one alternative, and its values.</param>
    public void AddAny(string? text, Func<string, (string Condition, object?[] Values)> alternative)
    {
        var terms = text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (terms.Length == 0)
            return;
        var parts = terms.Select(alternative).ToList();
        Add("(" + string.Join(" or ", parts.Select(part => part.Condition)) + ")", [.. parts.SelectMany(part => part.Values)]);
    }

    /// <summary>
    /// The date in the column, of any precision, has a day in the range. A date is a prefix of its days, so text compares as dates do.
    /// </summary>
    public void AddRange(string column, PartialDate? since, PartialDate? until)
    {
        if (since is { } first)
        {
            var day = PartialDate.Of(first.Earliest).ToString();
            Add($"{column} >= ? and ({column} >= ? or {column} = substr(?, 1, length({column})))", day[..4], day, day);
        }

        if (until is { } last)
            Add($"{column} <= ?", PartialDate.Of(last.Latest).ToString());
    }

    /// <summary>Behind the line with the id, in the order of a listing; behind none where there is no such line.</summary>
    /// <param name="order">The columns by which the listing is ordered, each with its table's letter, the date first, the id last.</param>
    public void AddAfter(string table, string[] order, string? id)
    {
        if (id is null)
            return;
        var key = string.Join(", ", order.Select((column, n) => n == 0 ? $"coalesce({column}, '~')" : column));
        Add($"({key}) > (select {key} from {table} where {order[^1]} = ?)", id);
    }

    public void AddPublisher(string column, string? publisher) =>
        AddAny(publisher, term => ($"has_words({column}, ?)", [SearchText.Fold(term)]));

    public void AddArticle(string idColumn, string fileColumn, string? article)
    {
        if (string.IsNullOrWhiteSpace(article))
            return;
        // A whole id is looked up; only names of files need a look at each.
        if (article.Length == 18 && article.StartsWith("a-", StringComparison.Ordinal) && article[2..].All(char.IsAsciiHexDigitLower))
        {
            Add($"{idColumn} = ?", article);
            return;
        }

        Add($"({idColumn} = ? or {fileColumn} = ? or substr({fileColumn}, -length(?)) = ?)", article, article, "/" + article, "/" + article);
    }

    public void Bind(Prepared statement)
    {
        foreach (var value in _values)
            statement.BindAny(value);
    }
}

/// <summary>How a filter names an actor: see <see cref="RecordFilter"/>.</summary>
/// <param name="Id">The table's columns for the parts of an actor.</param>
internal sealed record ActorColumns(string Code, string Id, string Name, string Country, string Words)
{
    public static readonly ActorColumns OfSource =
        new("s.source_actor", "s.source_actor_id", "s.source_name", "s.source_country", "s.source_text");

    public static readonly ActorColumns OfParty = new("p.actor", "p.actor_id", "p.name", "p.country", "p.text");

    public static readonly ActorColumns OfFigure = new("f.source_actor", "f.source_actor_id", "f.source_name", "f.source_country", "f.source_text");

    /// <summary>The condition for one alternative. What looks like a code but is none in this record is looked for as words.</summary>
    public (string Condition, object?[] Values) Is(Database database, string term)
    {
        if (IsCode(term))
        {
            var country = term.Split(' ')[0];
            if (Knows(database, country))
                return country == term ? ($"{Country} = ?", [term]) : ($"({Country} = ? and {Code} = ?)", [country, term]);
        }

        var folded = SearchText.Fold(term);
        return ($"({Id} = ? or has_words({Name}, ?) or has_words({Words}, ?))", [term, folded, folded]);
    }

    /// <summary>Country or body, with or without a sector: <c>FRA</c>, <c>FRA GOV</c>, <c>UNSC</c>.</summary>
    public static bool IsCode(string term) =>
        term.Length >= 2 && char.IsAsciiLetterUpper(term[0]) && term.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == ' ');

    private static bool Knows(Database database, string country)
    {
        var find = database
            .Prepare("""
                select exists (select 1 from event_parties where country = ?1) or exists (select 1 from statements where source_country = ?1)
                    or exists (select 1 from figures where source_country = ?1)
                """)
            .Bind(country);
        find.Step();
        var known = find.NextBool();
        find.Reset();
        return known;
    }
}
