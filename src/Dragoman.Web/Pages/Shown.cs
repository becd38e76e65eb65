using System.Globalization;
using System.Text;
using Dragoman.Store.Lines;

namespace Dragoman.Web.Pages;

/// <summary>How values of the record look on a page.</summary>
internal static class Shown
{
    /// <summary>
    /// Text that cannot rearrange the page around it: what changes the direction of writing from afar, and control characters, are shown as their numbers.
    /// All else stays, and is encoded where it is written.
    /// </summary>
    public static string Plain(string? text)
    {
        if (text is null || !text.Any(IsUnseen))
            return text ?? "";
        var shown = new StringBuilder(text.Length + 32);
        foreach (var c in text)
        {
            if (IsUnseen(c))
                shown.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)c:X4}⟩");
            else
                shown.Append(c);
        }

        return shown.ToString();
    }

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Number(decimal? number) => number?.ToString("#,0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The first digits of an id.</summary>
    public static string Short(string id) => id.Length > 10 ? id[..10] : id;

    public static string Kind(string id) => id.Length == 0 ? "line" : id[0] switch { 'a' => "article", 's' => "statement", 'e' => "event", 'f' => "figure", 'd' => "draft", 'u' => "utterance", _ => "line" };

    /// <summary>The page of a line.</summary>
    public static string Address(string id) => (id.Length == 0 ? ' ' : id[0]) switch { 'a' => "/articles/", 'd' => "/drafts/", 'u' => "/utterances/", _ => "/lines/" } + id;

    public static string Parties(IEnumerable<PartyField> parties) => Plain(string.Join(", ", parties.Select(p => p.Actor ?? p.Name ?? p.Text).Distinct()));

    /// <summary>"not CONSULT meet", "planned CONSULT visit".</summary>
    public static string Did(EventLine line) =>
        string.Join(' ', new[] { line.Negated ? "not" : null, line.Modality == "happened" ? null : line.Modality, line.Type, line.Mode }.Where(w => w is not null));

    public static string Source(StatementLine line) => Plain(line.Source?.Name ?? line.Source?.Antecedent?.Text ?? line.Source?.Text ?? line.Source?.Office ?? "");

    public static string Said(StatementLine line) => Plain((line is { Act: "stance", Cue: { } cue } ? cue.Text + " " : "") + string.Join(" […] ", line.Content.Select(c => c.Text)));

    public static string Source(FigureLine line) => Plain(line.AccordingTo is { } source ? source.Name ?? source.Text : "the article itself");

    public static string Quote(EvidencedLine line) => Plain(line.Evidence.Count > 0 ? line.Evidence[0].Quote : "");

    /// <summary>In quotation marks where they are the speaker's own; else the reporter's.</summary>
    public static string Words(PositionLine line) => line.WordsOf == "speaker" ? $"“{Plain(line.Words)}”" : Plain(line.Words);

    /// <summary>One line of words that say what a line of the record is.</summary>
    public static string Summary(Line line) => line switch
    {
        StatementLine statement => $"{Source(statement)}: {Said(statement)}",
        EventLine @event => $"{Parties(@event.Actor)} {Did(@event)} {Parties(@event.Recipient)}".TrimEnd(),
        FigureLine figure => $"{figure.Measure} {Plain(figure.Quantity.Text)}, says {Source(figure)}",
        ArticleLine article => Plain(article.Title ?? article.File),
        ActorLine actor => Plain(actor.Name),
        DraftLine draft => Draft(draft),
        UtteranceLine utterance => $"{Plain(utterance.Source?.Name ?? utterance.Source?.Text ?? "")}: {Plain(utterance.Content)}",
        _ => line.Id,
    };

    /// <summary>"S/2016/846, draft of FRA, ESP on SYR: vetoed".</summary>
    public static string Draft(DraftLine line)
    {
        var symbol = line.Symbol ?? line.Official?.Symbol;
        var sponsors = line.Sponsors.Count > 0 ? " of " + string.Join(", ", line.Sponsors) : "";
        return Plain($"{(symbol is null ? "" : symbol + ", ")}draft{sponsors}{(line.Subject is null ? "" : " on " + line.Subject)}: {line.Status.Replace('_', ' ')}");
    }

    private static bool IsUnseen(char c) =>
        c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
}
