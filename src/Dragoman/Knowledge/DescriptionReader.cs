namespace Dragoman.Knowledge;

/// <summary>Descriptions: "the regime", "the army", "the minister", "the former prime minister".</summary>
internal sealed class DescriptionReader(ReferenceScene scene)
{
    private const int Reach = 3;

    // No article has more; a file of books pasted together must not be searched from its start for each description.
    private const int FarReach = 300;

    // "the regime", "the army", "the minister": the one of that kind that the article has named.
    public void Read(int s)
    {
        for (var i = 0; i < scene.In(s).Count; i++)
        {
            var mention = scene.In(s)[i];
            if (mention.Rule == "office:former" && mention.Actor?.Id is null && InApposition(s, mention) is { } was)
                scene.Replace(s, i, mention with { Actor = was.Actor });
            if (mention.Kind != MentionKind.Reference || mention.Actor?.Country is not null)
                continue;
            if (mention.Rule.StartsWith("former:", StringComparison.Ordinal) && InApposition(s, mention) is { } former)
            {
                scene.Replace(s, i, mention with { Actor = former.Actor });
                continue;
            }

            if (mention.Rule.StartsWith("role:", StringComparison.Ordinal) && InApposition(s, mention) is { } named)
            {
                scene.People.NoteRole(named.Actor!.Name, mention.Rule[5..]);
                scene.Replace(s, i, mention with { Actor = named.Actor, Office = named.Office });
                continue;
            }

            if (!IsDefinite(s, mention))
                continue;
            var resolved = mention.Rule.StartsWith("former:", StringComparison.Ordinal) ? ResolveFormer(s, mention)
                : mention.Rule.StartsWith("role:", StringComparison.Ordinal) ? ResolveRole(s, mention)
                : mention.Rule is "sector:minister" or "sector:ambassador" or "sector:envoy" ? ResolveOfficial(s, mention)
                : ResolveSector(s, mention);
            if (resolved is not null)
                scene.Replace(s, i, resolved);
        }
    }

    // "Aslan Maskhadov, the president of the breakaway republic": the words say who it is.
    private Mention? InApposition(int s, Mention mention)
    {
        var items = scene.Items(s);
        if (!items.HasTree)
            return null;
        ref readonly var word = ref items.Sentence[mention.Head];
        var head = word.Head;
        return word.Deprel == "appos" ? scene.In(s).Find(m => m.Kind == MentionKind.Person && m.Head == head && m.Actor is not null) : null;
    }

    private bool IsDefinite(int s, Mention mention)
    {
        var first = scene.Items(s).TokenAt(mention.Span.Start);
        // "the FA president".
        var isRole = mention.Rule.StartsWith("role:", StringComparison.Ordinal);
        for (var i = first - 1; i >= 0 && i >= first - 6; i--)
        {
            if (scene.Items(s).IsWord(i, "the"))
                return true;
            // "the 76-year-old president".
            if (isRole && scene.Items(s).Sentence.Tokens[i] is { Upos: Upos.NUM } or { Form: "-" })
                continue;
            if (i < first - 3 && !isRole || scene.Items(s).Sentence.Tokens[i].Upos is not (Upos.ADJ or Upos.NOUN) && !(isRole && scene.Items(s).Sentence.Tokens[i].Upos == Upos.PROPN))
                return false;
        }

        return false;
    }

    private Mention? ResolveRole(int s, Mention mention)
    {
        var role = mention.Rule[5..];
        return LastPerson(s, mention, m => scene.People.HasRole(m.Actor!.Name, role) || m.Office is { } office && scene.Knowledge.OfficeRow(office.Id) is >= 0 and var row && scene.Knowledge.Tables.Offices[row].Role == role);
    }

    private Mention? ResolveOfficial(int s, Mention mention)
    {
        var word = mention.Rule[7..];
        return LastPerson(s, mention, m => m.Office is { } office && office.Id.EndsWith(word, StringComparison.Ordinal) || m.Office is { } named && named.Id.Contains($"-{word}", StringComparison.Ordinal));
    }

    // The only one of that office among those named up to three sentences back, or else in as much of the article before as anybody remembers.
    private Mention? LastPerson(int s, Mention mention, Predicate<Mention> fits)
    {
        foreach (var reach in (ReadOnlySpan<int>)[Reach, Math.Min(s, FarReach)])
        {
            var found = new List<Mention>();
            for (var back = s; back >= 0 && back >= s - reach; back--)
                found.AddRange(scene.In(back).FindAll(m => m.Span.Start < mention.Span.Start && m.Kind is MentionKind.Person or MentionKind.Office && m.Actor is not null && fits(m)));
            if (found.Count > 0)
                return ReferenceScene.Distinct(found) is [var only] ? mention with { Actor = only.Actor, Office = only.Office } : null;
        }

        return null;
    }

    // "the former prime minister" is never who holds the office now: somebody named beside it or before who once did.
    private Mention? ResolveFormer(int s, Mention mention)
    {
        var role = mention.Rule["former:".Length..];
        return (Beside(s, mention) ?? LastPerson(s, mention, m => HasHeld(m, role))) is { } found ? mention with { Actor = found.Actor, Office = null } : null;
    }

    private Mention? Beside(int s, Mention mention)
    {
        var items = scene.Items(s);
        var last = items.TokenAt(mention.Span.End - 1);
        if (!items.IsWord(last + 1, ","))
            return null;
        return scene.In(s).Find(m => m.Kind == MentionKind.Person && m.Actor is not null && items.TokenAt(m.Span.Start) == last + 2);
    }

    private bool HasHeld(Mention mention, string role)
    {
        if (mention.Kind != MentionKind.Person || mention.Actor is not { } actor)
            return false;
        if (scene.People.WasFormer(actor.Name, role))
            return true;
        if (actor.Id is not { } id || scene.Knowledge.PersonRow(id) is not (>= 0 and var person))
            return false;
        var held = false;
        foreach (var tenure in scene.Knowledge.TenuresOfPerson(person))
        {
            if (scene.Knowledge.Tables.Offices[scene.Knowledge.Tables.Tenures[tenure].Office].Role != role)
                continue;
            if (scene.People.Days is { } days && scene.Knowledge.Touches(tenure, days))
                return false;
            held = true;
        }

        return held;
    }

    private Mention? ResolveSector(int s, Mention mention)
    {
        // "the people", "the residents" are seldom those of the state named before.
        if (mention.Actor?.Sector is "CVL" or "REF")
            return null;
        var word = mention.Rule["sector:".Length..];
        var isRegime = word.StartsWith("regime", StringComparison.Ordinal);
        Actor? found = null;
        for (var back = 0; back < scene.Count; back++)
        {
            foreach (var other in scene.In(back))
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
        foreach (var mention in All())
        {
            if (mention.Rule != "sector" || mention.Actor is not { Country: not null, Sector: "GOV" } actor || EndWord(mention) != "government" || !IsOfPerson(mention))
                continue;
            if (found is not null && found.Country != actor.Country)
                return null;
            found = actor;
        }

        return found;
    }

    private IEnumerable<Mention> All()
    {
        for (var s = 0; s < scene.Count; s++)
        {
            foreach (var mention in scene.In(s))
                yield return mention;
        }
    }

    private bool IsOfPerson(Mention mention) => scene.In(mention.Sentence).Exists(m => m.Kind == MentionKind.Person && m.Sentence == mention.Sentence && m.Span.Start == mention.Span.Start && m.Span != mention.Span);

    private static string EndWord(Mention mention) => mention.Actor!.Name[(mention.Actor.Name.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].ToLowerInvariant();
}
