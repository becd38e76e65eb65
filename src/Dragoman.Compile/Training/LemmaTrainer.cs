using System.Text;
using Dragoman.Language;

namespace Dragoman.Compile.Training;

/// <summary>Learns suffix rules and exceptions for lemmas from treebanks: what <see cref="Lemmatizer"/> reads.</summary>
internal static class LemmaTrainer
{
    // A suffix seen on one form alone is no rule.
    private const int LeastForms = 2;

    /// <summary>The section "lemmas"; the same sentences and verbs give the same bytes.</summary>
    /// <param name="irregular">Verbs whose past and participle the treebanks may lack.</param>
    /// <param name="verbs">Dictionary forms in order, see <see cref="VerbList"/>.</param>
    public static byte[] Train(IReadOnlyList<ConlluSentence> sentences, IReadOnlyList<VerbList.Row> irregular, IReadOnlyCollection<string> verbs, TextWriter log)
    {
        var tags = Count(sentences);
        AddIrregular(tags, irregular);
        MendSlips(tags, sentences, irregular);
        var edits = new List<Lemmatizer.Edit>();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var (rules, exceptions) = (0, 0);
        foreach (var (tag, forms) in tags)
        {
            var suffixes = Rules(forms);
            var wrong = forms.Where(f => Apply(f.Key, Find(suffixes, f.Key)) != f.Value).ToList();
            WriteTag(writer, tag, suffixes, wrong, edits);
            rules += suffixes.Count;
            exceptions += wrong.Count;
        }

        writer.Write(verbs.Count);
        foreach (var verb in verbs)
            writer.Write(verb);
        writer.Flush();
        log.WriteLine($"lemmas: {tags.Count} tags, {rules} rules, {exceptions} exceptions, {verbs.Count} verbs");
        return Pack(edits, tags.Count, stream.ToArray());
    }

    // Where a treebank has the form it decides ("lay" is of "lie" or of "lay").
    private static void AddIrregular(SortedDictionary<(Upos, string), SortedDictionary<string, string>> tags, IReadOnlyList<VerbList.Row> irregular)
    {
        foreach (var row in irregular.Where(r => r.Past.Length > 0))
        {
            foreach (var (tag, form) in new[] { ("VBD", row.Past), ("VBN", row.Participle) })
            {
                if (tags.TryGetValue((Upos.VERB, tag), out var forms))
                    forms.TryAdd(form, row.Verb);
            }
        }
    }

    // Treebanks have slips ("flead" for "flee"): a lemma that is itself no word of the text gives way to a verb of the table.
    private static void MendSlips(
        SortedDictionary<(Upos Upos, string Xpos), SortedDictionary<string, string>> tags, IReadOnlyList<ConlluSentence> sentences, IReadOnlyList<VerbList.Row> table)
    {
        var seen = sentences.SelectMany(s => s.Sentence.Tokens).Select(t => t.Form).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var verbs = new VerbForms([.. table.Select(r => r.Verb)]);
        foreach (var ((upos, xpos), forms) in tags.Where(t => t.Key.Upos == Upos.VERB))
        {
            foreach (var (form, lemma) in forms.Where(f => !seen.Contains(f.Value) && !verbs.IsVerb(f.Value)).ToArray())
            {
                var made = new char[form.Length + VerbForms.Room];
                var known = verbs.Find(form, xpos, made) is var length and > 0 ? new string(made, 0, length)
                    : table.FirstOrDefault(r => xpos == "VBD" && r.Past == form || xpos == "VBN" && r.Participle == form).Verb;
                forms[form] = known ?? lemma;
            }
        }
    }

    // For each tag the forms with their most frequent lemma.
    private static SortedDictionary<(Upos, string), SortedDictionary<string, string>> Count(IReadOnlyList<ConlluSentence> sentences)
    {
        var counts = new Dictionary<(Upos, string, string), SortedDictionary<string, int>>();
        foreach (var sentence in sentences)
            foreach (var token in sentence.Sentence.Tokens)
            {
                if (token.Lemma is "_" && token.Form is not "_")
                    continue;
                var key = (token.Upos, token.Xpos, Folded(token.Form, token.Upos));
                if (!counts.TryGetValue(key, out var lemmas))
                    counts.Add(key, lemmas = new SortedDictionary<string, int>(StringComparer.Ordinal));
                lemmas[token.Lemma] = lemmas.GetValueOrDefault(token.Lemma) + 1;
            }

        var tags = new SortedDictionary<(Upos, string), SortedDictionary<string, string>>();
        foreach (var ((upos, xpos, form), lemmas) in counts)
        {
            if (!tags.TryGetValue((upos, xpos), out var forms))
                tags.Add((upos, xpos), forms = new SortedDictionary<string, string>(StringComparer.Ordinal));
            forms[form] = lemmas.MaxBy(l => l.Value).Key;
        }

        return tags;
    }

    private static string Folded(string form, Upos upos) => string.Create(form.Length, (form, upos), (to, from) => Lemmatizer.Fold(from.form, from.upos, to));

    // From the empty suffix to longer ones: a longer one stands only where it says something else than the shorter does.
    private static SortedDictionary<string, Lemmatizer.Edit> Rules(SortedDictionary<string, string> forms)
    {
        var votes = new SortedDictionary<string, Dictionary<Lemmatizer.Edit, int>>(StringComparer.Ordinal);
        foreach (var (form, lemma) in forms)
        {
            var edit = EditOf(form, lemma);
            for (var length = 0; length <= Math.Min(form.Length, Lemmatizer.LongestSuffix); length++)
            {
                if (!votes.TryGetValue(form[^length..], out var suffix))
                    votes.Add(form[^length..], suffix = []);
                suffix[edit] = suffix.GetValueOrDefault(edit) + 1;
            }
        }

        var rules = new SortedDictionary<string, Lemmatizer.Edit>(StringComparer.Ordinal);
        foreach (var (suffix, edits) in votes.OrderBy(v => v.Key.Length))
        {
            var best = edits.OrderByDescending(e => e.Value).ThenBy(e => e.Key.Cut).ThenBy(e => e.Key.Put, StringComparer.Ordinal).First();
            if (suffix.Length == 0 || (edits.Values.Sum() >= LeastForms && best.Value >= LeastForms && best.Key != Find(rules, suffix)))
                rules.Add(suffix, best.Key);
        }

        return rules;
    }

    private static Lemmatizer.Edit EditOf(string form, string lemma)
    {
        var common = form.AsSpan().CommonPrefixLength(lemma);
        return new Lemmatizer.Edit(form.Length - common, lemma[common..]);
    }

    private static Lemmatizer.Edit Find(SortedDictionary<string, Lemmatizer.Edit> rules, string form)
    {
        for (var length = Math.Min(Lemmatizer.LongestSuffix, form.Length); length >= 0; length--)
            if (rules.TryGetValue(form[^length..], out var edit))
                return edit;
        return new Lemmatizer.Edit(0, "");
    }

    private static string Apply(string form, Lemmatizer.Edit edit) => edit.Cut >= form.Length ? form : form[..^edit.Cut] + edit.Put;

    private static void WriteTag(
        BinaryWriter writer, (Upos Upos, string Xpos) tag, SortedDictionary<string, Lemmatizer.Edit> suffixes, List<KeyValuePair<string, string>> wrong, List<Lemmatizer.Edit> edits)
    {
        writer.Write((byte)tag.Upos);
        writer.Write(tag.Xpos);
        writer.Write(suffixes.Count);
        foreach (var (suffix, edit) in suffixes)
        {
            var number = edits.IndexOf(edit);
            if (number < 0)
            {
                number = edits.Count;
                edits.Add(edit);
            }

            writer.Write(suffix);
            writer.Write(checked((ushort)number));
        }

        writer.Write(wrong.Count);
        foreach (var (form, lemma) in wrong)
        {
            writer.Write(form);
            writer.Write(lemma);
        }
    }

    private static byte[] Pack(List<Lemmatizer.Edit> edits, int tags, byte[] body)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(checked((ushort)edits.Count));
        foreach (var edit in edits)
        {
            writer.Write(checked((byte)Math.Min(edit.Cut, byte.MaxValue)));
            writer.Write(edit.Put);
        }

        writer.Write(checked((ushort)tags));
        writer.Write(body);
        writer.Flush();
        return stream.ToArray();
    }
}
