namespace Dragoman.Knowledge;

/// <summary>What the readers of references share: the article's mentions by sentence, its names, its trees, and what stands in quotation marks.</summary>
internal sealed class ReferenceScene(KnowledgeBase knowledge, People people, NameItems[] items, List<Mention> mentions, Quoted quoted)
{
    // Verbs whose subject speaks. Only what news puts beside quotations: their subject is whom the next "he said" means.
    private static readonly HashSet<string> SpeechLemmas = new(
        "say tell add state note insist argue warn stress explain claim declare announce continue reply answer admit acknowledge conclude comment remark urge caution predict vow pledge promise estimate exclaim shout joke lament complain write recall observe reiterate emphasize emphasise underline affirm assert confirm deny suggest".Split(' '),
        StringComparer.Ordinal);

    // What is said to say and is no person.
    private static readonly HashSet<string> Voiceless = new(
        "report statement agency ministry government company newspaper paper daily group party military army police court department office commission committee council bank union organization organisation body television radio station press media study survey poll letter document text agreement resolution administration firm team center centre institute movement network website magazine indictment verdict authority regime parliament state country opposition side leadership junta judiciary cabinet senate congress assembly embassy mission tribunal alliance bloc league club association federation foundation family crowd coalition faction ally".Split(' '),
        StringComparer.Ordinal);

    // Who is spoken of without a name: "he" is nearer to them than to whom the text named before.
    private static readonly HashSet<string> Nameless = new(
        ("student pupil teacher professor doctor nurse patient man boy policeman officer soldier guard bodyguard driver pilot passenger worker employee farmer fisherman villager resident refugee prisoner inmate detainee suspect defendant "
        + "victim bomber attacker gunman killer murderer robber thief hostage kidnapper militant rebel fighter commander general colonel captain sergeant lieutenant prosecutor judge lawyer attorney witness juror journalist reporter photographer editor writer "
        + "author actor singer player striker defender midfielder goalkeeper keeper coach manager referee champion winner loser candidate opponent rival challenger successor predecessor leader minister president premier ambassador envoy diplomat lawmaker senator "
        + "governor mayor councillor spokesman analyst economist trader dealer broker investor businessman tycoon owner executive engineer scientist researcher expert priest monk bishop imam cleric neighbour neighbor friend colleague father son brother husband uncle nephew grandson tourist visitor climber shepherd").Split(' '),
        StringComparer.Ordinal);

    private readonly List<Mention>[] _bySentence = Group(items, mentions);

    public KnowledgeBase Knowledge => knowledge;

    public People People => people;

    public Quoted Quoted => quoted;

    public int Count => items.Length;

    public NameItems Items(int s) => items[s];

    /// <summary>The mentions of a sentence: those read first, then those resolved so far.</summary>
    public List<Mention> In(int s) => _bySentence[s];

    public void Put(int s, Mention mention)
    {
        if (_bySentence[s].Exists(m => m.Span == mention.Span))
            return;
        _bySentence[s].Add(mention);
        mentions.Add(mention);
    }

    public void Replace(int s, int at, Mention mention)
    {
        mentions[mentions.IndexOf(_bySentence[s][at])] = mention;
        _bySentence[s][at] = mention;
    }

    /// <summary>Puts a mention in the place of those inside it that say less ("ministers" in "the two ministers").</summary>
    public void Cover(int s, Mention mention)
    {
        var inside = _bySentence[s].FindAll(m => mention.Span.Contains(m.Span));
        if (inside.Exists(m => m.Actor?.Country is not null || m.Members.Count > 0))
            return;
        foreach (var less in inside)
        {
            _bySentence[s].Remove(less);
            mentions.Remove(less);
        }

        Put(s, mention);
    }

    public static List<Mention> Distinct(List<Mention> mentions)
    {
        var distinct = new List<Mention>();
        foreach (var mention in mentions)
        {
            if (!distinct.Exists(d => d.Actor!.Name == mention.Actor!.Name))
                distinct.Add(mention);
        }

        return distinct;
    }

    /// <summary>True when the word is a subject, or the name or apposition of one.</summary>
    public bool IsSubject(int s, int head)
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

    public bool IsMainSubject(int s, int head)
    {
        var sentence = items[s].Sentence;
        return IsSubject(s, head) && sentence[head].Head is > 0 and var verb && sentence[verb].Deprel is "root" or "conj" or "parataxis";
    }

    /// <summary>True when the word is the subject of a verb of speaking.</summary>
    public bool IsSpeaker(int s, int head)
    {
        var sentence = items[s].Sentence;
        for (var steps = 0; head > 0 && steps < 4; steps++)
        {
            ref readonly var word = ref sentence[head];
            if (word.Deprel == "nsubj")
                return word.Head > 0 && sentence[word.Head].Upos == Upos.VERB && SpeechLemmas.Contains(sentence[word.Head].Lemma);
            if (word.Deprel is not ("appos" or "flat" or "compound"))
                return false;
            head = word.Head;
        }

        return false;
    }

    /// <summary>True where somebody whom the text does not name speaks at this word ("the diplomat said"): who "he" is then stays open.</summary>
    public bool IsUnnamedSpeaker(int s, int head)
    {
        ref readonly var word = ref items[s].Sentence[head];
        return word.Upos == Upos.NOUN && word.Xpos == "NN" && !(head > 1 && char.IsUpper(word.Form[0])) && !Voiceless.Contains(word.Lemma) && IsSpeaker(s, head) && !quoted.Contains(word.Span.Start)
            && !_bySentence[s].Exists(m => m.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Reference && m.Actor is { Name: var name } && name != m.Span.Of(items[s].Text) && IsUnder(items[s].Sentence, m.Head, head));
    }

    /// <summary>True where the subject is somebody whom the text does not name ("a student appealed").</summary>
    public bool IsNameless(int s, int head)
    {
        ref readonly var word = ref items[s].Sentence[head];
        return word.Upos == Upos.NOUN && word.Xpos == "NN" && Nameless.Contains(word.Lemma) && IsNew(items[s].Sentence, head) && !quoted.Contains(word.Span.Start)
            && !_bySentence[s].Exists(m => m.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Reference && m.Actor is { Name: var name } && name != m.Span.Of(items[s].Text) && IsUnder(items[s].Sentence, m.Head, head));
    }

    // "A student", "another student": somebody new; "the striker" is often who was named.
    private static bool IsNew(Sentence sentence, int head)
    {
        foreach (var child in sentence.ChildrenOf(head))
        {
            if (sentence[child].Lemma is "a" or "an" or "another" or "second" or "third" && child < head)
                return true;
        }

        return false;
    }

    private static bool IsUnder(Sentence sentence, int word, int head)
    {
        for (var steps = 0; word > 0 && steps < 4; steps++, word = sentence[word].Head)
        {
            if (word == head)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Subjects of the clauses around a word, from the inside out (numbers of words before it); its own clause only where it is not itself the
    /// subject. A relative pronoun stands for the word that its clause describes.
    /// </summary>
    public IEnumerable<int> SubjectsAround(int s, int token)
    {
        var sentence = items[s].Sentence;
        var own = sentence.Tokens[token].Deprel.StartsWith("nsubj", StringComparison.Ordinal);
        var at = sentence.Tokens[token].Head;
        for (var steps = 0; at > 0 && steps < 40; steps++, at = sentence[at].Head)
        {
            if (own)
            {
                own = false;
                continue;
            }

            if (SubjectOf(sentence, at, token) is not (> 0 and var subject))
                continue;
            if (sentence[subject].Upos == Upos.PRON && sentence[subject].Lemma is "who" or "which" or "that")
                subject = sentence[at].Head;
            if (subject > 0)
                yield return subject;
        }
    }

    /// <summary>The subject of a verb among the words before a token, or 0.</summary>
    public static int SubjectOf(Sentence sentence, int verb, int before)
    {
        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (child - 1 < before && sentence[child].Deprel.StartsWith("nsubj", StringComparison.Ordinal))
                return child;
        }

        return 0;
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
