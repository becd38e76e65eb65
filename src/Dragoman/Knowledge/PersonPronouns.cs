namespace Dragoman.Knowledge;

/// <summary>Whom "he" and "she" mean: who spoke last, who is subject, who alone was named.</summary>
internal sealed class PersonPronouns(ReferenceScene scene)
{
    // How many sentences back a person may have been named last, where only quotations stand between.
    private const int Reach = 3;

    // A speaker goes on over more sentences, as long as nobody else comes up.
    private const int SpeechReach = 7;

    // What the article's own pronouns told of people of whom the data does not say it.
    private readonly Dictionary<string, string> _genders = new(StringComparer.Ordinal);

    public void Read(int s, int token, string gender)
    {
        var sentence = scene.Items(s).Sentence;
        if (scene.Quoted.Contains(sentence.Tokens[token].Span.Start) || IsSurname(sentence, token))
            return;
        var found = Before(s, token, gender);
        if (found.Count == 0 || !found.TrueForAll(IsSure))
            return;
        if (found is [{ Actor.Name: var name }])
            _genders.TryAdd(name, gender);
        Put(s, token, found, "pronoun");
    }

    /// <summary>
    /// "he" inside quotation marks is not who speaks. Where the sentence names the speaker, and one other person was named in the sentence
    /// before and nobody inside the quotation, it is that person.
    /// </summary>
    public void ReadQuoted(int s)
    {
        var tokens = scene.Items(s).Sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Upos != Upos.PRON || !scene.Quoted.Contains(tokens[i].Span.Start) || GenderOf(tokens[i].Form) is not { } gender)
                continue;
            if (HasSubjectInside(s, i) || Speaker(s) is not { } speaker)
                continue;
            var others = Distinct(s - 1, gender).FindAll(m => m.Actor!.Name != speaker.Actor!.Name);
            if (others is [var only] && IsSure(only) && !scene.Quoted.Contains(scene.Items(s - 1).Sentence.Span.Start))
                Put(s, i, [only], "pronoun:quoted");
        }
    }

    /// <summary>One person: whoever the sentence has named before; else the only one, or the only subject, of the sentence before.</summary>
    public List<Mention> Before(int s, int token, string gender)
    {
        if (scene.IsSpeaker(s, token + 1))
        {
            if (LastSpeaker(s, token, gender, out var unnamed) is { } speaker)
                return [speaker];
            if (unnamed)
                return [];
        }

        if (IsOfState(s, token))
            return [];
        var here = Persons(s, gender).FindAll(m => m.Head - 1 < token && !scene.Quoted.Contains(m.Span.Start));
        // "... Arroyo, who survived a vote over claims that she ...": whoever is subject of the clauses around it, the nearest first.
        RemoveOwnSubject(here, s, token);
        foreach (var around in scene.SubjectsAround(s, token))
        {
            if (here.Find(m => m.Head == around || scene.Items(s).Sentence[m.Head].Deprel is "flat" or "appos" && scene.Items(s).Sentence[m.Head].Head == around) is { } near)
                return [near];
            if (scene.IsUnnamedSpeaker(s, around) || scene.IsNameless(s, around) || IsUnknownName(s, around))
                return [];
        }

        if (ReferenceScene.Distinct(here.FindAll(m => scene.IsSubject(s, m.Head))) is [var main])
            return [main];
        // "Standing beside Lavrov, he said": a subject is not whoever the same sentence names in passing, but the subject before.
        if (here.Count > 0 && scene.IsMainSubject(s, token + 1))
            return s > 0 && ReferenceScene.Distinct(Persons(s - 1, gender).FindAll(m => !scene.Quoted.Contains(m.Span.Start) && scene.IsSubject(s - 1, m.Head))) is [var last] && !here.Exists(m => m.Kind != MentionKind.Reference && m.Actor!.Name == last.Actor!.Name) ? [last] : [];
        if (here.Count == 0 && SubjectBehind(s, token, gender) is { } coming)
            return [coming];
        return ReferenceScene.Distinct(here) is not { Count: > 0 } same ? InSentencesBefore(s, gender) : same is [var only] && IsInsideThing(s, only, token) && OtherSubject(s, gender, only) is { } other ? [only, other] : same;
    }

    // "Suguri, 25, said she": a name that nobody read as a person's may be hers.
    private bool IsUnknownName(int s, int subject)
    {
        var items = scene.Items(s);
        return items.Sentence[subject].Upos == Upos.PROPN && items.IsCapitalised(subject - 1) && items.At(subject - 1) < 0 && items.Sentence[subject].Name is not (NameTag.BeginOrganisation or NameTag.InsideOrganisation or NameTag.BeginPlace or NameTag.InsidePlace)
            && !scene.In(s).Exists(m => m.Head == subject || m.Span.Contains(items.Sentence[subject].Span));
    }

    // "Hungary joined her voice to the protests": a state that is called "she".
    private bool IsOfState(int s, int token)
    {
        var items = scene.Items(s);
        return items.IsWord(token, "her") && items.Sentence.Tokens[token].Deprel == "nmod:poss"
            && scene.SubjectsAround(s, token).Any(subject => items.At(subject - 1) is >= 0 and var name && items.Has(name, NameKind.State) && !items.Has(name, NameKind.Family) && !items.Has(name, NameKind.Person));
    }

    // "In his speech, Santer said": in a phrase before its subject it means that subject.
    private Mention? SubjectBehind(int s, int token, string gender)
    {
        var sentence = scene.Items(s).Sentence;
        if (sentence.Tokens[token].Deprel != "nmod:poss" || sentence[sentence.Tokens[token].Head] is not { Head: > 0 and var verb } thing || !thing.Deprel.StartsWith("obl", StringComparison.Ordinal))
            return null;
        return Persons(s, gender).Find(m => m.Head - 1 > token && sentence[m.Head].Head == verb && sentence[m.Head].Deprel == "nsubj" && !scene.Quoted.Contains(m.Span.Start));
    }

    // "The meeting with Odeh will be his first": a person only named inside the thing that is subject may not be whom it means.
    private bool IsInsideThing(int s, Mention person, int token)
    {
        var sentence = scene.Items(s).Sentence;
        return sentence[person.Head] is { Deprel: "nmod", Head: > 0 and var thing } && sentence[thing].Deprel.StartsWith("nsubj", StringComparison.Ordinal) && thing - 1 < token;
    }

    private Mention? OtherSubject(int s, string gender, Mention person) => s == 0 ? null
        : Persons(s - 1, gender).FindAll(m => !scene.Quoted.Contains(m.Span.Start) && scene.IsSubject(s - 1, m.Head)).Find(m => m.Actor!.Name != person.Actor!.Name);

    // "Muoi told him", "he gave his backing to Maliki, describing him": not whoever is subject there.
    private void RemoveOwnSubject(List<Mention> here, int s, int token)
    {
        if (scene.Items(s).Sentence.Tokens[token].Deprel is not ("obj" or "iobj" or "obl"))
            return;
        foreach (var own in scene.SubjectsAround(s, token))
        {
            if (here.Find(m => m.Head == own) is { } subject)
                here.RemoveAll(m => m.Actor!.Name == subject.Actor!.Name);
            return;
        }
    }

    private List<Mention> InSentencesBefore(int s, string gender)
    {
        for (var back = s - 1; back >= 0 && back >= s - Reach; back--)
        {
            // An embedded post is somebody else's text.
            if (scene.Items(back).Sentence.Block is BlockKind.Post or BlockKind.Caption)
                continue;
            var all = Persons(back, gender).FindAll(m => !scene.Quoted.Contains(m.Span.Start));
            var before = ReferenceScene.Distinct(all);
            if (before.Count == 1)
                return before;
            if (before.Count > 1)
                return ReferenceScene.Distinct(all.FindAll(m => scene.IsSubject(back, m.Head))) is [var subject] ? [subject] : before;
            if (HasUnnamedSpeaker(back) || !scene.Quoted.Contains(scene.Items(back).Sentence.Span.Start) && back < s - 1)
                break;
        }

        return [];
    }

    // "…", Peskov said of Putin. "…", he added: the subject of the last cue goes on speaking, be the other one ever so famous.
    private Mention? LastSpeaker(int s, int token, string gender, out bool unnamed)
    {
        unnamed = false;
        for (var back = s; back >= 0 && back >= s - SpeechReach; back--)
        {
            if (scene.Items(back).Sentence.Block is BlockKind.Post or BlockKind.Caption)
                continue;
            var named = Persons(back, gender).FindAll(m => !scene.Quoted.Contains(m.Span.Start) && (back < s || m.Head - 1 < token));
            if (named.FindLast(m => scene.IsSpeaker(back, m.Head)) is { } speaker)
                return speaker;
            unnamed = back < s && HasUnnamedSpeaker(back);
            // Somebody else has taken the stage since.
            if (unnamed || named.Exists(m => scene.IsMainSubject(back, m.Head) && (back < s || HasStopBetween(s, m.Head, token))))
                return null;
        }

        return null;
    }

    // Where the splitter has left two sentences in one: "Putin agreed. “We are ready,” he said."
    private bool HasStopBetween(int s, int from, int token)
    {
        var tokens = scene.Items(s).Sentence.Tokens;
        for (var i = from; i < token; i++)
        {
            if (tokens[i].Form is "." or "!" or "?" && !scene.Quoted.Contains(tokens[i].Span.Start))
                return true;
        }

        return false;
    }

    private bool HasUnnamedSpeaker(int s)
    {
        for (var head = 1; head <= scene.Items(s).Sentence.Tokens.Length; head++)
        {
            if (scene.IsUnnamedSpeaker(s, head))
                return true;
        }

        return false;
    }

    private Mention? Speaker(int s) =>
        ReferenceScene.Distinct(scene.In(s).FindAll(m => m.Actor is not null && !scene.Quoted.Contains(m.Span.Start) && scene.IsSpeaker(s, m.Head))) is [var one] ? one : null;

    // Somebody inside the quotation may be meant, too.
    private bool HasSubjectInside(int s, int token)
    {
        var tokens = scene.Items(s).Sentence.Tokens;
        for (var i = 0; i < token; i++)
        {
            if (tokens[i].Upos is Upos.NOUN or Upos.PROPN && scene.Quoted.Contains(tokens[i].Span.Start))
                return true;
        }

        return false;
    }

    private static string? GenderOf(string form) => form.ToLowerInvariant() switch
    {
        "he" or "him" or "his" => "m",
        "she" or "her" or "hers" => "f",
        _ => null,
    };

    private void Put(int s, int token, List<Mention> found, string rule)
    {
        var mention = Mentions.Make(scene.Items(s), token, token, MentionKind.Reference, rule);
        scene.Put(s, found.Count == 1 ? mention with { Actor = found[0].Actor, Office = found[0].Office } : mention with { Candidates = [.. found.Select(f => f.Actor!)] });
    }

    // "said He Lisheng": a capital where no sentence begins.
    private static bool IsSurname(Sentence sentence, int token) => char.IsUpper(sentence.Tokens[token].Form[0]) && token > 0
        && sentence.Tokens[token - 1].Upos is not (Upos.PUNCT or Upos.SYM) && sentence.Block is not (BlockKind.Title or BlockKind.Heading);

    private List<Mention> Distinct(int s, string gender) =>
        s < 0 ? [] : ReferenceScene.Distinct(Persons(s, gender).FindAll(m => !scene.Quoted.Contains(m.Span.Start)));

    private List<Mention> Persons(int s, string gender) => scene.In(s).FindAll(m =>
        (m.Kind is MentionKind.Person or MentionKind.Office || m.Kind == MentionKind.Reference && m.Actor is not null && (m.Rule == "pronoun" || m.Rule.StartsWith("role:", StringComparison.Ordinal)))
        && m.Actor is { } actor && IsPerson(m) && GenderOf(actor) is var g && (g.Length == 0 || g == gender));

    private string GenderOf(Actor actor) => scene.People.GenderOf(actor) is { Length: > 0 } known ? known : _genders.GetValueOrDefault(actor.Name, "");

    private static bool IsPerson(Mention mention) => mention.Actor?.Id is not null || mention.Kind is MentionKind.Person or MentionKind.Reference;

    // A single word that the tagger alone takes for a person may be a town or a company: it stands in the way of others, but is an answer only
    // where the article calls it so again and has it speak.
    private bool IsSure(Mention mention) => mention.Actor is { Id: not null } || mention.Actor!.Name.Contains(' ', StringComparison.Ordinal)
        || mention.Rule == "person:title+tagged" || scene.IsSpeaker(mention.Sentence, mention.Head) && IsRepeated(mention);

    private bool IsRepeated(Mention mention)
    {
        var times = 0;
        for (var s = 0; s < scene.Count; s++)
            times += scene.In(s).FindAll(m => m.Kind == MentionKind.Person && m.Actor?.Name == mention.Actor!.Name).Count;
        return times > 1;
    }
}
