namespace Dragoman.Store;

/// <summary>
/// Which lines a listing shows. All conditions that are set must hold. Text is as a user types it: commas part alternatives, of which any one
/// may hold (<c>FRA,GBR</c>).
/// </summary>
/// <remarks>
/// An actor is named by country or body (<c>FRA</c>: all its sectors), by code (<c>FRA GOV</c>: exactly this), by its name in the data files
/// (<c>lavrov-sergey</c>), or by words that its name or the text has (<c>lavrov</c>; case and accents do not matter).
/// A line is dated by its own date, or, where it has none, by the date of its article. A date known to the month or year lies in a range when some
/// day of it does.
/// </remarks>
public sealed record RecordFilter
{
    /// <summary>Everything.</summary>
    public static readonly RecordFilter None = new();

    /// <summary>Events: who acts. Statements: who speaks, as <see cref="Source"/>. Actors: which.</summary>
    public string? Actor { get; init; }

    /// <summary>Events: to whom it is done.</summary>
    public string? Recipient { get; init; }

    /// <summary>Statements: who speaks. Events and figures: who says so.</summary>
    public string? Source { get; init; }

    /// <summary>Statements: an actor or issue that it is about, or words of its content. Figures: words of the sentence.</summary>
    public string? About { get; init; }

    /// <summary>Events: PLOVER type or mode. Statements: direct, indirect, mixed. Figures: measure or unit.</summary>
    public string? Type { get; init; }

    /// <summary>Positions and shifts: which issues, with commas between; <c>toward</c> stands for all stances toward states, <c>draft</c> for all on drafts of the Council. Null: all but those toward states.</summary>
    public string? Issue { get; init; }

    /// <summary>Events and figures: words of the place.</summary>
    public string? Place { get; init; }

    /// <summary>Not before this date.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Not after this date.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>An article's id, or the name of its file, whole or its last parts.</summary>
    public string? Article { get; init; }

    /// <summary>Words of the publisher's name.</summary>
    public string? Publisher { get; init; }

    /// <summary>Figures: only those for which another source gives another number, rivals one under the other.</summary>
    public bool Contested { get; init; }

    /// <summary>Only lines that the listing has after the one with this id. Not for actors, nor for contested figures.</summary>
    public string? After { get; init; }

    /// <summary>Statements and events: the newest first, those without a date last. Not with <see cref="After"/>.</summary>
    public bool Newest { get; init; }

    /// <summary>At most so many lines.</summary>
    public int? Limit { get; init; }

    /// <summary>Also lines that a newer version no longer reads from their words.</summary>
    public bool WithSuperseded { get; init; }

    /// <summary>Statements: only those whose words other articles print, too.</summary>
    public bool WithUtterance { get; init; }

    /// <summary>Statements: not the plans and wishes that nobody is told to have uttered.</summary>
    public bool WithoutWishes { get; init; }
}
