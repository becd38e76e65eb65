namespace Dragoman.Knowledge;

/// <summary>
/// Resolves what stands for something named before: pronouns, "the minister", "his Russian counterpart", "the regime", "the two countries".
/// Only where the text leaves one reading; a wrong one is worse than none.
/// </summary>
internal sealed class ReferenceReader
{
    private readonly ReferenceScene _scene;
    private readonly DescriptionReader _descriptions;
    private readonly PersonPronouns _persons;
    private readonly ThingReader _things;
    private readonly PairReader _pairs;

    public ReferenceReader(ReferenceScene scene)
    {
        _scene = scene;
        _descriptions = new DescriptionReader(scene);
        _persons = new PersonPronouns(scene);
        _things = new ThingReader(scene);
        _pairs = new PairReader(scene);
    }

    public void Read()
    {
        for (var s = 0; s < _scene.Count; s++)
        {
            _descriptions.Read(s);
            if (!_scene.Items(s).HasTree)
                continue;
            ReadWords(s);
            _persons.ReadQuoted(s);
        }
    }

    private void ReadWords(int s)
    {
        var tokens = _scene.Items(s).Sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = tokens[i].Form;
            if (form.Length > 12 || tokens[i].Upos is not (Upos.PRON or Upos.NOUN or Upos.DET or Upos.PROPN))
                continue;
            ReadWord(s, i, form.ToLowerInvariant());
        }
    }

    private void ReadWord(int s, int token, string word)
    {
        switch (word)
        {
            case "he" or "him" or "his":
                _persons.Read(s, token, "m");
                break;
            case "she" or "her" or "hers":
                _persons.Read(s, token, "f");
                break;
            case "it" or "its":
                _things.ReadIt(s, token);
                break;
            case "they" or "their" or "them":
                _things.ReadThey(s, token);
                break;
            case "counterpart":
                ReadCounterpart(s, token);
                break;
            default:
                if (!_pairs.Read(s, token, word))
                    _things.ReadNoun(s, token, word);
                break;
        }
    }

    // "his Russian counterpart", "the Iranian counterpart": the same office of that state.
    private void ReadCounterpart(int s, int token)
    {
        var items = _scene.Items(s);
        var at = items.At(token - 1);
        if (!items.Has(at, NameKind.Adjective) || items.Rows(at, NameKind.Adjective) is not [var state])
            return;
        var knowledge = _scene.Knowledge;
        var first = items[at].First;
        var owner = _persons.Before(s, first, "m") is [var he] ? he : _persons.Before(s, first, "f") is [var she] ? she : null;
        if (owner?.Office is not { } office || knowledge.OfficeRow(office.Id) is not (>= 0 and var row) || knowledge.Tables.Offices[row].Role is not { Length: > 0 } role)
            return;
        var country = knowledge.Tables.States[state].Code;
        if (country == office.Country || knowledge.OfficeRow(country, role) is not (>= 0 and var other))
            return;
        first = items.IsWord(first - 1, "his") || items.IsWord(first - 1, "her") ? first - 1 : first;
        var mention = Mentions.Make(items, first, token, MentionKind.Office, "counterpart") with { Office = knowledge.OfficeAt(other) };
        _scene.Put(s, _scene.People.Holder(other) is { } holder ? mention with { Actor = holder } : mention);
    }
}
