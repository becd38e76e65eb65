using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Store.Lines;

/// <summary>
/// Computes ids from content, so that anyone can check them. An id is a letter for the kind of line, a hyphen, and the first 16 hexadecimal digits of
/// the SHA-256 of the line's JSON in canonical form (RFC 8785), from which these are left out: <c>id</c>, <c>file</c>, <c>utterance</c>, <c>contested_with</c>, <c>gap</c>, each
/// <c>version</c>, and every field that is null or an empty list (so that a field added later changes no old id). Of an article only
/// <c>published</c>, <c>publisher</c>, <c>sha256</c> and <c>url</c> count: what makes it a printing.
/// </summary>
public static class LineIds
{
    [ThreadStatic]
    private static CanonicalForm? _form;

    /// <summary>The id that the article has in every record (<c>a-…</c>).</summary>
    public static string Of(Article article) =>
        OfArticle(Sha256(StoredText.Of(article.Text)), StoredText.OfNullable(article.Publisher), article.Published?.ToString(), StoredText.OfNullable(article.Url));

    /// <summary>Computes the line's id from its other fields; the id that it bears is not looked at.</summary>
    /// <exception cref="ArgumentException">A kind of line without id of its own making: an actor's comes from the data files.</exception>
    public static string Of(Line line) => line switch
    {
        ArticleLine article => OfArticle(article.Sha256, article.Publisher, article.Published, article.Url),
        StatementLine statement => OfStatement(statement),
        EventLine @event => OfEvent(@event),
        FigureLine figure => OfFigure(figure),
        DraftLine draft => DraftMapper.IdOf(draft),
        _ => throw new ArgumentException($"The id of a {line.GetType().Name} is no hash of it.", nameof(line)),
    };

    /// <summary>SHA-256 of the text in UTF-8, lower-case hexadecimal.</summary>
    public static string Sha256(string text)
    {
        var bytes = System.Buffers.ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var count = Encoding.UTF8.GetBytes(text, bytes);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes.AsSpan(0, count), hash);
            return Convert.ToHexStringLower(hash);
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The id of an actor that stands in no data file (<c>n-…</c>).</summary>
    internal static string OfUnlistedActor(string name, string? country, string? sector)
    {
        var form = Start();
        form.Field("country", country);
        form.Field("name", name);
        form.Field("sector", sector);
        return Finish(form, 'n');
    }

    /// <summary>The canonical form that is hashed, for tests and for whoever wants to see it.</summary>
    internal static string CanonicalFormOf(Line line)
    {
        _ = Of(line);
        return Encoding.UTF8.GetString(_form!.Bytes);
    }

    private static string OfArticle(string sha256, string? publisher, string? published, string? url)
    {
        var form = Start();
        form.Field("published", published);
        form.Field("publisher", publisher);
        form.Field("sha256", sha256);
        form.Field("url", url);
        return Finish(form, 'a');
    }

    private static string OfStatement(StatementLine line)
    {
        var form = Start();
        form.Field("about", line.About);
        Source(form, line.AccordingTo, "according_to");
        form.Field("act", line.Act);
        Sources(form, line.Addressees, "addressees");
        form.Field("article", line.Article);
        List(form, "content", line.Content, (words, into) => Words(into, words));
        if (line.Cue is { } cue)
            Words(form, cue, "cue");
        form.Field("date", line.Date);
        form.Field("date_precision", line.DatePrecision);
        List(form, "evidence", line.Evidence, (item, into) => Evidence(into, item));
        form.Field("kind", line.Kind);
        Source(form, line.OnBehalfOf, "on_behalf_of");
        form.Field("place", line.Place);
        form.Field("quotation_marks", line.QuotationMarks);
        Source(form, line.Source, "source");
        Sources(form, line.Speakers, "speakers");
        form.Field("within", line.Within);
        return Finish(form, 's');
    }

    private static string OfEvent(EventLine line)
    {
        var form = Start();
        if (line.AccordingTo is { } source)
            Party(form, source, "according_to");
        List(form, "actor", line.Actor, (party, into) => Party(into, party));
        form.Field("article", line.Article);
        form.Field("cameo", line.Cameo);
        form.Field("context", line.Context);
        form.Field("date", line.Date);
        form.Field("date_precision", line.DatePrecision);
        List(form, "evidence", line.Evidence, (item, into) => Evidence(into, item));
        form.Field("modality", line.Modality);
        form.Field("mode", line.Mode);
        form.Field("negated", line.Negated);
        form.Field("place", line.Place);
        List(form, "recipient", line.Recipient, (party, into) => Party(into, party));
        form.Field("type", line.Type);
        return Finish(form, 'e');
    }

    private static string OfFigure(FigureLine line)
    {
        var form = Start();
        if (line.AccordingTo is { } source)
            Party(form, source, "according_to");
        form.Field("article", line.Article);
        form.Field("bound", line.Bound);
        if (line.Counted is { } counted)
            Words(form, counted, "counted");
        form.Field("date", line.Date);
        form.Field("date_precision", line.DatePrecision);
        List(form, "evidence", line.Evidence, (item, into) => Evidence(into, item));
        form.Field("high", line.High);
        form.Field("low", line.Low);
        form.Field("measure", line.Measure);
        form.Field("place", line.Place);
        Words(form, line.Quantity, "quantity");
        form.Field("subject", line.Subject);
        form.Field("unit", line.Unit);
        form.Field("value", line.Value);
        return Finish(form, 'f');
    }

    private static CanonicalForm Start()
    {
        var form = _form ??= new CanonicalForm();
        form.Clear();
        form.Open('{');
        return form;
    }

    private static string Finish(CanonicalForm form, char letter)
    {
        form.Close('}');
        return form.Id(letter);
    }

    private static void Words(CanonicalForm form, WordsField words, string? key = null)
    {
        Open(form, key);
        form.Field("end", words.End);
        form.Field("start", words.Start);
        form.Field("text", words.Text);
        form.Close('}');
    }

    private static void Sources(CanonicalForm form, IReadOnlyList<SourceField> sources, string key) =>
        List(form, key, sources, (source, into) => Source(into, source, null));

    private static void Source(CanonicalForm form, SourceField? source, string? key)
    {
        if (source is null)
            return;
        Open(form, key);
        form.Field("actor", source.Actor);
        form.Field("actor_id", source.ActorId);
        if (source.Antecedent is { } antecedent)
            Words(form, antecedent, "antecedent");
        form.Field("country", source.Country);
        form.Field("end", source.End);
        form.Field("name", source.Name);
        form.Field("office", source.Office);
        form.Field("start", source.Start);
        form.Field("text", source.Text);
        form.Close('}');
    }

    private static void Party(CanonicalForm form, PartyField party, string? key = null)
    {
        Open(form, key);
        form.Field("actor", party.Actor);
        form.Field("actor_id", party.ActorId);
        form.Field("country", party.Country);
        form.Field("end", party.End);
        form.Field("name", party.Name);
        form.Field("sector", party.Sector);
        form.Field("start", party.Start);
        form.Field("text", party.Text);
        form.Close('}');
    }

    private static void Evidence(CanonicalForm form, EvidenceField item)
    {
        form.Open('{');
        form.Field("article", item.Article);
        form.Field("end", item.End);
        form.Field("quote", item.Quote);
        form.Field("rule", item.Rule);
        form.Field("start", item.Start);
        form.Close('}');
    }

    private static void List<T>(CanonicalForm form, string key, IReadOnlyList<T> items, Action<T, CanonicalForm> write)
    {
        if (items.Count == 0)
            return;
        form.OpenField(key, '[');
        foreach (var item in items)
            write(item, form);
        form.Close(']');
    }

    private static void Open(CanonicalForm form, string? key)
    {
        if (key is null)
            form.Open('{');
        else
            form.OpenField(key, '{');
    }
}
