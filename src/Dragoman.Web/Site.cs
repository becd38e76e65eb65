using Dragoman.Council;
using Dragoman.Store;
using Dragoman.Store.Lines;
using Dragoman.Web.Reading;

namespace Dragoman.Web;

/// <summary>What the web app serves, and what the edge lends it.</summary>
public sealed record Site
{
    /// <summary>The record. It stays its owner's to dispose.</summary>
    public required RecordStore Store { get; init; }

    /// <summary>Addresses to listen at, with semicolons between.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The word that opens the site to others than this machine; null where only this machine can reach it.</summary>
    public string? Token { get; init; }

    /// <summary>Whether people may judge lines.</summary>
    public bool Writable { get; init; }

    /// <summary>Reads files into the record and tells the job how far it is; null where none are taken.</summary>
    public Action<ReadJob, CancellationToken>? Read { get; init; }

    internal bool Takes => Writable && Read is not null;

    /// <summary>Who judges, until a name is given.</summary>
    public string Who { get; init; } = "";

    public string Version { get; init; } = "";

    /// <summary>Why an event was coded, for people; null where nothing can be told.</summary>
    public Func<EventLine, string?> Explain { get; init; } = _ => null;

    /// <summary>Positions on the shipped issues, which only the edge can read.</summary>
    public Func<RecordFilter, IEnumerable<PositionLine>> Positions { get; init; } = _ => [];

    /// <inheritdoc cref="Positions"/>
    public Func<RecordFilter, IEnumerable<ShiftLine>> Shifts { get; init; } = _ => [];

    /// <summary>Drafts of the Security Council, beside the official lists.</summary>
    public Func<RecordFilter, IEnumerable<DraftLine>> Drafts { get; init; } = _ => [];

    /// <summary>Modes of events that the shipped tables know; a record may have others, of a user's own rules.</summary>
    public Func<IEnumerable<string>> EventModes { get; init; } = () => [];

    /// <summary>The tenures of a person by id, or of all offices of a state or body by code.</summary>
    public Func<string, IReadOnlyList<Tenure>> Tenures { get; init; } = _ => [];

    /// <summary>The name of a state by its code; null where it is none.</summary>
    public Func<string, string?> NameOf { get; init; } = _ => null;

    /// <summary>Members, vetoes and drafts as the official lists have them; null where the edge has none.</summary>
    public Func<CouncilFacts?> Council { get; init; } = () => null;

    /// <summary>How the listings are written as CSV, by the name of the listing.</summary>
    public IReadOnlyDictionary<string, CsvForm> Csv { get; init; } = new Dictionary<string, CsvForm>();

    /// <summary>Reads what pages show of the whole record, so that the first to come need not wait for it.</summary>
    public void Warm()
    {
        _ = Positions(RecordFilter.None).Any();
        Views.Warm();
    }

    private SiteViews? _views;

    internal SiteViews Views => _views ??= new SiteViews(Store);
}

/// <summary>A listing as CSV, field by field as the command line prints it.</summary>
public sealed record CsvForm(IReadOnlyList<string> Header, Func<Line, IReadOnlyList<string>> Row);
