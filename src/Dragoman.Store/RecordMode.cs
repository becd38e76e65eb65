namespace Dragoman.Store;

/// <summary>How a record is opened.</summary>
public enum RecordMode
{
    /// <summary>For listings. The record must exist; nothing is written into it.</summary>
    ReadOnly,

    /// <summary>The record must exist; an older schema is brought up to date.</summary>
    ReadWrite,

    /// <summary>As <see cref="ReadWrite"/>; made where there is none.</summary>
    Create,
}
