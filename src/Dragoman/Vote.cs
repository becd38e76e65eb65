namespace Dragoman;

/// <summary>Whether permanent members can veto (Charter Art. 27(2) and (3)).</summary>
public enum VoteKind
{
    /// <summary>Art. 27(3): all other matters; amendments and separate parts are votes of this kind, too, each with an outcome of its own.</summary>
    Substantive,

    /// <summary>Art. 27(2): agenda, invitations, adjournment, emergency special sessions.</summary>
    Procedural,

    /// <summary>
    /// Whether another matter is procedural (the "preliminary question"): itself decided as in Art. 27(3), so that a permanent member may veto twice, first that the matter be
    /// procedural and then the matter (statement of the four sponsoring powers, San Francisco, 7 June 1945).
    /// </summary>
    Preliminary,
}

/// <summary>A vote that was held in the Security Council.</summary>
/// <param name="NotParticipating">Members present or absent that took no part (Art. 27(3) proviso, or absence).</param>
/// <param name="AgainstMembers">Those that voted against, as ISO 3166 alpha-3 codes; at least the permanent members among them.</param>
public sealed record Vote(
    DateOnly Date,
    VoteKind Kind,
    int InFavour,
    int Against,
    int Abstentions,
    int NotParticipating,
    IReadOnlyList<string> AgainstMembers)
{
    /// <summary>All that the four counts name.</summary>
    public int Total => InFavour + Against + Abstentions + NotParticipating;
}
