namespace Dragoman.Knowledge;

/// <summary>
/// Resolves what stands for something named before: pronouns, "the minister", "his Russian counterpart", "the regime", "the two countries".
/// Only where the text leaves one reading; a wrong one is worse than none.
/// </summary>
internal sealed class ReferenceReader(KnowledgeBase knowledge, People people, NameItems[] items, List<Mention> mentions, Quoted quoted)
{
    // How many sentences back a person may have been named last, where only quotations stand between.
    private const int Reach = 3;

    // What the article's own pronouns told of people of whom the data does not say it.
    private readonly Dictionary<string, string> _genders = new(StringComparer.Ordinal);
    private readonly List<Mention>[] _bySentence = Group(items, mentions);

    public void Read()
    {
        for (var s = 0; s < items.Length; s++)
        {
            ResolveDescriptions(s);
            if (items[s].HasTree)
                ReadWords(s);
        }
    }

    private void ReadWords(int s)
    {
        var tokens = items[s].Sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = tokens[i].Form;
            if (form.Length > 11 || tokens[i].Upos is not (Upos.PRON or Upos.NOUN or Upos.DET))
                continue;
            switch (form.ToLowerInvariant())
            {
                case "he" or "him" or "his":
                    ReadPronoun(s, i, "m");
                    break;
                case "she" or "her" or "hers":
                    ReadPronoun(s, i, "f");
                    break;
                case "it" or "its" when !quoted.Contains(tokens[i].Span.Start):
                    ReadIt(s, i);
                    break;
                case "counterpart":
                    ReadCounterpart(s, i);
                    break;
                case "countries" or "sides" or "nations":
                    ReadTwo(s, i);
                    break;
            }
        }
    }

    private void ReadPronoun(int s, int token, string gender)
    {
        var sentence = items[s].Sentence;
        var inside = quoted.Contains(sentence.Tokens[token].Span.Start);
        if (inside || IsSurname(sentence, token))
            return;
        var found = PersonBefore(s, token, gender);
        if (found.Count == 0 || !found.TrueForAll(IsSure))
            return;
        if (found is [{ Actor.Name: var name }])
            _genders.TryAdd(name, gender);
        var mention = Mentions.Make(items[s], token, token, MentionKind.Reference, "pronoun");
        Put(s, found.Count == 1 ? mention with { Actor = found[0].Actor, Office = found[0].Office } : mention with { Candidates = [.. found.Select(f => f.Actor!)] });
    }

    // "said He Lisheng": a capital where no sentence begins.
    private static bool IsSurname(Sentence sentence, int token) => char.IsUpper(sentence.Tokens[token].Form[0]) && token > 0
        && sentence.Tokens[token - 1].Upos is not (Upos.PUNCT or Upos.SYM) && sentence.Block is not (BlockKind.Title or BlockKind.Heading);

    // One person: whoever the sentence has named before; else the only one, or the only subject, of the sentence before.
    private List<Mention> PersonBefore(int s, int token, string gender)
    {
        var here = Persons(s, gender).FindAll(m => m.Head - 1 < token && !quoted.Contains(m.Span.Start));
        if (Distinct(here.FindAll(m => IsSubject(s, m.Head))) is [var main])
            return [main];
        // "Standing beside Lavrov, he said": a subject is not whoever the same sentence names in passing, but the subject before.
        if (here.Count > 0 && IsSubject(s, token + 1))
            return s > 0 && Distinct(Persons(s - 1, gender).FindAll(m => !quoted.Contains(m.Span.Start) && IsSubject(s - 1, m.Head))) is [var last] && !here.Exists(m => m.Actor!.Name == last.Actor!.Name) ? [last] : [];
        if (Distinct(here) is { Count: > 0 } same)
            return same;
        for (var back = s - 1; back >= 0 && back >= s - Reach; back--)
        {
            // An embedded post is somebody else's text.
            if (items[back].Sentence.Block is BlockKind.Post or BlockKind.Caption)
                continue;
            var all = Persons(back, gender).FindAll(m => !quoted.Contains(m.Span.Start));
            var before = Distinct(all);
            if (before.Count == 1)
                return before;
            if (before.Count > 1)
                return Distinct(all.FindAll(m => IsSubject(back, m.Head))) is [var subject] ? [subject] : before;
            if (!quoted.Contains(items[back].Sentence.Span.Start) && back < s - 1)
                break;
        }

        return [];
    }

    private List<Mention> Persons(int s, string gender) => _bySentence[s].FindAll(m =>
        (m.Kind is MentionKind.Person or MentionKind.Office || m.Kind == MentionKind.Reference && m.Actor is not null && m.Rule == "pronoun")
        && m.Actor is { } actor && IsPerson(m) && GenderOf(actor) is var g && (g.Length == 0 || g == gender));

    private string GenderOf(Actor actor) => people.GenderOf(actor) is { Length: > 0 } known ? known : _genders.GetValueOrDefault(actor.Name, "");

    private static bool IsPerson(Mention mention) => mention.Actor?.Id is not null || mention.Kind is MentionKind.Person or MentionKind.Reference;

    // A single word that the tagger alone takes for a person may be a town or a company: it stands in the way of others, but is no answer.
    private static bool IsSure(Mention mention) => mention.Actor is { Id: not null } || mention.Actor!.Name.Contains(' ', StringComparison.Ordinal);

    private static List<Mention> Distinct(List<Mention> mentions)
    {
        var distinct = new List<Mention>();
        foreach (var mention in mentions)
        {
            if (!distinct.Exists(d => d.Actor!.Name == mention.Actor!.Name))
                distinct.Add(mention);
        }

        return distinct;
    }

    // "It has accused ...": the state or body that the sentence before speaks of.
    private void ReadIt(int s, int token)
    {
        var sentence = items[s].Sentence;
        ref readonly var word = ref sentence.Tokens[token];
        if (word.Deprel is not ("nsubj" or "nmod:poss") || IsEmpty(sentence, token))
            return;
        var here = _bySentence[s].FindAll(m => m.Kind == MentionKind.Actor && IsOne(s, m) && m.Head - 1 < token && IsMainSubject(s, m.Head));
        var found = Distinct(here);
        if (found.Count == 0 && s > 0 && here.Count == 0)
            found = Distinct(_bySentence[s - 1].FindAll(m => m.Kind == MentionKind.Actor && IsOne(s - 1, m) && IsMainSubject(s - 1, m.Head)));
        if (found is not [var only] || quoted.Contains(only.Span.Start) || Others(s, token, only))
            return;
        Put(s, Mentions.Make(items[s], token, token, MentionKind.Reference, "pronoun:it") with { Actor = only.Actor });
    }

    // Another singular noun is the subject nearer by: then "it" may be that.
    private bool Others(int s, int token, Mention only)
    {
        var from = only.Sentence == s ? only.Head : 0;
        for (var i = from; i < token; i++)
        {
            ref readonly var word = ref items[s].Sentence.Tokens[i];
            if (word.Upos is Upos.NOUN && word.Deprel.StartsWith("nsubj", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsEmpty(Sentence sentence, int token)
    {
        var head = sentence.Tokens[token].Head;
        if (head == 0)
            return true;
        if (sentence.Tokens[token].Deprel == "nmod:poss")
            return false;
        ref readonly var word = ref sentence[head];
        foreach (var child in sentence.ChildrenOf(head))
        {
            if (sentence[child].Deprel is "csubj" or "cop" or "expl" or "ccomp" && word.Upos != Upos.VERB || sentence[child].Deprel is "csubj")
                return true;
        }

        return word.Lemma is "seem" or "appear" or "rain" or "take";
    }

    private bool IsOne(int s, Mention mention)
    {
        var sentence = items[s].Sentence;
        if (mention.Actor is null || mention.Rule is "people" or "people:counted" || sentence[mention.Head].Xpos is "NNS" or "NNPS" && mention.Rule == "sector" || sentence[mention.Head].Deprel == "conj")
            return false;
        foreach (var child in sentence.ChildrenOf(mention.Head))
        {
            if (sentence[child].Deprel == "conj")
                return false;
        }

        return true;
    }

    // "his Russian counterpart", "the Iranian counterpart": the same office of that state.
    private void ReadCounterpart(int s, int token)
    {
        var at = items[s].At(token - 1);
        if (!items[s].Has(at, NameKind.Adjective) || items[s].Rows(at, NameKind.Adjective) is not [var state])
            return;
        var first = items[s][at].First;
        var owner = PersonBefore(s, first, "m") is [var he] ? he : PersonBefore(s, first, "f") is [var she] ? she : null;
        if (owner?.Office is not { } office || knowledge.OfficeRow(office.Id) is not (>= 0 and var row) || knowledge.Tables.Offices[row].Role is not { Length: > 0 } role)
            return;
        var country = knowledge.Tables.States[state].Code;
        if (country == office.Country || knowledge.OfficeRow(country, role) is not (>= 0 and var other))
            return;
        first = items[s].IsWord(first - 1, "his") || items[s].IsWord(first - 1, "her") ? first - 1 : first;
        var mention = Mentions.Make(items[s], first, token, MentionKind.Office, "counterpart") with { Office = knowledge.OfficeAt(other) };
        Put(s, people.Holder(other) is { } holder ? mention with { Actor = holder } : mention);
    }

    // "the two countries", "both sides".
    private void ReadTwo(int s, int token)
    {
        var set = items[s];
        if (!set.IsWord(token - 1, "both") && !(set.IsWord(token - 1, "two") && (set.IsWord(token - 2, "the") || set.IsWord(token - 2, "these"))))
            return;
        var states = new List<Actor>();
        for (var back = s; back >= 0 && back >= s - 2 && states.Count == 0; back--)
        {
            foreach (var mention in _bySentence[back])
            {
                if ((back < s || mention.Head - 1 < token) && mention.Kind is MentionKind.Actor && mention.Actor is { Country.Length: 3 } actor
                    && knowledge.State(actor.Country) is { } state && !states.Contains(state))
                    states.Add(state);
            }

            if (states.Count == 1)
                states.Clear();
        }

        if (states.Count != 2)
            return;
        var first = set.IsWord(token - 1, "both") ? token - 1 : token - 2;
        Put(s, Mentions.Make(set, first, token, MentionKind.Reference, "two") with { Members = states });
    }

    // "the regime", "the army", "the minister": the one of that kind that the article has named.
    private void ResolveDescriptions(int s)
    {
        for (var i = 0; i < _bySentence[s].Count; i++)
        {
            var mention = _bySentence[s][i];
            if (mention.Kind != MentionKind.Reference || mention.Actor?.Country is not null || !IsDefinite(s, mention))
                continue;
            var resolved = mention.Rule.StartsWith("role:", StringComparison.Ordinal) ? ResolveRole(s, mention)
                : mention.Rule is "sector:minister" or "sector:ambassador" or "sector:envoy" ? ResolveOfficial(s, mention)
                : ResolveSector(s, mention);
            if (resolved is not null)
                Replace(s, i, resolved);
        }
    }

    private bool IsDefinite(int s, Mention mention)
    {
        var first = items[s].TokenAt(mention.Span.Start);
        for (var i = first - 1; i >= 0 && i >= first - 3; i--)
        {
            if (items[s].IsWord(i, "the"))
                return true;
            if (items[s].Sentence.Tokens[i].Upos is not (Upos.ADJ or Upos.NOUN))
                return false;
        }

        return false;
    }

    private Mention? ResolveRole(int s, Mention mention)
    {
        var role = mention.Rule[5..];
        return LastPerson(s, mention, m => m.Office is { } office && knowledge.OfficeRow(office.Id) is >= 0 and var row && knowledge.Tables.Offices[row].Role == role);
    }

    private Mention? ResolveOfficial(int s, Mention mention)
    {
        var word = mention.Rule[7..];
        return LastPerson(s, mention, m => m.Office is { } office && office.Id.EndsWith(word, StringComparison.Ordinal) || m.Office is { } named && named.Id.Contains($"-{word}", StringComparison.Ordinal));
    }

    // The only one of that office among those named up to three sentences back.
    private Mention? LastPerson(int s, Mention mention, Predicate<Mention> fits)
    {
        var found = new List<Mention>();
        for (var back = s; back >= 0 && back >= s - Reach; back--)
            found.AddRange(_bySentence[back].FindAll(m => m.Span.Start < mention.Span.Start && m.Kind is MentionKind.Person or MentionKind.Office && m.Actor is not null && fits(m)));
        return Distinct(found) is [var only] ? mention with { Actor = only.Actor, Office = only.Office } : null;
    }

    private Mention? ResolveSector(int s, Mention mention)
    {
        // "the people", "the residents" are seldom those of the state named before.
        if (mention.Actor?.Sector is "CVL" or "REF")
            return null;
        var word = mention.Rule["sector:".Length..];
        var isRegime = word.StartsWith("regime", StringComparison.Ordinal);
        Actor? found = null;
        for (var back = 0; back < _bySentence.Length; back++)
        {
            foreach (var other in _bySentence[back])
            {
                if (other.Rule != "sector" || other.Actor is not { Country: not null } actor || !isRegime && actor.Sector != mention.Actor?.Sector)
                    continue;
                var ends = EndWord(other);
                if (isRegime ? ends != "regime" : ends != word)
                    continue;
                // A regime is spoken of as one long before "the regime"; other parts must have been named before.
                if (back > s && !isRegime)
                    continue;
                if (found is not null && found.Country != actor.Country)
                    return null;
                found = actor;
            }
        }

        if (found is null && isRegime)
            found = OnlyRuler();
        return found is null ? null : mention with { Actor = isRegime && word != "regime" ? found with { Sector = mention.Actor?.Sector } : found };
    }

    // No regime is named as one: then the only government that the text calls by its ruler ("Assad's government").
    private Actor? OnlyRuler()
    {
        Actor? found = null;
        foreach (var mention in mentions)
        {
            if (mention.Rule != "sector" || mention.Actor is not { Country: not null, Sector: "GOV" } actor || EndWord(mention) != "government" || !IsOfPerson(mention))
                continue;
            if (found is not null && found.Country != actor.Country)
                return null;
            found = actor;
        }

        return found;
    }

    private bool IsOfPerson(Mention mention) => mentions.Exists(m => m.Kind == MentionKind.Person && m.Sentence == mention.Sentence && m.Span.Start == mention.Span.Start && m.Span != mention.Span);

    private static string EndWord(Mention mention) => mention.Actor!.Name[(mention.Actor.Name.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].ToLowerInvariant();

    private bool IsSubject(int s, int head)
    {
        for (var steps = 0; head > 0 && steps < 4; steps++)
        {
            ref readonly var word = ref items[s].Sentence[head];
            if (word.Deprel.StartsWith("nsubj", StringComparison.Ordinal))
                return true;
            if (word.Deprel is not ("appos" or "flat" or "compound"))
                return false;
            head = word.Head;
        }

        return false;
    }

    private bool IsMainSubject(int s, int head)
    {
        var sentence = items[s].Sentence;
        return IsSubject(s, head) && sentence[head].Head is > 0 and var verb && sentence[verb].Deprel is "root" or "conj" or "parataxis";
    }

    private void Put(int s, Mention mention)
    {
        if (_bySentence[s].Exists(m => m.Span == mention.Span))
            return;
        _bySentence[s].Add(mention);
        mentions.Add(mention);
    }

    private void Replace(int s, int at, Mention mention)
    {
        mentions[mentions.IndexOf(_bySentence[s][at])] = mention;
        _bySentence[s][at] = mention;
    }

    private static List<Mention>[] Group(NameItems[] items, List<Mention> mentions)
    {
        var groups = new List<Mention>[items.Length];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = [];
        foreach (var mention in mentions)
            groups[mention.Sentence].Add(mention);
        return groups;
    }
}
