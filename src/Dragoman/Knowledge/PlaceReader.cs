namespace Dragoman.Knowledge;

/// <summary>Tells a state from its ground and a government from its city: "in Paris" is a place, "Paris said" a government.</summary>
internal sealed class PlaceReader(KnowledgeBase knowledge, NameItems items, List<Mention> mentions)
{
    private Sentence Sentence => items.Sentence;

    public void Read(int item)
    {
        var (first, last) = (items[item].First, items[item].Last);
        if (IsPartOfName(first, last))
            return;
        if (items.Has(item, NameKind.State))
            ReadState(item, first, last);
        else if (items.Has(item, NameKind.Seat))
            ReadSeat(item, first, last);
        else if (items.Has(item, NameKind.Capital))
            ReadCapital(item, first, last);
        else if (items.Has(item, NameKind.PeopleNoun) && IsNoun(first, last))
            ReadPeople(item, first, last);
        else if (items.Has(item, NameKind.Place) && items.Rows(item, NameKind.Place) is { Count: 1 } places)
            mentions.Add(Mentions.Make(items, first, last, MentionKind.Place, "place:name") with { Country = KnowledgeBase.NullIfEmpty(knowledge.Tables.Places[places[0]].Country) });
    }

    private void ReadState(int item, int first, int last)
    {
        // "Hong Kong stocks", "U.S. officials": as a modifier it belongs to the noun behind it.
        if (IsModifier(last) && !items.IsPossessive(last + 1))
            return;
        var rows = items.Rows(item, NameKind.State);
        var place = IsGround(items, first, last);
        var mention = Mentions.Make(items, first, last, place ? MentionKind.Place : MentionKind.Actor, place ? "state:place" : "state:name");
        mentions.Add(rows.Count == 1
            ? mention with { Actor = knowledge.StateAt(rows[0]), Country = knowledge.Tables.States[rows[0]].Code }
            : mention with { Candidates = [.. rows.Select(knowledge.StateAt)] });
    }

    private void ReadSeat(int item, int first, int last)
    {
        if (IsModifier(last) && !items.IsPossessive(last + 1))
            return;
        var state = knowledge.StateAt(items.Rows(item, NameKind.Seat)[0]);
        var place = IsGround(items, first, last);
        mentions.Add(Mentions.Make(items, first, last, place ? MentionKind.Place : MentionKind.Actor, place ? "seat:place" : "seat:government") with
        {
            Actor = place ? null : Government(state),
            Country = state.Country,
        });
    }

    private void ReadCapital(int item, int first, int last)
    {
        var rows = items.Rows(item, NameKind.Capital);
        if (rows.Count != 1)
            return;
        var state = knowledge.StateAt(rows[0]);
        var place = !items.IsPossessive(last + 1) && (IsDateline(first, last) || IsModifier(last) || IsGround(items, first, last) || !IsParty(first, last));
        mentions.Add(Mentions.Make(items, first, last, place ? MentionKind.Place : MentionKind.Actor, place ? "capital:place" : "capital:government") with
        {
            Actor = place ? null : Government(state),
            Country = state.Country,
        });
    }

    private void ReadPeople(int item, int first, int last)
    {
        var rows = items.Rows(item, NameKind.PeopleNoun);
        // "the Russians" may be the government or the nation: no sector. Counted ones are people.
        var counted = items.HasTree && HasNumber(last);
        var begin = items.IsWord(first - 1, "the") ? first - 1 : first;
        var mention = Mentions.Make(items, begin, last, MentionKind.Actor, counted ? "people:counted" : "people");
        var found = rows.ConvertAll(r => knowledge.StateAt(r) with { Id = null, Sector = counted ? "CVL" : null });
        mentions.Add(found.Count == 1 ? mention with { Actor = found[0] } : mention with { Candidates = found });
    }

    private static Actor Government(Actor state) => state with { Id = null, Name = $"{state.Name}: government", Sector = "GOV" };

    // A state's name in a person's or a company's name ("Chad Smith", "Jordan" behind "Michael").
    private bool IsPartOfName(int first, int last) =>
        items.IsPersonName(first) && (items.IsPersonName(last + 1) && items.At(last + 1) < 0 || items.IsPersonName(first - 1) && items.At(first - 1) < 0);

    private bool IsNoun(int first, int last)
    {
        if (!items.HasTree)
            return items.IsWord(first - 1, "the") && !items.IsCapitalised(last + 1);
        return Sentence.Tokens[last].Upos is Upos.NOUN or Upos.PROPN && !IsModifier(last) || Sentence.Tokens[last].Upos == Upos.ADJ && Sentence.Tokens[last].Deprel is "nsubj" or "obj" or "obl" or "nmod" or "conj";
    }

    private bool HasNumber(int last)
    {
        foreach (var child in Sentence.ChildrenOf(last + 1))
        {
            if (Sentence[child].Deprel == "nummod")
                return true;
        }

        return false;
    }

    private bool IsModifier(int last)
    {
        if (!items.HasTree)
            return false;
        ref readonly var word = ref Sentence.Tokens[last];
        return word.Head > last + 1 && word.Deprel is "compound" or "amod" or "nmod:desc" or "nmod:unmarked";
    }

    // "PARIS — The minister ...", "MOSCOW (AP) - ...": where the report was written.
    private bool IsDateline(int first, int last) =>
        first == 0 && last + 1 < Sentence.Tokens.Length && Sentence.Tokens[last + 1].Form is "—" or "–" or "-" or "--" or "(" or "," && items.Text.AsSpan(Sentence.Tokens[first].Span.Start, Sentence.Tokens[last].Span.Length) is var name
        && (Sentence.Tokens[last + 1].Form != "," || !name.ContainsAnyInRange('a', 'z'));

    // Behind a preposition of place.
    internal static bool IsGround(NameItems items, int first, int last)
    {
        var before = items.IsWord(first - 1, "the") ? first - 2 : first - 1;
        var sentence = items.Sentence;
        if (items.HasTree)
        {
            var head = Mentions.HeadOf(items, first, last);
            foreach (var child in sentence.ChildrenOf(head))
            {
                if (sentence[child].Deprel == "case" && child < head)
                    return IsPlacePreposition(items, child - 1);
            }

            // "in Syria and Iraq": the preposition stands at the first conjunct.
            if (sentence[head].Deprel == "conj" && sentence[head].Head is var other and > 0)
            {
                foreach (var child in sentence.ChildrenOf(other))
                {
                    if (sentence[child].Deprel == "case" && child < other)
                        return IsPlacePreposition(items, child - 1);
                }
            }

            return false;
        }

        return IsPlacePreposition(items, before);
    }

    private static bool IsPlacePreposition(NameItems items, int token)
    {
        if (token < 0)
            return false;
        return items.Sentence.Tokens[token].Form.ToLowerInvariant() is "in" or "at" or "near" or "inside" or "outside" or "across" or "around" or "throughout" or "into" or "within" or "through" or "over" or "off" or "above";
    }

    // A capital speaks or acts only where the grammar makes it a party: subject, object, or behind a preposition of parties.
    private bool IsParty(int first, int last)
    {
        if (!items.HasTree)
            return IsPartyPreposition(first - 1) || last + 1 < Sentence.Tokens.Length && char.IsLower(Sentence.Tokens[last + 1].Form[0]) && !IsPlacePreposition(items, first - 1) && first == 0;
        var head = Mentions.HeadOf(items, first, last);
        for (var steps = 0; steps < 3; steps++)
        {
            var deprel = Sentence[head].Deprel;
            if (deprel.StartsWith("nsubj", StringComparison.Ordinal) || deprel is "obj" or "iobj")
                return true;
            if (deprel is "nmod" or "obl" or "nmod:agent" or "obl:agent")
            {
                foreach (var child in Sentence.ChildrenOf(head))
                {
                    if (Sentence[child].Deprel == "case")
                        return IsPartyPreposition(child - 1);
                }

                return false;
            }

            if (deprel != "conj" || Sentence[head].Head == 0)
                return false;
            head = Sentence[head].Head;
        }

        return false;
    }

    private bool IsPartyPreposition(int token)
    {
        if (token < 0)
            return false;
        return Sentence.Tokens[token].Form.ToLowerInvariant() is "with" or "by" or "between" or "against" or "among" or "without" or "despite" or "toward" or "towards" or "of";
    }
}
