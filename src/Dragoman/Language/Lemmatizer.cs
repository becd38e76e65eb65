using System.Text;

namespace Dragoman.Language;

/// <summary>
/// Gives a word's dictionary form from its form and tag: first a table of forms that the rules get wrong, then the rule of the longest
/// suffix known for the tag; what the rule makes of a verb must be a known verb, else <see cref="VerbForms"/> is asked. Proper nouns keep their case; all else is lower case, as in English-EWT.
/// </summary>
internal sealed class Lemmatizer
{
    public const string SectionName = "lemmas";

    /// <summary>The longest suffix that a rule may look at.</summary>
    public const int LongestSuffix = 7;

    private const int LongestForm = 128;

    private readonly Dictionary<string, TagRules>[] _byTag;
    private readonly TagRules[] _byUpos;
    private readonly VerbForms _verbs;

    private Lemmatizer(Dictionary<string, TagRules>[] byTag, TagRules[] byUpos, VerbForms verbs)
    {
        _verbs = verbs;
        _byTag = byTag;
        _byUpos = byUpos;
    }

    /// <summary>Cut so many characters off the end and put these there.</summary>
    public readonly record struct Edit(int Cut, string Put);

    /// <summary>The lemma of a word; strings come from the pool.</summary>
    public string Lemma(string form, Upos upos, string xpos, StringPool pool)
    {
        if (form.Length > LongestForm)
            return form;
        Span<char> characters = stackalloc char[form.Length];
        Fold(form, upos, characters);
        if (!_byTag[(int)upos].TryGetValue(xpos, out var rules))
            rules = _byUpos[(int)upos];
        // The treebank has "council" mostly in names: the small letter of a common noun stays one.
        if (rules.Exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(characters, out var lemma))
            return char.IsLower(form[0]) && char.IsUpper(lemma[0]) && upos == Upos.NOUN ? pool.Get(string.Concat(char.ToLowerInvariant(lemma[0]).ToString(), lemma.AsSpan(1))) : lemma;
        var rule = rules.Find(characters);
        return upos == Upos.VERB ? VerbLemma(characters, xpos, rule, pool) : Apply(characters, rule, pool);
    }

    private string VerbLemma(ReadOnlySpan<char> form, string xpos, Edit rule, StringPool pool)
    {
        var ruled = Apply(form, rule, pool);
        if (_verbs.IsVerb(ruled))
            return ruled;
        Span<char> made = stackalloc char[form.Length + VerbForms.Room];
        var length = _verbs.Find(form, xpos, made);
        return length > 0 ? pool.Get(made[..length]) : ruled;
    }

    /// <summary>Proper nouns keep their case, all else is lowered.</summary>
    public static void Fold(ReadOnlySpan<char> form, Upos upos, Span<char> to)
    {
        if (upos == Upos.PROPN)
            form.CopyTo(to);
        else
            form.ToLowerInvariant(to);
    }

    private static string Apply(ReadOnlySpan<char> form, Edit edit, StringPool pool)
    {
        // A rule learnt on longer words must not eat a short one whole.
        if (edit.Cut >= form.Length)
            return pool.Get(form);
        if (edit.Put.Length == 0)
            return pool.Get(form[..^edit.Cut]);
        Span<char> made = stackalloc char[form.Length - edit.Cut + edit.Put.Length];
        form[..^edit.Cut].CopyTo(made);
        edit.Put.CopyTo(made[(form.Length - edit.Cut)..]);
        return pool.Get(made);
    }

    /// <exception cref="InvalidDataException">The section is damaged.</exception>
    public static Lemmatizer Read(ReadOnlyMemory<byte> section)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(section.ToArray()), Encoding.UTF8);
            return Read(reader);
        }
        catch (Exception e) when (e is IOException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            throw new InvalidDataException("The language model's lemmas are damaged.", e);
        }
    }

    private static Lemmatizer Read(BinaryReader reader)
    {
        var count = Enum.GetValues<Upos>().Length;
        var byTag = new Dictionary<string, TagRules>[count];
        var byUpos = new TagRules[count];
        for (var i = 0; i < count; i++)
            (byTag[i], byUpos[i]) = (new Dictionary<string, TagRules>(StringComparer.Ordinal), TagRules.Empty);
        var edits = new Edit[reader.ReadUInt16()];
        for (var i = 0; i < edits.Length; i++)
            edits[i] = new Edit(reader.ReadByte(), reader.ReadString());
        for (var tags = reader.ReadUInt16(); tags > 0; tags--)
        {
            var upos = reader.ReadByte();
            var xpos = reader.ReadString();
            var rules = TagRules.Read(reader, edits);
            byTag[upos].Add(xpos, rules);
            // The tag with the most rules speaks for its part of speech where the network pairs it with another tag.
            if (rules.Size > byUpos[upos].Size)
                byUpos[upos] = rules;
        }

        var verbs = new HashSet<string>(StringComparer.Ordinal);
        for (var n = reader.ReadInt32(); n > 0; n--)
            verbs.Add(reader.ReadString());
        return new Lemmatizer(byTag, byUpos, new VerbForms(verbs));
    }

    /// <summary>The rules and exceptions of one tag.</summary>
    internal sealed class TagRules(Dictionary<string, Edit> suffixes, Dictionary<string, string> exceptions)
    {
        public static readonly TagRules Empty = new([], []);

        public Dictionary<string, string> Exceptions => exceptions;

        public int Size => suffixes.Count + exceptions.Count;

        public Edit Find(ReadOnlySpan<char> form)
        {
            var lookup = suffixes.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var length = Math.Min(LongestSuffix, form.Length); length >= 0; length--)
                if (lookup.TryGetValue(form[^length..], out var edit))
                    return edit;
            return new Edit(0, "");
        }

        public static TagRules Read(BinaryReader reader, Edit[] edits)
        {
            var suffixes = new Dictionary<string, Edit>(StringComparer.Ordinal);
            for (var n = reader.ReadInt32(); n > 0; n--)
                suffixes.Add(reader.ReadString(), edits[reader.ReadUInt16()]);
            var exceptions = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var n = reader.ReadInt32(); n > 0; n--)
                exceptions.Add(reader.ReadString(), reader.ReadString());
            return new TagRules(suffixes, exceptions);
        }
    }
}
