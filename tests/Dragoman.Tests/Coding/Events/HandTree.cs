using Dragoman.Coding.Events;
using Dragoman.Data;

namespace Dragoman.Tests.Coding.Events;

/// <summary>
/// A sentence with a tree written by hand: words parted by spaces, each <c>form/lemma/upos/xpos/head/relation</c>. Words with a capital that
/// stand in the little gazetteer become mentions; so the grammar is tested without model and knowledge.
/// </summary>
internal static class HandTree
{
    private static readonly Dictionary<string, string> Countries = new(StringComparer.Ordinal)
    {
        ["Russia"] = "RUS",
        ["Russian"] = "RUS",
        ["France"] = "FRA",
        ["French"] = "FRA",
        ["Syria"] = "SYR",
        ["Syrian"] = "SYR",
        ["Israel"] = "ISR",
        ["Iran"] = "IRN",
        ["Turkey"] = "TUR",
        ["Aleppo"] = "SYR",
        ["Paris"] = "FRA",
        ["Moscow"] = "RUS",
    };

    private static readonly Lazy<RuleBook> Rules = new(() => RuleBook.Load(CompiledData.Load(Shipped.Knowledge())));

    public static RuleBook Book => Rules.Value;

    public static IReadOnlyList<Event> Code(string words, out string text)
    {
        var sentence = Read(words, out text);
        var mentions = new List<Mention>();
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Countries.TryGetValue(sentence.Tokens[i].Form, out var code))
            {
                mentions.Add(new Mention
                {
                    Span = sentence.Tokens[i].Span,
                    Sentence = 0,
                    Head = i + 1,
                    Kind = MentionKind.Actor,
                    Actor = new Actor(code, code, code, null),
                    Rule = "test",
                });
            }
        }

        return new EventCoder(Book).Code(new Article { File = "test", Text = text }, [sentence], mentions, []);
    }

    /// <summary>One event as "TYPE actor+actor > recipient (modality)".</summary>
    public static string Show(Event found, string text) =>
        $"{found.Type.ToString().ToUpperInvariant()} {Names(found.Actor, text)} > {Names(found.Recipient, text)}"
        + (found.Modality == Modality.Happened ? "" : $" ({found.Modality.ToString().ToLowerInvariant()})") + (found.Negated ? " negated" : "");

    public static Sentence Read(string words, out string text)
    {
        var tokens = new List<Token>();
        var built = new System.Text.StringBuilder();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split('/');
            if (built.Length > 0)
                built.Append(' ');
            tokens.Add(new Token
            {
                Span = new Span(built.Length, built.Length + parts[0].Length),
                Form = parts[0],
                Lemma = parts[1],
                Upos = Enum.Parse<Upos>(parts[2]),
                Xpos = parts[3],
                Feats = "_",
                Head = int.Parse(parts[4]),
                Deprel = parts[5],
            });
            built.Append(parts[0]);
        }

        text = built.ToString();
        return new Sentence(0, new Span(0, text.Length), [.. tokens]);
    }

    private static string Names(IReadOnlyList<Party> parties, string text) =>
        parties.Count == 0 ? "none" : string.Join('+', parties.Select(p => p.Span.Of(text)));
}
