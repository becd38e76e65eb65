namespace Dragoman.Store;

/// <summary>Why a record could not be used.</summary>
public enum RecordError
{
    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>The file is something else; it was not touched.</summary>
    NotARecord,

    /// <summary>A newer program made it; it was not touched.</summary>
    NewerSchema,

    /// <summary>An older program made it, and it was opened for reading only.</summary>
    OlderSchema,

    /// <summary>Its schema was not made by a released program.</summary>
    ForeignSchema,

    /// <summary>Another program kept it locked for too long.</summary>
    Busy,

    /// <summary>No room is left. Nothing of the article at hand was written.</summary>
    DiskFull,

    /// <summary>The file or its folder cannot be read or written.</summary>
    NoAccess,

    /// <summary>The file is a record, but its inside is broken.</summary>
    Damaged,

    /// <summary>A query that is wrong or would write.</summary>
    BadQuery,
}

/// <summary>A record could not be used; the message names the file, what is wrong, and the remedy.</summary>
public sealed class RecordException : Exception
{
    internal RecordException(RecordError error, string path, string what, string remedy, Exception? inner = null)
        : base(new Diagnostic(Severity.Failure, path, null, what, remedy).ToString(), inner)
    {
        Error = error;
        Diagnostic = new Diagnostic(Severity.Failure, path, null, what, remedy);
    }

    public RecordError Error { get; }

    public Diagnostic Diagnostic { get; }
}
