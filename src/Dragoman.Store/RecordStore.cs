using System.Collections.Concurrent;
using Dragoman.Store.Finding;
using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;
using Dragoman.Store.Utterances;
using Dragoman.Store.Verifying;
using Dragoman.Store.Writing;

namespace Dragoman.Store;

/// <summary>
/// The record: one SQLite file. Any number of threads may read; writing goes one article at a time, through <see cref="Append(CodedArticle, RecordVersion, bool)"/>
/// or, faster, through a <see cref="RecordWriter"/>. Several programs may use one record at once.
/// </summary>
public sealed class RecordStore : IDisposable
{
    // 32 MB.
    private const long PagesOfSmall = 8192;

    private readonly TimeProvider _clock;
    private readonly Database? _writing;
    private readonly ArticleAppender? _appender;
    private readonly RecordLog? _log;
    private readonly Lock _writeLock = new();
    private readonly ConcurrentBag<Database> _idle = [];
    private bool _disposed;

    private RecordStore(string path, Database? writing, TimeProvider clock)
    {
        Path = path;
        _clock = clock;
        _writing = writing;
        _appender = writing is null ? null : new ArticleAppender(writing, clock);
        _log = writing is null ? null : new RecordLog(writing, clock);
    }

    /// <summary>The file, as it was named.</summary>
    public string Path { get; }

    /// <summary>The newest schema, which this program writes.</summary>
    public static int Schema => Migrations.Embedded.Newest;

    /// <param name="clock">Says when a line was recorded.</param>
    /// <exception cref="RecordException">There is no such record, the file is none, another schema, locked, or not accessible. A file that is refused was not touched.</exception>
    public static RecordStore Open(string path, RecordMode mode, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new RecordStore(path, RecordFile.Open(path, mode, Migrations.Embedded, clock), clock);
    }

    /// <summary>Whether the record holds the article, read by whichever version.</summary>
    public bool Holds(string article) => Read(database => ArticleRows.StateOf(database, article) != ArticleState.Missing);

    /// <summary>Whether the record holds the article as this version reads it.</summary>
    public bool Holds(string article, string version) => Read(database => ArticleRows.IsReadBy(database, article, version));

    /// <summary>Whether an append would change nothing, so that the article need not be analysed.</summary>
    /// <param name="again">As in <see cref="Append(CodedArticle, RecordVersion, bool)"/>.</param>
    /// <param name="held">The id under which the record holds it.</param>
    public bool IsUpToDate(Article article, RecordVersion version, bool again, out string held)
    {
        var line = LineMapper.Map(new CodedArticle(article with { Blocks = [] }, [], []), version).Article;
        var standing = Read(database => ArticleAppender.Find(database, line, version.Id, again));
        held = standing.Held ?? line.Id;
        return standing.Outcome == AppendOutcome.Unchanged;
    }

    /// <summary>
    /// Writes all that was read from one article, in one transaction. An article that the record holds already is left as it is, unless another version
    /// read it and <paramref name="again"/> is true: then its lines are brought up to date.
    /// </summary>
    /// <exception cref="RecordException">Locked for too long, disk full, no access. Nothing of the article was written.</exception>
    public AppendResult Append(CodedArticle coded, RecordVersion version, bool again = false) => Append([LineMapper.Map(coded, version)], version, again)[0];

    /// <summary>Starts a writer that gathers articles from many threads and commits them in groups.</summary>
    /// <param name="again">As in <see cref="Append(CodedArticle, RecordVersion, bool)"/>.</param>
    public RecordWriter StartWriting(RecordVersion version, bool again = false) => new(this, version, again);

    /// <summary>Notes what a person says of a line, beside what was said before.</summary>
    /// <param name="line">The id of a line that the record holds.</param>
    /// <param name="answer">yes, no or unsure.</param>
    /// <exception cref="ArgumentException">Another answer, nobody's name, or no such line.</exception>
    public void Judge(string line, string answer, string? note, string who)
    {
        if (answer is not ("yes" or "no" or "unsure"))
            throw new ArgumentException($"\"{answer}\" is no answer: yes, no or unsure.", nameof(answer));
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        if (Show(line)?.Line.Id != line)
            throw new ArgumentException($"The record has no line {line}.", nameof(line));
        Write(database => database
            .Prepare("insert into judgements (line_id, answer, note, who, judged) values (?, ?, ?, ?, ?)")
            .Bind(line).Bind(answer).Bind(StoredText.OfNullable(note)).Bind(StoredText.Of(who)).Bind(Instant.Text(_clock)).Run());
    }

    /// <summary>The modes that events of the record have.</summary>
    public IReadOnlyList<string> EventModes() => Read(EventRows.Modes);

    /// <summary>Articles, by date of publication, those without a date last. Filters: since, until, article, publisher, limit.</summary>
    public IEnumerable<ArticleLine> FindArticles(RecordFilter filter) => Stream(database => ArticleRows.Find(database, filter));

    /// <summary>Statements, by date, those without any last. Filters: all but recipient and place.</summary>
    public IEnumerable<StatementLine> FindStatements(RecordFilter filter) => Stream(database => StatementRows.Find(database, filter));

    /// <summary>
    /// Finds the acts of saying behind statements that several articles print, and notes them in the statements. Cheap after a small read: only what lies
    /// near the given articles in time is looked at.
    /// </summary>
    /// <param name="articles">The articles that are new or read anew; null for the whole record.</param>
    /// <param name="formulas">Phrases that do not count, in small letters.</param>
    /// <returns>How many statements have another utterance than before.</returns>
    public int LinkUtterances(IReadOnlyCollection<string>? articles, IReadOnlyList<string> formulas) =>
        Write(database => UtteranceRows.Link(database, articles, formulas));

    /// <summary>Utterances that several articles print, by the first statement that fits. Filters: as for statements; a fitting statement shows its utterance whole.</summary>
    public IEnumerable<UtteranceLine> FindUtterances(RecordFilter filter) => Stream(database => UtteranceRows.Find(database, filter));

    /// <summary>Events, by date, those without any last. Filters: all but about.</summary>
    public IEnumerable<EventLine> FindEvents(RecordFilter filter) => Stream(database => EventRows.Find(database, filter));

    /// <summary>
    /// Events as <see cref="FindEvents"/> has them, but what several articles tell of the same act stands once, with what is linked to it. What does not
    /// fit the filter is not linked either. All that fits is held in memory.
    /// </summary>
    public IReadOnlyList<Occurrence> FindOccurrences(RecordFilter filter) => Read(database =>
    {
        var linked = OccurrenceLinker.Link(EventRows.FindDated(database, filter with { Limit = null }));
        return filter.Limit is { } most ? linked.Take(most).ToList() : linked;
    });

    /// <summary>Figures, by date, those without any last. Filters: all but actor and recipient.</summary>
    public IEnumerable<FigureLine> FindFigures(RecordFilter filter) => Stream(database => FigureRows.Find(database, filter));

    /// <summary>Drafts as each article tells of them, by date; <see cref="DraftViews"/> joins and checks them.</summary>
    public IEnumerable<DraftLine> FindDraftsByArticle() => Stream(DraftRows.All);

    /// <summary>Actors, the most frequent first. Filters: actor says which; since, until, article and publisher say which lines are counted; limit.</summary>
    public IEnumerable<ActorLine> FindActors(RecordFilter filter) => Stream(database => ActorRows.Find(database, filter));

    /// <summary>
    /// Searches texts, statements, events, figures and drafts; the best first, or, of words that stand nearly everywhere, the last read. All words must occur; "quotation marks" keep a phrase together, a star ends the
    /// beginning of a word, a minus stands before a word that must not occur. Case and accents do not matter.
    /// </summary>
    /// <param name="kind">a, s, e, f or d: only articles, statements, events, figures or drafts.</param>
    public IReadOnlyList<SearchHit> Search(string words, char? kind = null, int limit = 20, int skip = 0) =>
        Read(database => SearchRows.Find(database, words, kind, limit, skip));

    internal IReadOnlyList<SearchHit> Search(string words, char? kind, int limit, int skip, int mostWeighed) =>
        Read(database => SearchRows.Find(database, words, kind, limit, skip, mostWeighed));

    /// <summary>One act of saying with all that print it, or null.</summary>
    public UtteranceLine? FindUtterance(string id) => Read(database => UtteranceRows.ById(database, id));

    /// <summary>The number of the log's last entry: as long as it stays, so does the record.</summary>
    public long Head() => Read(database => RecordLog.Head(database).Entry);

    /// <summary>Whether all of the record can be read while somebody waits: it has less than some ten thousand lines.</summary>
    public bool IsSmall => Read(database => database.Number("pragma page_count")) < PagesOfSmall;

    /// <summary>The ids of the lines that the log has touched since an entry, each once.</summary>
    internal IReadOnlyCollection<string> TouchedSince(long entry, long until) => Read(database => RecordLog.Touched(database, entry, until));

    internal StatementLine? StandingStatement(string id) => Read(database => StatementRows.Standing(database, id));

    internal EventLine? StandingEvent(string id) => Read(database => EventRows.Standing(database, id));

    /// <summary>When articles were published, by id; those without a date are left out.</summary>
    public IReadOnlyDictionary<string, string> PublishedOf(IReadOnlyCollection<string> articles) => Read(database => ArticleRows.PublishedOf(database, articles));

    internal ArticleLine? ArticleOf(string id) => Read(database => ArticleRows.ById(database, id));

    /// <summary>One line, whole, by its id; the first digits of an id will do where no other begins so. Null where there is none.</summary>
    public ShownLine? Show(string id) => Read(database => database.Snapshot(() => Showing.Show(database, id)));

    /// <summary>The text of an article as the record keeps it, or null.</summary>
    public string? TextOf(string article) =>
        Read(database => ArticleRows.StateOf(database, article) == ArticleState.Missing ? null : ArticleRows.TextOf(database, article));

    /// <summary>The layout of an article: its blocks in order, in code points.</summary>
    public IReadOnlyList<BlockRow> BlocksOf(string article) => Read(database => ArticleRows.BlocksOf(database, article));

    /// <param name="articles">The ids of the articles to count, or null for the whole record.</param>
    /// <param name="top">How many rows each list has at most.</param>
    public Digest Digest(IReadOnlyCollection<string>? articles = null, int top = 5) =>
        Read(database => database.Snapshot(() => new DigestQuery(database, articles, top).Run()));

    /// <summary>
    /// Checks the record against itself: every text and quotation, every id, and every row against the append-only log. Reads all of it.
    /// </summary>
    /// <param name="head">The hash of an entry of the log that was kept elsewhere, or its first digits: the log must still have it.</param>
    public Verification Verify(string? head = null) => Read(database => database.Snapshot(() => new Verifier(database).Run(head)));

    /// <summary>What people said of lines, oldest first.</summary>
    public IReadOnlyList<JudgedLine> FindJudgements() => Read(database => database.Snapshot(() => JudgementViews.Read(database)));

    /// <summary>Copies the file as it stands, whatever others write meanwhile.</summary>
    /// <param name="path">A file that is not there yet, or that is written over.</param>
    public void CopyTo(string path) => Read(database =>
    {
        database.CopyTo(path);
        return 0;
    });

    /// <summary>Writes all of the record as text, one JSON array a line; <see cref="Import"/> makes the same record of it.</summary>
    /// <returns>How many rows it has.</returns>
    public long Export(Stream to) => Read(database => database.Snapshot(() => RecordArchive.Write(database, to)));

    /// <summary>Makes a new record of what <see cref="Export"/> wrote.</summary>
    /// <param name="archive">What the archive is called in messages.</param>
    /// <param name="path">A file that is not there yet.</param>
    /// <exception cref="RecordException">It is no archive, it is broken, or the file is there. No record is left behind.</exception>
    public static void Import(TextReader from, string archive, string path, TimeProvider clock) => RecordArchive.Read(from, archive, path, clock);

    /// <summary>Runs one SELECT of the user's. Nothing but this record can be read, and nothing written.</summary>
    /// <exception cref="RecordException">The query is wrong or would do more. While rows are read, too.</exception>
    public QueryResult Query(string sql) => ReadOnlyQuery.Run(OpenReading(), sql);

    /// <param name="positions">Rows of the table <c>positions</c>.</param>
    /// <param name="shifts">Rows of the table <c>shifts</c>.</param>
    internal QueryResult Query(string sql, IReadOnlyList<PositionLine> positions, IReadOnlyList<ShiftLine> shifts)
    {
        var database = OpenReading();
        PositionTables.Fill(database, positions, shifts);
        return ReadOnlyQuery.Run(database, sql);
    }

    /// <summary>A line that the record does not keep, with the passage of its words and what belongs to it.</summary>
    internal ShownLine Show(PositionLine line) => Read(database => database.Snapshot(() => Showing.Computed(database, line)));

    internal ShownLine Show(ShiftLine line) => Read(database => database.Snapshot(() => Showing.Computed(database, line)));

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var database))
            database.Dispose();
        // Last, so that it is the one that tidies up the files beside the record.
        _writing?.Dispose();
    }

    internal IReadOnlyList<AppendResult> Append(IReadOnlyList<ArticleLines> batch, RecordVersion version, bool again) =>
        Write(_ => batch.Select(lines => _appender!.Append(lines, version, again)).ToArray());

    /// <summary>The size of the file in pages.</summary>
    internal long Pages => _writing!.Number("pragma page_count");

    /// <summary>Stands for a disk that is full when the file has so many pages.</summary>
    internal void LimitPages(long most) => _writing!.Execute($"pragma max_page_count = {most}");

    internal T Write<T>(Func<Database, T> work)
    {
        if (_writing is null)
            throw new InvalidOperationException($"{Path} was opened for reading only.");
        lock (_writeLock)
        {
            _log!.Forget();
            return _writing.Transaction(() =>
            {
                var result = work(_writing);
                _log.Write();
                return result;
            });
        }
    }

    private void Write(Action<Database> work) => Write(database =>
    {
        work(database);
        return 0;
    });

    private T Read<T>(Func<Database, T> work)
    {
        var database = Rent();
        try
        {
            return work(database);
        }
        finally
        {
            Return(database);
        }
    }

    private IEnumerable<TLine> Stream<TLine>(Func<Database, IEnumerable<TLine>> find)
    {
        var database = Rent();
        try
        {
            foreach (var line in find(database))
                yield return line;
        }
        finally
        {
            Return(database);
        }
    }

    private Database Rent() => _idle.TryTake(out var database) ? database : OpenReading();

    private void Return(Database database)
    {
        if (_disposed)
            database.Dispose();
        else
            _idle.Add(database);
    }

    private Database OpenReading()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var database = Database.OpenToRead(Path);
        database.AddFunction("has_words", SearchText.HasWords);
        return database;
    }
}
