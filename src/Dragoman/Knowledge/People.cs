namespace Dragoman.Knowledge;

/// <summary>The people of one article: who was named in full, in which office, and so whom a family name means.</summary>
internal sealed class People(KnowledgeBase knowledge, DateOnly? day)
{
    private readonly HashSet<int> _named = [];
    private readonly Dictionary<int, Office> _offices = [];
    private readonly Dictionary<string, Actor> _strangers = new(StringComparer.Ordinal);

    public DateOnly? Day => day;

    /// <summary>Notes everyone named in full anywhere in the article: headlines call people by family name before the text introduces them.</summary>
    public void Note(NameItems items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items.Has(i, NameKind.Person) && Pick(items.Rows(i, NameKind.Person)) is [var only])
                _named.Add(only);
        }
    }

    /// <summary>The text said that the person holds this office.</summary>
    public void NoteOffice(int person, Office office) => _offices[person] = office;

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

        return named.Count > 0 ? named : InOffice(rows);
    }

    public Actor ActorOf(int person, out Office? office)
    {
        var actor = knowledge.PersonAt(person, day, out office);
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
        if (family > 0)
            _strangers[name[(family + 1)..]] = actor;
        return actor;
    }

    public bool IsNamed(int person) => _named.Contains(person);

    /// <summary>The text gives a stranger a role ("Ahmad Said, a rebel commander").</summary>
    public Actor Describe(Actor stranger, string? country, string? sector)
    {
        var described = stranger with { Country = stranger.Country ?? country, Sector = stranger.Sector ?? sector };
        foreach (var name in _strangers.Where(s => s.Value == stranger).Select(s => s.Key).ToArray())
            _strangers[name] = described;
        return described;
    }

    private List<int> InOffice(List<int> rows) => day is not { } d ? [] : rows.FindAll(row =>
    {
        foreach (var tenure in knowledge.TenuresOfPerson(row))
        {
            if (knowledge.Held(tenure, d))
                return true;
        }

        return false;
    });
}
