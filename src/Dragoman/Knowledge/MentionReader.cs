namespace Dragoman.Knowledge;

/// <summary>Reads the mentions of one sentence from the names in it: puts together modifier and head ("French" + "troops"), office and holder.</summary>
internal sealed class MentionReader(KnowledgeBase knowledge, People people, NameItems items, List<Mention> mentions)
{
    // Words that may stand between a modifier and its head: "Syrian state security forces".
    private const int MaxGap = 4;

    private readonly bool[] _used = new bool[items.Count];
    private readonly StrangerReader _strangers = new(people, items, mentions);

    private Sentence Sentence => items.Sentence;

    public void Read()
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (_used[i] || !IsHead(i))
                continue;
            if (items.Has(i, NameKind.Office) && items.Rows(i, NameKind.Office) is [var office] && !IsOfLowerRank(i))
                ReadOffice(i, i, knowledge.OfficeAt(office));
            else if (items.Has(i, NameKind.Role))
                ReadRole(i);
            else if (items.Has(i, NameKind.Sector))
                ReadSector(i);
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (!_used[i])
                ReadName(i);
        }

        _strangers.Read(this);
    }

    private bool IsOfLowerRank(int item) => items[item].First > 0 && IsLowerRank(Sentence.Tokens[items[item].First - 1].Form);

    private bool IsHead(int item) => items.Has(item, NameKind.Office) || items.Has(item, NameKind.Role) || items.Has(item, NameKind.Sector);

    // "the French foreign minister", "France's foreign minister", "foreign minister of France", "Foreign Minister Alain Juppe".
    private void ReadRole(int item)
    {
        if (IsOfOtherMatters(item))
        {
            _used[item] = true;
            return;
        }

        var roles = items.Rows(item, NameKind.Role);
        var owner = FindOwner(item, out var first, out var last);
        var office = owner?.Country is { } country && !IsOfName(items[item].First, first) ? OfficeOf(country, roles) : null;
        ReadOffice(item, owner is null ? item : -1, office, first, last, roles, owner);
    }

    // "UN Assistant Secretary General", "Japanese Football Association president": "Israel's first premier": between the owner and the
    // post stands a lower rank, another turn or the name of something else.
    private bool IsOfName(int post, int first)
    {
        for (var i = post - 1; i > first; i--)
        {
            var form = Sentence.Tokens[i].Form;
            if (IsLowerRank(form) || items.HasTree && Sentence.Tokens[i].Upos == Upos.PROPN && items.IsCapitalised(i) && items.At(i) < 0)
                return true;
        }

        return false;
    }

    // "the secretary of state for finance" is no foreign minister.
    private bool IsOfOtherMatters(int item)
    {
        var last = items[item].Last;
        return (items.IsWord(last, "state") || items.IsWord(last, "State")) && (items.IsWord(last + 1, "for") || items.IsWord(last + 1, "in") && items.IsWord(last + 2, "charge")) && last + 2 < Sentence.Tokens.Length
            && items.At(last + 2) < 0 && Sentence.Tokens[last + 2].Form.ToLowerInvariant() is not ("foreign" or "external" or "the" or "his" or "her" or "a" or "an" or "more" or "two" or "three" or "four" or "five" or "six" or "years" or "months")
            && Sentence.Tokens[last + 2].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && !Sentence.Tokens[last + 2].Form.AsSpan().ContainsAnyInRange('0', '9');
    }

    private static bool IsLowerRank(string form) => form.ToLowerInvariant() is "assistant" or "deputy" or "vice" or "under" or "associate" or "junior" or "undersecretary" or "shadow" or "first" or "second" or "third" or "founding" or "future";

    private Office? OfficeOf(string country, List<int> roles)
    {
        foreach (var role in roles)
        {
            var row = knowledge.Tables.Roles[role];
            var office = knowledge.OfficeRow(country, row.Id);
            if (office >= 0)
                return knowledge.OfficeAt(office);
            if (knowledge.State(country) is not null)
                return new Office($"{country.ToLowerInvariant()}-{row.Id}", row.Title, country, KnowledgeBase.NullIfEmpty(row.Sector));
        }

        return null;
    }

    private void ReadOffice(int item, int bare, Office? office, int first = -1, int last = -1, List<int>? roles = null, Actor? owner = null)
    {
        if (first < 0)
            (first, last) = (items[item].First, items[item].Last);
        _used[item] = true;
        var former = IsFormer(first) || IsPast(last);
        var holder = items.At(items[item].Last + 1);
        if (holder >= 0 && items[holder].First == items[item].Last + 1 && !_used[holder] && ReadHolder(first, holder, office, roles, former))
            return;
        if (!former && ReadVariant(first, items[item].Last + 1, office, roles))
            return;
        if (_strangers.ReadBehind(first, items[item].Last + 1, former ? null : office, owner) is { } stranger)
        {
            NoteFormer(former, stranger, office, roles);
            if (!former && roles is not null)
                roles.ForEach(r => people.NoteRole(stranger.Name, knowledge.Tables.Roles[r].Id));
            return;
        }

        if (office is null)
        {
            // "the minister" alone: a description that the second stage may resolve. A post that no data file knows at its owner stays unread.
            if (bare >= 0 && roles is not null && !IsModifier(last))
                Add(first, last, MentionKind.Reference, null, null, $"{(former ? "former" : "role")}:{knowledge.Tables.Roles[roles[0]].Id}");
            return;
        }

        if (IsModifier(last))
            return;
        var (actor, candidates) = former || IsPlural(last) ? (null, []) : Beside(first, last, office) is { } named ? (named, []) : HolderOf(office);
        Add(first, last, MentionKind.Office, actor ?? new Actor(null, office.Title, office.Country, former ? null : office.Sector), office, former ? "office:former" : "office", candidates);
    }

    private bool ReadHolder(int first, int holder, Office? office, List<int>? roles, bool former)
    {
        var isFull = items.Has(holder, NameKind.Person);
        if (!isFull && !items.Has(holder, NameKind.Family))
            return false;
        var rows = isFull ? people.Pick(items.Rows(holder, NameKind.Person)) : people.PickFamily(items.Rows(holder, NameKind.Family), row => HeldOffice(row, office, roles, former));
        if (isFull && !former)
            rows.RemoveAll(row => IsSomebodyElse(row, office, roles));
        if (rows.Count == 0)
            return isFull && ReadNamesake(first, holder);
        _used[holder] = true;
        if (rows.Count > 1)
        {
            Add(first, items[holder].Last, MentionKind.Person, null, null, "person:ambiguous", [.. rows.Select(r => people.ActorOf(r, out _))]);
            return true;
        }

        if (!former && HeldAs(rows[0], office, roles) is { } held)
            people.NoteOffice(rows[0], held.Office, held.Days);
        var actor = people.ActorOf(rows[0], out var known);
        NoteFormer(former, actor, office, roles);
        Add(first, items[holder].Last, MentionKind.Person, actor, known ?? (former ? null : office), isFull ? "person:title+name" : "person:title+family");
        return true;
    }

    // "President Gloria Arroyo": office, given name and family name agree with a holder whom the data calls by more names.
    private bool ReadVariant(int first, int name, Office? office, List<int>? roles)
    {
        var holder = items.At(name + 1);
        if (!items.IsPersonName(name) || items.At(name) >= 0 || !items.Has(holder, NameKind.Family) || items[holder].First != name + 1)
            return false;
        var given = Folding.Fold(Sentence.Tokens[name].Form);
        var rows = items.Rows(holder, NameKind.Family).FindAll(row => HeldOffice(row, office, roles, former: false)
            && Folding.Fold(knowledge.Tables.People[row].Name).StartsWith(given + " ", StringComparison.Ordinal));
        if (rows is not [var person])
            return false;
        _used[holder] = true;
        Add(first, items[holder].Last, MentionKind.Person, people.ActorOf(person, out var known), known ?? office, "person:title+variant");
        return true;
    }

    private void NoteFormer(bool former, Actor actor, Office? office, List<int>? roles)
    {
        if (!former)
            return;
        if (office is not null && knowledge.OfficeRow(office.Id) is >= 0 and var row)
            people.NoteFormer(actor.Name, knowledge.Tables.Offices[row].Role);
        foreach (var role in roles ?? [])
            people.NoteFormer(actor.Name, knowledge.Tables.Roles[role].Id);
    }

    // "company vice president John McCain": a post that the person of that name never held, in an article that has nothing to do with the state
    // that he served.
    private bool IsSomebodyElse(int person, Office? office, List<int>? roles)
    {
        if (HeldOffice(person, office, roles, former: true))
            return false;
        var country = knowledge.PersonAt(person, null, out _).Country;
        return office is not null ? country is not null && country != office.Country : country is not null && !people.SpeaksOf(country);
    }

    private bool ReadNamesake(int first, int holder)
    {
        _used[holder] = true;
        foreach (var row in items.Rows(holder, NameKind.Person))
            people.Forget(row);
        var name = items.SpanOf(items[holder].First, items[holder].Last).Of(items.Text);
        Add(first, items[holder].Last, MentionKind.Person, people.Stranger(name), null, "person:namesake");
        return true;
    }

    // "the French foreign minister, Alain Juppé," and "Alain Juppé, the French foreign minister": the text names the holder itself.
    private Actor? Beside(int first, int last, Office office)
    {
        var begin = items.IsWord(first - 1, "the") || items.IsWord(first - 1, "a") ? first - 1 : first;
        foreach (var at in (ReadOnlySpan<int>)[IsComma(last + 1) ? last + 2 : -1, IsComma(begin - 1) ? begin - 2 : -1])
        {
            var item = items.At(at);
            if (items.Has(item, NameKind.Person) && people.Pick(items.Rows(item, NameKind.Person)) is [var person] && HeldAs(person, office, null) is { Then: true } held)
            {
                people.NoteOffice(person, office, held.Days);
                return people.ActorOf(person, out _);
            }
        }

        return null;
    }

    private bool IsComma(int token) => items.IsWord(token, ",") || items.IsWord(token, "-");

    private bool HeldOffice(int person, Office? office, List<int>? roles, bool former)
    {
        foreach (var tenure in knowledge.TenuresOfPerson(person))
        {
            if (!former && people.Days is { } days && !knowledge.Touches(tenure, days))
                continue;
            if (Fits(knowledge.Tables.Tenures[tenure].Office, office, roles))
                return true;
        }

        return false;
    }

    // The office that the person held on the article's days, or once held where these are not known, and when that was; several rows of one
    // holding are one.
    private (Office Office, Span? Days, bool Then)? HeldAs(int person, Office? office, List<int>? roles)
    {
        Office? held = null, other = null;
        Span? days = null;
        var once = true;
        foreach (var tenure in knowledge.TenuresOfPerson(person))
        {
            if (!Fits(knowledge.Tables.Tenures[tenure].Office, office, roles))
                continue;
            other ??= knowledge.OfficeHeld(tenure);
            if (people.Days is { } now && !knowledge.Touches(tenure, now))
                continue;
            held ??= knowledge.OfficeHeld(tenure);
            var here = knowledge.DaysOf(tenure);
            once &= days is not { } so || so.Start <= here.End && here.Start <= so.End;
            days = days is { } all ? new Span(Math.Min(all.Start, here.Start), Math.Max(all.End, here.End)) : here;
        }

        return held is not null ? (held, once ? days : null, true) : other is not null ? (other, null, false) : null;
    }

    private bool Fits(int officeRow, Office? office, List<int>? roles) => office is not null
        ? knowledge.OfficeAt(officeRow).Id == office.Id
        : roles is null || roles.Exists(r => knowledge.Tables.Roles[r].Id == knowledge.Tables.Offices[officeRow].Role);

    private (Actor?, IReadOnlyList<Actor>) HolderOf(Office office)
    {
        var row = knowledge.OfficeRow(office.Id);
        if (row < 0 || people.Days is not { } days)
            return (null, []);
        var holders = new List<Actor>();
        foreach (var tenure in knowledge.TenuresOn(row, days))
        {
            if (people.ActorOf(knowledge.Tables.Tenures[tenure].Person, out _) is var actor && !holders.Exists(h => h.Id == actor.Id))
                holders.Add(actor);
        }

        return holders.Count == 1 ? (holders[0], []) : (null, holders);
    }

    private void ReadSector(int item)
    {
        _used[item] = true;
        var row = knowledge.Tables.Sectors[items.Rows(item, NameKind.Sector)[0]];
        var owner = FindOwner(item, out var first, out var last);
        if (IsModifier(last) && !items.IsPossessive(last + 1))
        {
            // "government forces": the head behind it speaks for both.
            if (owner is null)
                return;
        }

        // "the Chief French Diplomat" is the foreign minister.
        if (owner?.Country is { } country && row.Phrase == "diplomat" && (items.IsWord(first - 1, "chief") || items.IsWord(first - 1, "top")) && knowledge.OfficeRow(country, "foreign-minister") is >= 0 and var office)
        {
            ReadOffice(item, -1, knowledge.OfficeAt(office), first - 1, last);
            return;
        }

        var name = items.SpanOf(items[item].First, items[item].Last).Of(items.Text);
        var actor = owner is null
            ? new Actor(null, name, null, row.Sector)
            : new Actor(null, $"{owner.Name}: {name}", owner.Country, row.Sector);
        Add(first, last, owner is null ? MentionKind.Reference : MentionKind.Actor, actor, null, owner is null ? $"sector:{row.Phrase}" : "sector");
    }

    // The state, body or person to which the head at this item belongs, with the words from the one to the other.
    private Actor? FindOwner(int item, out int first, out int last)
    {
        (first, last) = (items[item].First, items[item].Last);
        for (int token = first - 1, gap = 0; token >= 0 && gap <= MaxGap; token--, gap++)
        {
            var at = items.At(token);
            var possessive = items.IsPossessive(token);
            if (possessive)
                at = items.At(--token);
            if (at >= 0 && OwnerAt(at, possessive) is { } owner)
            {
                if (!items.Has(at, NameKind.Person) && !items.Has(at, NameKind.Family))
                    _used[at] = true;
                first = items[at].First;
                return owner;
            }

            if (possessive || at >= 0 && !items.Has(at, NameKind.Sector) && !items.Has(at, NameKind.Role) || !MayStandBetween(token))
                break;
        }

        if (!items.IsWord(last + 1, "of") && !items.IsWord(last + 1, "for"))
            return null;
        var behind = items.IsWord(last + 2, "the") ? last + 3 : last + 2;
        var item2 = items.At(behind);
        if (item2 < 0 || OwnerAt(item2, true) is not { } of || items.Has(item2, NameKind.Adjective) && !items.Has(item2, NameKind.State))
            return null;
        var isPerson = items.Has(item2, NameKind.Person) || items.Has(item2, NameKind.Family);
        // "the secretary general of Odeh's party" is not Odeh's.
        if (isPerson && items.IsPossessive(items[item2].Last + 1))
            return null;
        if (!isPerson)
            _used[item2] = true;
        last = items[item2].Last;
        return of;
    }

    private Actor? OwnerAt(int item, bool possessive)
    {
        if (OwnRows(item) is [var own])
            return knowledge.ActorAt(own);
        foreach (var kind in (ReadOnlySpan<NameKind>)[NameKind.Adjective, NameKind.State, NameKind.Capital, NameKind.Seat])
        {
            if (!items.Has(item, kind) || kind is NameKind.Capital or NameKind.Seat && !possessive)
                continue;
            var rows = items.Rows(item, kind);
            return rows.Count == 1 ? knowledge.StateAt(rows[0]) : null;
        }

        if (items.Has(item, NameKind.Actor) && items.Rows(item, NameKind.Actor) is [var actor])
            return items[item].First == items[item].Last && IsEndOfName(items[item].First) ? null : knowledge.ActorAt(actor);
        if (items.Has(item, NameKind.Person) && people.Pick(items.Rows(item, NameKind.Person)) is [var person])
            return people.ActorOf(person, out _);
        if (items.Has(item, NameKind.Family) && people.PickFamily(items.Rows(item, NameKind.Family), null) is [var family])
            return people.ActorOf(family, out _);
        return null;
    }

    private bool MayStandBetween(int token)
    {
        ref readonly var word = ref Sentence.Tokens[token];
        if (items.HasTree)
            return word.Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN || word.Upos == Upos.VERB && (word.Xpos == "VBN" || word.Xpos == "VBG" && word.Deprel == "amod") || word.Upos == Upos.PUNCT && word.Form == "-";
        return word.Form.Length > 2 && char.IsLetter(word.Form[0]) && word.Form is not ("the" or "and" or "but" or "for" or "with" or "has" or "had" or "was" or "said" or "says" or "that" or "its" or "his" or "her" or "their");
    }

    // Actors of the user's own whose codes hold on the article's days; codes without dates hold where no dated one does.
    private List<int> OwnRows(int item)
    {
        if (!knowledge.HasOwn || !items.Has(item, NameKind.Actor))
            return [];
        var own = items.Rows(item, NameKind.Actor).FindAll(r => knowledge.Tables.Actors[r].IsOwn);
        var dated = own.FindAll(r => people.Days is { } days && knowledge.IsDated(r) && knowledge.ActorDays(r).Overlaps(days));
        return dated.Count > 0 ? dated : own.FindAll(r => !knowledge.IsDated(r));
    }

    private void ReadName(int item)
    {
        if (OwnRows(item) is { Count: > 0 } own)
        {
            AddActors(item, own);
            return;
        }

        if (people.IsOfAnother(items, item))
            return;
        if (items.Has(item, NameKind.Person))
            ReadFullName(item);
        else if (items.Has(item, NameKind.Actor))
            ReadActor(item);
        else if (items.Has(item, NameKind.Family) && IsFamilyName(item) && !IsStateFirst(item) && !NamesThing(items[item].Last))
            ReadPerson(item, people.PickFamily(items.Rows(item, NameKind.Family), null), "person:family");
        else
            new PlaceReader(knowledge, items, mentions).Read(item);
    }

    // A leader of long ago in an article that has nothing to do with his state is somebody else of that name.
    private void ReadFullName(int item)
    {
        var rows = people.Pick(items.Rows(item, NameKind.Person));
        if (rows.RemoveAll(people.IsFarAway) > 0 && rows.Count == 0)
            ReadNamesake(TitleBefore(items[item].First), item);
        else
            ReadPerson(item, rows, "person:name");
    }

    // "Sadr City", "Kenyatta Avenue": called after somebody, and nobody.
    private bool NamesThing(int last) => last + 1 < Sentence.Tokens.Length && items.IsThingName(last + 1);

    // "Nepal" and "Montenegro" are states, unless the article has named somebody in full who is called so.
    private bool IsStateFirst(int item) =>
        items.Has(item, NameKind.State) && !items.Rows(item, NameKind.Family).Exists(people.IsNamed);

    private void ReadPerson(int item, List<int> rows, string rule)
    {
        var first = TitleBefore(items[item].First);
        if (rows.Count == 0)
            return;
        _used[item] = true;
        if (rows.Count == 1)
            Add(first, items[item].Last, MentionKind.Person, people.ActorOf(rows[0], out var office), office, rule);
        else
            Add(first, items[item].Last, MentionKind.Person, null, null, "person:ambiguous", [.. rows.Select(r => people.ActorOf(r, out _))]);
    }

    private void ReadActor(int item)
    {
        var rows = items.Rows(item, NameKind.Actor);
        rows.RemoveAll(r => knowledge.Tables.Actors[r].IsOwn || people.Days is { } days && knowledge.Tables.Actors[r].Since.Length > 0 && knowledge.ActorDays(r).Start >= days.End);
        if (rows.Count == 0)
            return;
        // "Liberal Democrats", "Radio Liberty": one word of a longer name is another's.
        if (items[item].First == items[item].Last && IsEndOfName(items[item].First))
            return;
        AddActors(item, rows);
    }

    private void AddActors(int item, List<int> rows)
    {
        _used[item] = true;
        if (IsModifier(items[item].Last) && !items.IsPossessive(items[item].Last + 1))
            return;
        if (rows.Count == 1)
            Add(items[item].First, items[item].Last, MentionKind.Actor, knowledge.ActorAt(rows[0]), null, "actor:name");
        else
            Add(items[item].First, items[item].Last, MentionKind.Actor, null, null, "actor:ambiguous", [.. rows.Select(knowledge.ActorAt)]);
    }

    private bool IsEndOfName(int token) => items.HasTree && token > 1 && items.IsCapitalised(token - 1) && items.At(token - 1) < 0
        && Sentence.Tokens[token].Form.AsSpan(1).ContainsAnyInRange('a', 'z') && Sentence.Tokens[token - 1].Upos is Upos.ADJ or Upos.PROPN && Sentence.Tokens[token - 1].Head == token + 1;

    // A family name counts where the text shows a name: not behind another given name, not in front of one.
    private bool IsFamilyName(int item)
    {
        var (first, last) = (items[item].First, items[item].Last);
        var before = TitleBefore(first) - 1;
        if (before >= 0 && before == first - 1 && items.IsCapitalised(before) && items.At(before) < 0 && (items.IsPersonName(before) || !items.HasTree && before > 0))
            return false;
        // "Bandar Abbas": the second word of a name that is no person's.
        if (items.HasTree && !items.IsPersonName(first) && before == first - 1 && items.IsCapitalised(before) && items.At(before) < 0 && Sentence.Tokens[before] is { Upos: Upos.PROPN } word && (word.Head == first + 1 || Sentence.Tokens[first].Head == before + 1))
            return false;
        if (items.IsCapitalised(last + 1) && items.At(last + 1) < 0 && (items.IsPersonName(last + 1) || items.HasTree && Sentence.Tokens[last + 1].Upos == Upos.PROPN && Sentence.Tokens[last + 1].Deprel == "flat"))
            return false;
        if (!items.HasTree || Sentence.Tokens[first].Upos is Upos.PROPN or Upos.X)
            return true;
        // The tagger takes "Gates" and "Rice" for things: they are people where the article has named such a person in full.
        return Sentence.Tokens[first].Upos == Upos.NOUN && items.IsCapitalised(first) && Sentence.Tokens[first].Deprel is "nsubj" or "nsubj:pass" or "obj" or "obl" or "nmod" or "nmod:poss" or "conj"
            && items.Rows(item, NameKind.Family).Exists(people.IsNamed) && !items.IsWord(first - 1, "the");
    }

    internal int TitleBefore(int token)
    {
        while (items.At(token - 1) is var title && title >= 0 && items.Has(title, NameKind.Title) && !items.Has(title, NameKind.Role))
        {
            _used[title] = true;
            token = items[title].First;
        }

        return token;
    }

    // "president of Nicaragua from 1997 to 2002", "prime minister in 1996".
    private bool IsPast(int last) =>
        (items.IsWord(last + 1, "from") || items.IsWord(last + 1, "in") || items.IsWord(last + 1, "between") || items.IsWord(last + 1, "until")) && last + 2 < Sentence.Tokens.Length
            && Sentence.Tokens[last + 2].Form is { Length: 4 } form && int.TryParse(form, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
            && year is > 1900 and < 2100 && people.Days is { } days && year < DateOnly.FromDayNumber(days.Start).Year;

    private bool IsFormer(int first) =>
        items.IsWord(first - 1, "former") || items.IsWord(first - 1, "ex") || items.IsWord(first - 2, "ex") && items.IsWord(first - 1, "-") || items.IsWord(first - 1, "late");

    // True when the words stand in front of the noun that they modify ("the UN envoy", "government forces").
    private bool IsModifier(int last)
    {
        if (!items.HasTree)
            return false;
        ref readonly var word = ref Sentence.Tokens[last];
        return word.Head > last + 1 && word.Deprel is "compound" or "amod" or "nmod:desc";
    }

    private bool IsPlural(int last) => items.HasTree && Sentence.Tokens[last].Xpos is "NNS" or "NNPS";

    private void Add(int first, int last, MentionKind kind, Actor? actor, Office? office, string rule, IReadOnlyList<Actor>? candidates = null) =>
        mentions.Add(Mentions.Make(items, first, last, kind, rule) with { Actor = actor, Office = office, Candidates = candidates ?? [] });
}
