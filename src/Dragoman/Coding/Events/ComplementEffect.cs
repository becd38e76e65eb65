namespace Dragoman.Coding.Events;

/// <summary>What a governing word says about the act in its complement.</summary>
public enum ComplementEffect
{
    /// <summary>Nothing is known of the word.</summary>
    Unknown,

    /// <summary>It takes place ("began to", "managed to", "helped").</summary>
    Happens,

    /// <summary>It is intended ("plans to", "is due to").</summary>
    Planned,

    /// <summary>It is threatened.</summary>
    Threatened,

    /// <summary>It is demanded.</summary>
    Demanded,

    /// <summary>It is only possible ("could", "is likely to").</summary>
    Hypothetical,

    /// <summary>It does not take place ("failed to").</summary>
    Negated,

    /// <summary>The subject denies it.</summary>
    Denied,

    /// <summary>The subject claims it ("accused them of").</summary>
    Claimed,

    /// <summary>It is wished, tried, or swallowed by the governing event: no event of its own.</summary>
    Silent,
}
