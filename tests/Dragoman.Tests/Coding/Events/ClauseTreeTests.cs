namespace Dragoman.Tests.Coding.Events;

/// <summary>The grammar of the event coder, construction by construction, on trees written by hand.</summary>
public class ClauseTreeTests
{
    [Theory]
    [InlineData("active", "Russia/Russia/PROPN/NNP/2/nsubj vetoed/veto/VERB/VBD/0/root the/the/DET/DT/5/det French/French/ADJ/JJ/5/amod draft/draft/NOUN/NN/2/obj",
        "REJECT Russia > French")]
    [InlineData("passive", "Israel/Israel/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass attacked/attack/VERB/VBN/0/root by/by/ADP/IN/5/case Iran/Iran/PROPN/NNP/3/obl:agent",
        "ASSAULT Iran > Israel")]
    [InlineData("relative clause", "Russia/Russia/PROPN/NNP/0/root ,/,/PUNCT/,/4/punct which/which/PRON/WDT/4/nsubj attacked/attack/VERB/VBD/1/acl:relcl Turkey/Turkey/PROPN/NNP/4/obj",
        "ASSAULT Russia > Turkey")]
    [InlineData("relative clause on the object", "Turkey/Turkey/PROPN/NNP/0/root ,/,/PUNCT/,/5/punct which/which/PRON/WDT/5/obj Russia/Russia/PROPN/NNP/5/nsubj attacked/attack/VERB/VBD/1/acl:relcl",
        "ASSAULT Russia > Turkey")]
    [InlineData("reduced relative", "Turkey/Turkey/PROPN/NNP/0/root attacked/attack/VERB/VBN/1/acl by/by/ADP/IN/4/case Iran/Iran/PROPN/NNP/2/obl:agent",
        "ASSAULT Iran > Turkey")]
    [InlineData("coordinated verbs share the subject", "Russia/Russia/PROPN/NNP/2/nsubj attacked/attack/VERB/VBD/0/root Turkey/Turkey/PROPN/NNP/2/obj and/and/CCONJ/CC/5/cc condemned/condemn/VERB/VBD/2/conj Iran/Iran/PROPN/NNP/5/obj",
        "ASSAULT Russia > Turkey; ACCUSE Russia > Iran")]
    [InlineData("coordinated verbs share the object", "Russia/Russia/PROPN/NNP/2/nsubj attacked/attack/VERB/VBD/0/root and/and/CCONJ/CC/4/cc condemned/condemn/VERB/VBD/2/conj Iran/Iran/PROPN/NNP/2/obj",
        "ASSAULT Russia > Iran; ACCUSE Russia > Iran")]
    [InlineData("coordinated actors and recipients", "Russia/Russia/PROPN/NNP/4/nsubj and/and/CCONJ/CC/3/cc Syria/Syria/PROPN/NNP/1/conj attacked/attack/VERB/VBD/0/root Turkey/Turkey/PROPN/NNP/4/obj and/and/CCONJ/CC/7/cc Israel/Israel/PROPN/NNP/5/conj",
        "ASSAULT Russia+Syria > Turkey+Israel")]
    [InlineData("mutual act of several", "France/France/PROPN/NNP/4/nsubj and/and/CCONJ/CC/3/cc Russia/Russia/PROPN/NNP/1/conj met/meet/VERB/VBD/0/root",
        "CONSULT France+Russia > France+Russia")]
    [InlineData("nominalisation with possessor", "Russia/Russia/PROPN/NNP/3/nmod:poss 's/'s/PART/POS/1/case invasion/invasion/NOUN/NN/6/nsubj of/of/ADP/IN/5/case Turkey/Turkey/PROPN/NNP/3/nmod failed/fail/VERB/VBD/0/root",
        "ASSAULT Russia > Turkey")]
    [InlineData("nominalisation between", "talks/talk/NOUN/NNS/6/nsubj between/between/ADP/IN/3/case Paris/Paris/PROPN/NNP/1/nmod and/and/CCONJ/CC/5/cc Moscow/Moscow/PROPN/NNP/3/conj collapsed/collapse/VERB/VBD/0/root",
        "CONSULT Paris+Moscow > Paris+Moscow")]
    [InlineData("light verb", "Turkey/Turkey/PROPN/NNP/2/nsubj held/hold/VERB/VBD/0/root talks/talk/NOUN/NNS/2/obj with/with/ADP/IN/5/case Iran/Iran/PROPN/NNP/3/nmod",
        "CONSULT Turkey > Iran")]
    [InlineData("recipient inside the object", "France/France/PROPN/NNP/2/nsubj lifted/lift/VERB/VBD/0/root sanctions/sanction/NOUN/NNS/2/obj on/on/ADP/IN/5/case Iran/Iran/PROPN/NNP/3/nmod",
        "RETREAT France > Iran")]
    [InlineData("a message that demands", "France/France/PROPN/NNP/2/nsubj issued/issue/VERB/VBD/0/root declaration/declaration/NOUN/NN/2/obj condemning/condemn/VERB/VBG/3/acl Iran/Iran/PROPN/NNP/4/obj",
        "ACCUSE France > Iran")]
    [InlineData("participle that is the verb of its clause", "Russia/Russia/PROPN/NNP/7/nsubj clashed/clash/VERB/VBN/1/acl with/with/ADP/IN/4/case Turkey/Turkey/PROPN/NNP/2/obl ,/,/PUNCT/,/1/punct Israel/Israel/PROPN/NNP/7/nsubj said/say/VERB/VBD/0/root",
        "ASSAULT Russia > Turkey")]
    [InlineData("subject behind a conjunction read as a preposition", "Israel/Israel/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root after/after/ADP/IN/4/case Russia/Russia/PROPN/NNP/2/obl attacked/attack/VERB/VBD/2/ccomp Turkey/Turkey/PROPN/NNP/5/obj",
        "ASSAULT Russia > Turkey")]
    [InlineData("who talks of an attack did not make it", "France/France/PROPN/NNP/2/nsubj discussed/discuss/VERB/VBD/0/root the/the/DET/DT/4/det bombing/bombing/NOUN/NN/2/obj of/of/ADP/IN/6/case Turkey/Turkey/PROPN/NNP/4/nmod",
        "")]
    [InlineData("what is seen is no meeting", "Russia/Russia/PROPN/NNP/2/nsubj saw/see/VERB/VBD/0/root Turkey/Turkey/PROPN/NNP/2/obj attack/attack/VERB/VBP/2/advcl Iran/Iran/PROPN/NNP/4/obj",
        "")]
    [InlineData("a weekday is no subject", "Russia/Russia/PROPN/NNP/3/nsubj Friday/Friday/PROPN/NNP/3/nsubj attacked/attack/VERB/VBD/0/root Turkey/Turkey/PROPN/NNP/3/obj",
        "ASSAULT Russia > Turkey")]
    [InlineData("whose the thing is that it vetoed", "Iran/Iran/PROPN/NNP/2/nsubj supported/support/VERB/VBD/0/root a/a/DET/DT/4/det draft/draft/NOUN/NN/2/obj by/by/ADP/IN/6/case France/France/PROPN/NNP/4/nmod but/but/CCONJ/CC/9/cc Russia/Russia/PROPN/NNP/9/nsubj vetoed/veto/VERB/VBD/2/conj it/it/PRON/PRP/9/obj",
        "SUPPORT Iran > France; REJECT Russia > France")]
    [InlineData("what somebody is opposed to", "Russia/Russia/PROPN/NNP/3/nsubj:pass is/be/AUX/VBZ/3/aux:pass opposed/oppose/VERB/VBN/0/root to/to/ADP/IN/5/case Turkey/Turkey/PROPN/NNP/3/obl",
        "REJECT Russia > Turkey")]
    [InlineData("a hostile act that is agreed on is planned", "Russia/Russia/PROPN/NNP/2/nsubj agreed/agree/VERB/VBD/0/root to/to/PART/TO/4/mark bomb/bomb/VERB/VB/2/xcomp Turkey/Turkey/PROPN/NNP/4/obj",
        "ASSAULT Russia > Turkey (planned)")]
    [InlineData("a verb of the relative clause before it", "Russia/Russia/PROPN/NNP/3/nsubj has/have/AUX/VBZ/3/aux opposed/oppose/VERB/VBN/0/root drafts/draft/NOUN/NNS/3/obj that/that/PRON/WDT/6/nsubj please/please/VERB/VBP/4/acl:relcl France/France/PROPN/NNP/6/obj but/but/CCONJ/CC/9/cc criticise/criticise/VERB/VBP/3/conj Iran/Iran/PROPN/NNP/9/obj",
        "REJECT Russia > none")]
    [InlineData("the nearer of two subjects", "Iran/Iran/PROPN/NNP/3/nsubj Russia/Russia/PROPN/NNP/3/nsubj attacked/attack/VERB/VBD/0/root Turkey/Turkey/PROPN/NNP/3/obj",
        "ASSAULT Russia > Turkey")]
    [InlineData("complement read as purpose", "Russia/Russia/PROPN/NNP/2/nsubj agreed/agree/VERB/VBD/0/root in/in/ADP/IN/4/case principle/principle/NOUN/NN/2/obl to/to/PART/TO/6/mark support/support/VERB/VB/2/advcl Turkey/Turkey/PROPN/NNP/6/obj",
        "AGREE Russia > Turkey")]
    public void Grammar_finds_who_does_what_to_whom(string construction, string words, string expected)
    {
        var found = HandTree.Code(words, out var text);

        Assert.True(string.Join("; ", found.Select(e => HandTree.Show(e, text))) == expected, $"{construction}: {string.Join("; ", found.Select(e => HandTree.Show(e, text)))}");
    }

    [Theory]
    [InlineData("Russia/Russia/PROPN/NNP/3/nsubj will/will/AUX/MD/3/aux attack/attack/VERB/VB/0/root Turkey/Turkey/PROPN/NNP/3/obj", "ASSAULT Russia > Turkey (planned)")]
    [InlineData("Russia/Russia/PROPN/NNP/3/nsubj could/could/AUX/MD/3/aux attack/attack/VERB/VB/0/root Turkey/Turkey/PROPN/NNP/3/obj", "ASSAULT Russia > Turkey (hypothetical)")]
    [InlineData("Russia/Russia/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod attack/attack/VERB/VB/0/root Turkey/Turkey/PROPN/NNP/4/obj", "ASSAULT Russia > Turkey negated")]
    [InlineData("Russia/Russia/PROPN/NNP/2/nsubj wants/want/VERB/VBZ/0/root to/to/PART/TO/4/mark attack/attack/VERB/VB/2/xcomp Turkey/Turkey/PROPN/NNP/4/obj", "")]
    [InlineData("Russia/Russia/PROPN/NNP/2/nsubj plans/plan/VERB/VBZ/0/root to/to/PART/TO/4/mark attack/attack/VERB/VB/2/xcomp Turkey/Turkey/PROPN/NNP/4/obj", "ASSAULT Russia > Turkey (planned)")]
    [InlineData("Russia/Russia/PROPN/NNP/2/nsubj threatened/threaten/VERB/VBD/0/root to/to/PART/TO/4/mark attack/attack/VERB/VB/2/xcomp Turkey/Turkey/PROPN/NNP/4/obj", "THREATEN Russia > Turkey; ASSAULT Russia > Turkey (threatened)")]
    [InlineData("Russia/Russia/PROPN/NNP/2/nsubj refused/refuse/VERB/VBD/0/root to/to/PART/TO/4/mark support/support/VERB/VB/2/xcomp Turkey/Turkey/PROPN/NNP/4/obj", "REJECT Russia > Turkey")]
    [InlineData("Russia/Russia/PROPN/NNP/4/nsubj will/will/AUX/MD/4/aux not/not/PART/RB/4/advmod support/support/VERB/VB/0/root Turkey/Turkey/PROPN/NNP/4/obj", "REJECT Russia > Turkey")]
    [InlineData("Russia/Russia/PROPN/NNP/2/nsubj denied/deny/VERB/VBD/0/root attacking/attack/VERB/VBG/2/xcomp Turkey/Turkey/PROPN/NNP/3/obj", "ASSAULT Russia > Turkey (denied)")]
    [InlineData("if/if/SCONJ/IN/3/mark Russia/Russia/PROPN/NNP/3/nsubj attacks/attack/VERB/VBZ/6/advcl Turkey/Turkey/PROPN/NNP/3/obj Iran/Iran/PROPN/NNP/6/nsubj falls/fall/VERB/VBZ/0/root", "")]
    public void Modality_and_polarity_follow_the_contract(string words, string expected)
    {
        var found = HandTree.Code(words, out var text);

        Assert.Equal(expected, string.Join("; ", found.Select(e => HandTree.Show(e, text))));
    }

    [Fact]
    public void An_accusation_yields_the_accused_act_according_to_the_accuser()
    {
        var found = HandTree.Code(
            "France/France/PROPN/NNP/2/nsubj accused/accuse/VERB/VBD/0/root Russia/Russia/PROPN/NNP/2/obj of/of/SCONJ/IN/5/mark bombing/bomb/VERB/VBG/2/advcl Aleppo/Aleppo/PROPN/NNP/5/obj",
            out var text);

        Assert.Equal(["ACCUSE France > Russia", "ASSAULT Russia > Aleppo"], found.Select(e => HandTree.Show(e, text)));
        Assert.Equal("FRA", found[1].AccordingTo?.Actor?.Country);
        Assert.Null(found[0].AccordingTo);
    }

    [Fact]
    public void An_act_without_a_political_actor_is_no_event()
    {
        var found = HandTree.Code(
            "The/the/DET/DT/2/det storm/storm/NOUN/NN/3/nsubj attacked/attack/VERB/VBD/0/root the/the/DET/DT/5/det coast/coast/NOUN/NN/3/obj", out _);

        Assert.Empty(found);
    }

    [Fact]
    public void A_question_is_no_event()
    {
        var found = HandTree.Code(
            "Did/do/AUX/VBD/3/aux Russia/Russia/PROPN/NNP/3/nsubj attack/attack/VERB/VB/0/root Turkey/Turkey/PROPN/NNP/3/obj ?/?/PUNCT/./3/punct", out _);

        Assert.Empty(found);
    }
}
