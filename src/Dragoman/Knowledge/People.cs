namespace Dragoman.Knowledge;

/// <summary>The people of one article: who was named in full, in which office, and so whom a family name means.</summary>
internal sealed class People(KnowledgeBase knowledge, Span? days)
{
    // Ten years in days.
    private const int FarAway = 3653;

    private readonly HashSet<int> _named = [];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Office> _offices = [];
    private readonly List<Span> _stated = [];
    private readonly HashSet<(string Name, string Role)> _former = [];
    private readonly HashSet<(string Name, string Role)> _roles = [];
    private readonly HashSet<string> _founded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> _strangers = new(StringComparer.Ordinal);

    /// <summary>The days on which the article may have been published (day numbers), or null.</summary>
    public Span? Days => days;

    /// <summary>Notes everyone named in full anywhere in the article: headlines call people by family name before the text introduces them.</summary>
    public void Note(NameItems items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            NoteAbbreviation(items, i);
            if (items.Has(i, NameKind.Person) && Pick(items.Rows(i, NameKind.Person)) is [var only])
                _named.Add(only);
            foreach (var kind in (ReadOnlySpan<NameKind>)[NameKind.State, NameKind.Adjective, NameKind.PeopleNoun, NameKind.Capital])
            {
                if (!items.Has(i, kind))
                    continue;
                foreach (var state in items.Rows(i, kind))
                    _countries.Add(knowledge.Tables.States[state].Code);
            }
        }
    }

    // "the International Commission of Jurists (ICJ)": in this article the letters are not those of the body that the data knows.
    private void NoteAbbreviation(NameItems items, int item)
    {
        var first = items[item].First;
        if (!items.Has(item, NameKind.Actor) || items[item].Last != first || !items.IsWord(first - 1, "(") || !items.IsWord(first + 1, ")"))
            return;
        var letters = items.Sentence.Tokens[first].Form;
        if (letters.Length < 3 || items.Rows(item, NameKind.Actor) is not [var row] || knowledge.Tables.Actors[row].Name is var known && !known.Contains(' ', StringComparison.Ordinal))
            return;
        var (left, shared) = (letters.Length, 0);
        for (var at = first - 2; at >= 0 && left > 0; at--)
        {
            var form = items.Sentence.Tokens[at].Form;
            if (items.IsCapitalised(at) && form[0] == letters[left - 1])
            {
                left--;
                shared += known.Contains(form, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
            else if (form.Length > 3)
            {
                return;
            }
        }

        if (left == 0 && shared * 2 < letters.Length)
            _others.Add(letters);
    }

    /// <summary>True for an abbreviation that the article uses for something that the data does not know.</summary>
    public bool IsOfAnother(NameItems items, int item) => _others.Count > 0 && items[item].First == items[item].Last && _others.Contains(items.Sentence.Tokens[items[item].First].Form);

    /// <summary>True for somebody who held no office within ten years of the article, of a state that it does not speak of, unless described one by one.</summary>
    public bool IsFarAway(int person)
    {
        if (days is not { } d || knowledge.Tables.People[person].Gender.Length > 0 || knowledge.TenuresOfPerson(person).IsEmpty)
            return false;
        foreach (var tenure in knowledge.TenuresOfPerson(person))
        {
            var held = knowledge.DaysOf(tenure);
            if (held.Start < d.End + FarAway && d.Start < held.End + FarAway || SpeaksOf(knowledge.Tables.Offices[knowledge.Tables.Tenures[tenure].Office].Country))
                return false;
        }

        return true;
    }

    /// <summary>The text said that the person holds this office.</summary>
    /// <param name="held">The days on which that was so, as far as the data tells; null where it was so more than once.</param>
    public void NoteOffice(int person, Office office, Span? held)
    {
        _offices[person] = office;
        if (held is { } when)
            _stated.Add(when);
    }

    /// <summary>
    /// For an article without a date: the days on which everybody of whom the text says an office held it. Null where nothing is said, or
    /// where that does not go together.
    /// </summary>
    public Span? DaysFromOffices()
    {
        Span? all = null;
        foreach (var held in _stated)
            all = all is not { } so ? held : so.Overlaps(held) ? new Span(Math.Max(so.Start, held.Start), Math.Min(so.End, held.End)) : new Span(0, 0);

        return all is { IsEmpty: false } ? all : null;
    }

    /// <summary>The rows that a full name may stand for, those in office on the day first and alone.</summary>
    public List<int> Pick(List<int> rows) => rows.Count < 2 ? rows : InOffice(rows) is { Count: > 0 } holders ? holders : rows;

    /// <summary>The rows that a family name may stand for here; empty where nothing but chance speaks for one.</summary>
    /// <param name="hasRole">Whether a person fits the office that the text puts before the name; null where it puts none.</param>
    public List<int> PickFamily(List<int> rows, Predicate<int>? hasRole)
    {
        var named = rows.FindAll(_named.Contains);
        if (hasRole is not null)
        {
            var both = named.FindAll(hasRole);
            return both.Count > 0 ? both : rows.FindAll(hasRole);
        }

        return named.Count > 0 ? named : InOffice(rows).FindAll(IsPlausible);
    }

    public Actor ActorOf(int person, out Office? office)
    {
        var actor = knowledge.PersonAt(person, days, out office);
        if (office is not null || !_offices.TryGetValue(person, out office))
            return actor;
        return actor with { Country = office.Country, Sector = office.Sector };
    }

    /// <summary>A person that stands in no data file, by the name as printed; a family name means whoever was last named in full with it.</summary>
    public Actor Stranger(string name)
    {
        name = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (_strangers.TryGetValue(name, out var known))
            return known;
        var actor = new Actor(null, name, null, null);
        _strangers[name] = actor;
        var family = name.LastIndexOf(' ');
        if (family < 0)
            return actor;
        // Where the family name stands first ("Hwang Jang-Yop"), the first word calls the person again.
        _strangers.TryAdd(name[..name.IndexOf(' ', StringComparison.Ordinal)], actor);
        _strangers[name[(family + 1)..]] = actor;
        return actor;
    }

    /// <summary>The only holder of the office on the article's day, or null.</summary>
    public Actor? Holder(int office)
    {
        Actor? found = null;
        if (days is not { } d)
            return null;
        foreach (var tenure in knowledge.TenuresOn(office, d))
        {
            var actor = ActorOf(knowledge.Tables.Tenures[tenure].Person, out _);
            if (found is not null && found.Id != actor.Id)
                return null;
            found = actor;
        }

        return found;
    }

    /// <summary>m, f, or empty where neither the data nor the given name tells it.</summary>
    public string GenderOf(Actor actor) => actor.Id is { } id && knowledge.PersonRow(id) is >= 0 and var row && knowledge.Tables.People[row].Gender is { Length: > 0 } known ? known
        : actor.Name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? knowledge.GenderOfGiven(actor.Name[..space]) : "";

    public bool IsNamed(int person) => _named.Contains(person);

    /// <summary>The two states that the article speaks of; empty where it speaks of more or less.</summary>
    public List<Actor> OnlyTwoStates => _countries.Count == 2 ? [.. _countries.Order(StringComparer.Ordinal).Select(knowledge.State).OfType<Actor>()] : [];

    /// <summary>The text calls this person the holder of a post of this role, of whatever state.</summary>
    public void NoteRole(string name, string role) => _roles.Add((name, role));

    public bool HasRole(string name, string role) => _roles.Contains((name, role));

    /// <summary>True where the article names anything of this state.</summary>
    public bool SpeaksOf(string country) => _countries.Contains(country);

    /// <summary>The text gives the name of this person to somebody else, of another office.</summary>
    public void Forget(int person) => _named.Remove(person);

    /// <summary>The text calls this person the former holder of a post of this role.</summary>
    public void NoteFormer(string name, string role) => _former.Add((name, role));

    public bool WasFormer(string name, string role) => _former.Contains((name, role));

    /// <summary>The person in no doubt whom the article has named in full and here calls by the given name ("Fidel"), or null.</summary>
    public Actor? ByGivenName(string given)
    {
        var folded = Folding.Fold(given) + " ";
        var found = -1;
        foreach (var person in _named)
        {
            if (!Folding.Fold(knowledge.Tables.People[person].Name).StartsWith(folded, StringComparison.Ordinal))
                continue;
            if (found >= 0)
                return null;
            found = person;
        }

        return found < 0 ? null : ActorOf(found, out _);
    }

    /// <summary>The stranger whom the article has introduced by a longer name that ends so, or null.</summary>
    public Actor? KnownStranger(string family) => _strangers.TryGetValue(family, out var known) && known.Name.Length > family.Length ? known : null;

    /// <summary>A name of one word that the article has shown to be somebody's: it spoke, had a title, or was given a role.</summary>
    public bool IsFounded(string name) => _founded.Contains(name) || _strangers.TryGetValue(name, out var known) && (known.Country ?? known.Sector) is not null;

    public void Found(string name) => _founded.Add(name);

    /// <summary>The text gives a stranger a role ("Ahmad Said, a rebel commander").</summary>
    public Actor Describe(Actor stranger, string? country, string? sector)
    {
        var described = stranger with { Country = stranger.Country ?? country, Sector = stranger.Sector ?? sector };
        foreach (var name in _strangers.Where(s => s.Value == stranger).Select(s => s.Key).ToArray())
            _strangers[name] = described;
        return described;
    }

    // A family name alone means somebody in office whom the world calls so (those described one by one in the data), or of a country that the
    // article speaks of: "Clark" is New Zealand's prime minister only where New Zealand comes up.
    // Chinese and Korean family names are few and everybody's: they want the name in full.
    private bool IsPlausible(int person)
    {
        if (IsOfFewNames(person))
            return false;
        if (knowledge.Tables.People[person].Gender.Length > 0)
            return true;
        foreach (var tenure in knowledge.TenuresOfPerson(person))
        {
            if (knowledge.Touches(tenure, days!.Value) && _countries.Contains(knowledge.Tables.Offices[knowledge.Tables.Tenures[tenure].Office].Country))
                return true;
        }

        return false;
    }

    private bool IsOfFewNames(int person)
    {
        foreach (var tenure in knowledge.TenuresOfPerson(person))
        {
            if (knowledge.Tables.Offices[knowledge.Tables.Tenures[tenure].Office].Country is "CHN" or "KOR" or "PRK" or "TWN" or "VNM")
                return true;
        }

        return false;
    }

    private List<int> InOffice(List<int> rows) => days is not { } d ? [] : rows.FindAll(row =>
    {
        foreach (var tenure in knowledge.TenuresOfPerson(row))
        {
            if (knowledge.Touches(tenure, d))
                return true;
        }

        return false;
    });
}
