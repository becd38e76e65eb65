namespace Dragoman.Council;

/// <summary>An article or rule of procedure on which an answer rests, and what it says in our words.</summary>
/// <param name="Name">As lawyers cite it: "Charter Art. 27(3)".</param>
public sealed record Rule(string Name, string Says)
{
    public static readonly Rule Size1945 = new("Charter Art. 23(1) as of 1945", "eleven members, five of them permanent");
    public static readonly Rule Size1966 = new("Charter Art. 23(1) as amended", "fifteen members, five of them permanent, from the elections for 1966");
    public static readonly Rule Procedural = new("Charter Art. 27(2)", "procedural matters pass with nine votes in favour (seven before 1966); no veto");
    public static readonly Rule Substantive =
        new("Charter Art. 27(3)", "all other matters pass with nine votes in favour (seven before 1966) and no permanent member against");
    public static readonly Rule Abstention =
        new("Practice under Charter Art. 27(3)", "a permanent member that abstains, is absent or takes no part does not veto (Namibia opinion, 1971)");
    public static readonly Rule ShortIsNoVeto =
        new("Practice under Charter Art. 27(3)", "short of the required votes a draft fails without a veto, whoever voted against");
    public static readonly Rule Preliminary =
        new("San Francisco statement of 7 June 1945", "whether a matter is procedural is itself decided with no permanent member against; what is not found procedural can be vetoed");
    public static readonly Rule Amendments =
        new("Provisional rules of procedure 32 and 36", "amendments and parts are voted on by themselves, before the draft; one that fails or is vetoed leaves the draft as it was");
    public static readonly Rule Withdrawn =
        new("Provisional rule of procedure 35", "a draft may be withdrawn at any time before a vote on it has been taken; whoever seconded it may have it put to the vote as his own");
    public static readonly Rule Term = new("Charter Art. 23(2)", "elected members sit for two years and may not follow themselves");

    public static readonly Rule Territory = new("Rome Statute Art. 12(2)(a)", "acts on the territory of a state party");
    public static readonly Rule Nationality = new("Rome Statute Art. 12(2)(b)", "acts of nationals of a state party");
    public static readonly Rule Declaration = new("Rome Statute Art. 12(3)", "a state that is no party accepts the Court's jurisdiction by declaration");
    public static readonly Rule Referral = new("Rome Statute Art. 13(b)", "the Council refers a situation, acting under Chapter VII, by a substantive vote");
    public static readonly Rule Temporal = new("Rome Statute Art. 11", "acts from 1 July 2002, and from the day on which the Statute entered into force for the state");
    public static readonly Rule EntryIntoForce =
        new("Rome Statute Art. 126", "first day of the month after the sixtieth day following the deposit; 1 July 2002 for deposits to 11 April 2002");
    public static readonly Rule Withdrawal = new("Rome Statute Art. 127", "a withdrawal takes effect one year after its notification");
}
