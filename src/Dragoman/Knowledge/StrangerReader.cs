namespace Dragoman.Knowledge;

/// <summary>People who stand in no data file: names that the tagger found, kept by name with the role that the text gives.</summary>
internal sealed class StrangerReader(People people, NameItems items, List<Mention> mentions)
{
    private Sentence Sentence => items.Sentence;

    public void Read(MentionReader reader)
    {
        for (var token = 0; token < Sentence.Tokens.Length; token++)
        {
            if (Sentence.Tokens[token].Name != NameTag.BeginPerson)
                continue;
            var last = LastOf(token);
            var first = FirstOf(AfterCalling(AfterState(AfterNouns(token, last), last), last), last);
            if (!Covered(first, last) && IsName(token, last) && !IsCut(last) && !IsOfSeveral(last) && !items.IsThingName(last) && (reader.TitleBefore(first) < first || !IsUnfounded(first, last)))
                Add(reader.TitleBefore(first), last, Named(first, last), null, "person:tagged");
            token = last;
        }

        ReadKnown();
    }

    /// <summary>"Interior Minister Ahmad Said": a name behind an office; null where there is none.</summary>
    public Actor? ReadBehind(int first, int name, Office? office, Actor? owner)
    {
        if (!items.IsPersonName(name))
            return null;
        var last = LastOf(name);
        if (IsCut(last))
            return null;
        // A name of the data stands for its own unless the tagger sees a longer one ("Ali Mohammad").
        if (items.At(name) is >= 0 and var item && items[item].Last >= last)
            return null;
        var stranger = people.Stranger(NameOf(name, last));
        if (office is not null || owner is not null)
            stranger = people.Describe(stranger, office?.Country ?? owner?.Country, office?.Sector);
        Add(first, last, stranger, office, "person:title+tagged");
        return stranger;
    }

    // "(Prime Minister Fuad) Siniora": a given name that an agency put into brackets.
    private bool IsCut(int last) => items.IsWord(last + 1, ")") && (items.IsPersonName(last + 2) || items.Has(items.At(last + 2), NameKind.Family));

    // The tagger misses a name that it found in full before ("number one Federer").
    private void ReadKnown()
    {
        for (var i = 0; i < Sentence.Tokens.Length; i++)
        {
            ref readonly var word = ref Sentence.Tokens[i];
            if (word.Upos != Upos.PROPN || word.Form.Length < 3 || items.At(i) >= 0 || word.Name is NameTag.BeginOrganisation or NameTag.InsideOrganisation || word.Deprel == "compound")
                continue;
            if (IsProper(i - 1) || IsProper(i + 1) || Covered(i, i) || people.KnownStranger(word.Form) is not { } known)
                continue;
            Add(i, i, known, null, "person:known");
        }
    }

    private bool IsProper(int token) => token >= 0 && token < Sentence.Tokens.Length && Sentence.Tokens[token].Upos == Upos.PROPN && items.IsCapitalised(token) && items.At(token) < 0;

    // On over the parts that the tagger left out: "Tsang" + "Kin-shing".
    private int LastOf(int first)
    {
        var last = first;
        while (last + 1 < Sentence.Tokens.Length && (Sentence.Tokens[last + 1].Name == NameTag.InsidePerson || IsFlat(first, last + 1)))
            last++;
        if (last + 3 < Sentence.Tokens.Length && IsProper(last + 1) && IsJoined(last + 2))
            return last + 3;
        return last + 2 < Sentence.Tokens.Length && IsJoined(last + 1) && char.IsLetter(Sentence.Tokens[last + 2].Form[0]) && IsNamePart(last) ? last + 2 : last;
    }

    // A part of the name that the tagger left out and the tree did not: "Jimmy Floyd" + "Hansen".
    private bool IsFlat(int first, int token) => items.HasTree && IsProper(token) && Sentence.Tokens[token] is { Deprel: "flat", Name: NameTag.None } part && part.Head - 1 >= first && part.Head - 1 < token;

    private bool IsJoined(int hyphen) => items.IsWord(hyphen, "-") && Sentence.Tokens[hyphen - 1].Span.End == Sentence.Tokens[hyphen].Span.Start
        && hyphen + 1 < Sentence.Tokens.Length && Sentence.Tokens[hyphen].Span.End == Sentence.Tokens[hyphen + 1].Span.Start;

    // "James Capel economist Ian Morris": the name stands behind the small word.
    private int AfterNouns(int first, int last)
    {
        for (var i = last - 1; i > first; i--)
        {
            if (Sentence.Tokens[i].Form is { Length: > 4 } form && char.IsLower(form[0]) && Sentence.Tokens[i - 1].Form != "-")
                return i + 1;
        }

        return first;
    }

    // "Frenchman Philippe Tessier", "Coach Sam Reed": what somebody is stands before the name.
    private int AfterCalling(int first, int last)
    {
        while (first < last && (IsOpening(first) || IsTitle(first) || items.At(first) is >= 0 and var called && items[called].Last == first && items.Has(called, NameKind.PersonNoun) && !items.Has(called, NameKind.State) || Sentence.Tokens[first].Upos == Upos.NOUN))
            first++;
        return first;
    }

    // "Thereafter Sierra watched": what opens a sentence has its capital from there.
    private bool IsOpening(int token) => token == 0 && Sentence.Tokens[0].Form is "Thereafter" or "Meanwhile" or "However" or "Moreover" or "Furthermore" or "Nevertheless" or "Nonetheless" or "Afterwards" or "Afterward" or "Later"
        or "Earlier" or "Recently" or "Finally" or "Instead" or "Also" or "Still" or "Then" or "Now" or "But" or "And" or "When" or "While" or "After" or "Before" or "Since" or "Although" or "Though" or "Despite" or "Like" or "Unlike"
        or "Today" or "Yesterday" or "Both" or "Only" or "Even" or "If" or "Because" or "Once" or "Enter" or "Outgoing" or "Former" or "Veteran" or "According" or "Dear";

    // "Durian reached the coast", "Hanbo collapsed": one word that is in no list and that nothing shows to be a person is as often a storm, a firm or a club.
    private bool IsUnfounded(int first, int last)
    {
        var name = Sentence.Tokens[first].Form;
        if (first != last || !items.HasTree || items.At(first) >= 0 || people.IsFounded(name) || people.KnownStranger(name) is not null || people.ByGivenName(name) is not null)
            return false;
        if (!IsSpeaking(first) && !IsDescribed(first))
            return true;
        people.Found(name);
        return false;
    }

    private bool IsSpeaking(int token) => Sentence.Tokens[token] is { Deprel: "nsubj", Head: > 0 and var verb } && Sentence[verb].Lemma is "say" or "tell" or "add" or "note" or "warn" or "insist" or "argue" or "claim" or "declare" or "explain" or "ask" or "write"
        or "state" or "admit" or "deny" or "recall" or "believe" or "think" or "marry" or "die" or "resign" or "testify" or "joke" or "smile";

    // ", 34," or ", a lawyer," or "'s wife".
    private bool IsDescribed(int token)
    {
        foreach (var child in Sentence.ChildrenOf(token + 1))
        {
            if (child > token + 1 && (Sentence[child].Upos == Upos.NUM && items.IsWord(token + 1, ",") || Sentence[child].Deprel == "appos" && Sentence[child].Upos == Upos.NOUN && items.At(child - 1) is >= 0 and var noun && items.Has(noun, NameKind.PersonNoun)))
                return true;
        }

        return items.IsWord(token + 1, ",") && items.IsWord(token + 2, "who");
    }

    // "Col." + "Adil Karim": a rank that the tagger took for a part of the name.
    private bool IsTitle(int token) => items.At(token) is >= 0 and var title && items[title].First == token && items[title].Last == token && items.Has(title, NameKind.Title) && !items.Has(title, NameKind.Person);

    // "the Bryan twins" are no one of them.
    private bool IsOfSeveral(int last) => items.HasTree && Sentence.Tokens[last] is { Head: > 0, Deprel: "compound" or "nmod:desc" or "nmod" } name && name.Head > last + 1
        && Sentence[name.Head].Lemma is "brother" or "twin" or "sister" or "family" or "couple" or "clan" or "dynasty" or "parents" or "parent" or "wife" or "foundation";

    // "ambassador to Kenya James Tett": the state belongs to the post.
    private int AfterState(int first, int last) =>
        items.At(first) is >= 0 and var state && items[state].Last < last && items[state].First == first && items.IsWord(first - 1, "to")
            && (items.Has(state, NameKind.State) || items.Has(state, NameKind.Capital)) && (items.At(first - 2) is >= 0 and var post && (items.Has(post, NameKind.Sector) || items.Has(post, NameKind.Role)))
            ? items[state].Last + 1
            : first;

    // "Yon" + "-" + "hap" is a name, "Saddam" + "-" + "era" says something of one.
    private bool IsNamePart(int last) => items.At(last) < 0 && (items.IsCapitalised(last + 2) || Sentence.Tokens[last].Form.Length < 6
        && Sentence.Tokens[last + 2].Form is not ("era" or "led" or "style" or "like" or "based" or "backed" or "born" or "turned" or "owned" or "run" or "linked" or "aged" or "year"));

    // A name of one word with another unknown name before it, joined by the tree: "Ye" + "Zhonggang".
    private int FirstOf(int first, int last)
    {
        if (!items.HasTree || last > first || !IsProper(first - 1) || Sentence.Tokens[first - 1].Name != NameTag.None)
            return first;
        var before = Sentence.Tokens[first - 1];
        var joined = before.Head == first + 1 && before.Deprel is "compound" or "flat" || Sentence.Tokens[first].Head == first && Sentence.Tokens[first].Deprel == "flat";
        return joined && !IsProper(first - 2) ? first - 1 : first;
    }

    private Actor Named(int first, int last) => first == last && people.ByGivenName(Sentence.Tokens[first].Form) is { } known ? known : people.Stranger(NameOf(first, last));

    private string NameOf(int first, int last) => items.SpanOf(first, last).Of(items.Text);

    // The tagger takes shouted words and halves of compounds ("Franco-Russian") for names, too.
    private bool IsName(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (Sentence.Tokens[i].Form.AsSpan().ContainsAny('#', '@', '/') || IsOfTwoPeoples(Sentence.Tokens[i].Form))
                return false;
            if (items.HasTree && Sentence.Tokens[i].Upos is not (Upos.PROPN or Upos.PUNCT or Upos.X or Upos.ADP or Upos.DET) && !(i == last && i - first > 1 && IsJoined(i - 1)))
                return false;
        }

        var form = Sentence.Tokens[last].Form;
        return form.Length > 1 && items.IsCapitalised(first) && form.AsSpan(1).ContainsAnyInRange('a', 'z') && !(items.IsWord(last + 1, "-") && Sentence.Tokens[last + 1].Span.Start == Sentence.Tokens[last].Span.End);
    }

    // "Franco-Russian" is no family.
    private static bool IsOfTwoPeoples(string form) => form.IndexOf('-', StringComparison.Ordinal) is > 3 and var hyphen && hyphen + 3 < form.Length && char.IsUpper(form[hyphen + 1])
        && form[..hyphen] is "Franco" or "Anglo" or "Sino" or "Russo" or "Indo" or "Euro" or "Afro" or "Austro" or "Greco" or "Italo" or "Luso" or "Turco" or "Turko" or "Serbo" or "Israeli" or "Arab" or "Latin";

    private bool Covered(int first, int last)
    {
        var span = items.SpanOf(first, last);
        for (var i = mentions.Count - 1; i >= 0 && mentions[i].Sentence == Sentence.Index; i--)
        {
            if (mentions[i].Span.Overlaps(span))
                return true;
        }

        return false;
    }

    private void Add(int first, int last, Actor actor, Office? office, string rule) =>
        mentions.Add(Mentions.Make(items, first, last, MentionKind.Person, rule) with { Actor = actor, Office = office });
}
