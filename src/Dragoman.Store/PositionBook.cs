using System.Diagnostics;
using Dragoman.Coding.Positions;
using Dragoman.Store.Finding;
using Dragoman.Store.Lines;

namespace Dragoman.Store;

/// <summary>
/// The positions of a record that stays open: read from all its lines once, then from those alone that its log says were touched. Any number of threads may
/// ask; while new lines are read that take long, they are told what stood before.
/// </summary>
public sealed class PositionBook(RecordStore store, PositionReader reader)
{
    // While others write without end, what is new is taken in only so often that most of the time is left for other work.
    private const int Rest = 20;

    private readonly Dictionary<string, Entry[]> _byLine = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArticleLine> _articles = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private VetoDates _vetoes = new([]);
    private Entry[] _onDrafts = [];
    private Task _reading = Task.CompletedTask;
    private volatile State? _state;

    /// <summary>Positions by date, those without any last. Filters: actor (who holds it), issue, since, until, article, publisher, limit.</summary>
    public IEnumerable<PositionLine> Find(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var state = Current();
        var lines = IsWhole(filter) ? state.Positions : state.Entries.Where(new WantedPositions(filter).Fits).Select(entry => entry.Line);
        return filter.Limit is { } limit ? lines.Take(limit) : lines;
    }

    /// <summary>Shifts by the date of the later position, each actor as a whole. Filters as for positions.</summary>
    public IEnumerable<ShiftLine> FindShifts(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var shifts = IsWhole(filter) ? Current().Shifts
            : IsOfIssues(filter) && WantedPositions.Terms(filter.Issue) is { } issues ? Current().Shifts.Where(shift => PositionViews.Asked(shift.Issue, issues))
            : ShiftQuery.Of(Find(filter with { Limit = null }), apart: false);
        return filter.Limit is { } limit ? shifts.Take(limit) : shifts;
    }

    private static bool IsWhole(RecordFilter filter) => filter with { Limit = null } == RecordFilter.None;

    // A shift is of one issue, so those of an issue are the same among all; states are not among the issues that are kept.
    private static bool IsOfIssues(RecordFilter filter) => IsWhole(filter with { Issue = null }) && filter.Issue?.Contains("toward", StringComparison.Ordinal) == false;

    private State Current()
    {
        var head = store.Head();
        if (_state is { } known && known.Head == head)
            return known;
        lock (_lock)
        {
            if (_state is not { } state)
                return _state = Timed(() => ReadAll(head));
            if (state.Head >= head || !_reading.IsCompleted)
                return state;
            if (store.IsSmall)
                return _state = Timed(() => Read(state.Head, head));
            if (Stopwatch.GetElapsedTime(state.Made) < state.Took * Rest)
                return state;
            _reading = Task.Run(() =>
            {
                var read = Timed(() => Read(state.Head, head));
                lock (_lock)
                    _state = read;
            });
            return state;
        }
    }

    private static State Timed(Func<State> read)
    {
        var started = Stopwatch.GetTimestamp();
        return read() with { Took = Stopwatch.GetElapsedTime(started), Made = Stopwatch.GetTimestamp() };
    }

    private State ReadAll(long head)
    {
        foreach (var article in store.FindArticles(RecordFilter.None))
            _articles[article.Id] = article;
        ReadDrafts();
        var query = new PositionQuery(reader, _articles, _vetoes);
        foreach (var statement in store.FindStatements(RecordFilter.None))
            Note(statement.Id, Entries(query.Of(statement), statement));
        foreach (var @event in store.FindEvents(RecordFilter.None))
            Note(@event.Id, Entries(query.Of(@event), @event));
        return StateOf(head);
    }

    private State Read(long after, long head)
    {
        var touched = store.TouchedSince(after, head);
        foreach (var id in touched.Where(id => id.StartsWith("a-", StringComparison.Ordinal)))
        {
            if (store.ArticleOf(id) is { } article)
                _articles[id] = article;
        }

        // A draft is joined over all articles that tell of it.
        if (touched.Any(id => id.StartsWith("d-", StringComparison.Ordinal)))
            ReadDrafts();
        var query = new PositionQuery(reader, _articles, _vetoes);
        foreach (var id in touched)
        {
            if (id.StartsWith("s-", StringComparison.Ordinal))
                Note(id, store.StandingStatement(id) is { } statement ? Entries(query.Of(statement), statement) : []);
            else if (id.StartsWith("e-", StringComparison.Ordinal))
                Note(id, store.StandingEvent(id) is { } @event ? Entries(query.Of(@event), @event) : []);
        }

        return StateOf(head);
    }

    private void ReadDrafts()
    {
        _vetoes = store.FindVetoDates();
        _onDrafts = [.. PositionViews.OnDrafts(store, RecordFilter.None, reader).Select(line => new Entry(line, null, PublisherOf(line)))];
    }

    private void Note(string id, Entry[] entries)
    {
        if (entries.Length > 0)
            _byLine[id] = entries;
        else
            _byLine.Remove(id);
    }

    private State StateOf(long head)
    {
        var all = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var entry in _byLine.Values.SelectMany(of => of).Concat(_onDrafts))
            all.TryAdd(entry.Line.Id, entry);
        Entry[] entries = [.. PositionViews.InOrder(all.Values.Select(entry => entry.Line)).Select(line => all[line.Id])];
        PositionLine[] positions = [.. entries.Select(entry => entry.Line).Where(line => PositionViews.Asked(line.Issue, null))];
        return new State(head, entries, positions, [.. ShiftQuery.Of(positions, apart: false)]);
    }

    private Entry[] Entries(IEnumerable<PositionLine> lines, StatementLine from) => [.. lines.Select(line => new Entry(line, from.Source?.ActorId, PublisherOf(line)))];

    private Entry[] Entries(IEnumerable<PositionLine> lines, EventLine from) =>
        [.. lines.Select(line => new Entry(line, from.Actor.FirstOrDefault(party => party.Text == line.Source?.Text)?.ActorId, PublisherOf(line)))];

    private string? PublisherOf(PositionLine line) => _articles.GetValueOrDefault(line.Article)?.Publisher;

    /// <param name="ActorId">Of whoever holds the position, as the data files name him.</param>
    internal sealed record Entry(PositionLine Line, string? ActorId, string? Publisher);

    /// <param name="Entries">All positions, those toward states, too, in their order.</param>
    /// <param name="Positions">Those without.</param>
    private sealed record State(long Head, Entry[] Entries, PositionLine[] Positions, ShiftLine[] Shifts)
    {
        public TimeSpan Took { get; init; }

        public long Made { get; init; }
    }
}
