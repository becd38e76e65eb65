namespace Dragoman;

/// <summary>How bad it is.</summary>
public enum Severity
{
    /// <summary>It was read; something about it should be known (an encoding guessed).</summary>
    Note,

    /// <summary>It was not read.</summary>
    Failure,
}

/// <summary>
/// What a person is told about one input: where, what is wrong, and what to do. Printed as <c>file, place: what. remedy</c>.
/// </summary>
/// <param name="Place">Where in the file ("line 17, column 4"), or null for the whole of it.</param>
public sealed record Diagnostic(Severity Severity, string File, string? Place, string What, string Remedy)
{
    public override string ToString() => Place is null ? $"{File}: {What}. {Remedy}." : $"{File}, {Place}: {What}. {Remedy}.";
}
