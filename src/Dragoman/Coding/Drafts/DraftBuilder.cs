using Dragoman.Council;

namespace Dragoman.Coding.Drafts;

/// <summary>Gathers what one article says of one draft.</summary>
internal sealed class DraftBuilder
{
    private readonly List<string> _sponsors = [];
    private readonly List<Provision> _provisions = [];
    private readonly List<MemberVote> _intentions = [];
    private readonly List<MemberVote> _threats = [];
    private readonly List<string> _undecided = [];
    private readonly List<string> _vetoes = [];
    private readonly List<Evidence> _evidence = [];
    private readonly List<string> _subjects = [];
    private readonly List<DraftAmendment> _amendments = [];
    private readonly List<Span> _followed = [];
    private string? _symbol;
    private PartialDate? _date;
    private DraftStatus _status;
    private (int? For, int? Against, int? Abstentions, int? Wanted, int? Counted) _counts;

    public IReadOnlyList<string> Sponsors => _sponsors;

    public string? Symbol => _symbol;

    /// <summary>Called a draft at least once, or vetoed.</summary>
    public bool IsSure { get; set; }

    public DraftStatus Status => _status;

    /// <summary>Nothing is told of it but that there is one.</summary>
    public bool IsBare => _sponsors.Count == 0 && _symbol is null && _status == DraftStatus.Unknown && _intentions.Count + _threats.Count + _undecided.Count + _provisions.Count == 0 && _counts == default;

    /// <summary>Named in the headline first.</summary>
    public bool IsFromTitle { get; init; }

    /// <summary>Named below the headline, too.</summary>
    public bool IsOfText { get; set; }

    /// <summary>The states that its name has say what it is about, and not who wrote it.</summary>
    public void IsAboutSponsors()
    {
        _subjects.AddRange(_sponsors);
        _sponsors.Clear();
    }

    public void Sponsor(IEnumerable<string> states) => _sponsors.AddRange(states.Where(s => !_sponsors.Contains(s)).Distinct().ToArray());

    /// <summary>More sponsors than are named.</summary>
    public bool HasOtherSponsors { get; set; }

    public DraftCondition? SubmittedIf { get; set; }

    public ChapterSevenUse? ChapterSeven { get; set; }

    public void Amend(DraftAmendment amendment)
    {
        // "Russia proposed amendments" … "its amendments were rejected": the later word on the same one goes.
        if (_amendments.FindIndex(a => a.Outcome == "proposed" && (amendment.Sponsors.Count == 0 || a.Sponsors.SequenceEqual(amendment.Sponsors))) is >= 0 and var known)
            _amendments[known] = amendment with { Sponsors = _amendments[known].Sponsors };
        else if (!_amendments.Exists(a => a.Outcome == amendment.Outcome && a.Sponsors.SequenceEqual(amendment.Sponsors)))
            _amendments.Add(amendment);
    }

    public void Follow(Span sentence) => _followed.Add(sentence);

    public void Name(string symbol) => _symbol ??= symbol;

    public void About(string state) => _subjects.Add(state);

    public void Does(Provision provision)
    {
        if (!_provisions.Exists(p => p.Kind == provision.Kind && p.Excluded == provision.Excluded))
            _provisions.Add(provision);
    }

    public void Intends(MemberVote vote)
    {
        if (!_intentions.Exists(i => i.Member == vote.Member && i.Vote == vote.Vote))
            _intentions.Add(vote);
    }

    public void Threatens(MemberVote veto)
    {
        if (!_threats.Exists(t => t.Member == veto.Member))
            _threats.Add(veto);
    }

    public void Lacks(IEnumerable<string> members) => _undecided.AddRange(members.Where(m => !_undecided.Contains(m)).ToArray());

    public void Veto(string member)
    {
        if (!_vetoes.Contains(member))
            _vetoes.Add(member);
    }

    public void Reach(DraftStatus status, PartialDate? date)
    {
        if (status < _status || (status == _status && _date is not null))
            return;
        _date = date ?? (status == _status ? _date : null);
        _status = status;
    }

    public void Count(VoteCounts counts, PartialDate? date)
    {
        _counts = (_counts.For ?? counts.InFavour, _counts.Against ?? counts.Against, _counts.Abstentions ?? counts.Abstentions, _counts.Wanted ?? counts.Wanted, _counts.Counted ?? counts.Counted);
        // Where votes against it were counted there was a vote.
        if (counts.Against is not null || counts.Abstentions is not null)
            Reach(DraftStatus.PutToVote, date);
    }

    /// <summary>A veto in the headline: it is the outcome where the text tells none, and stays a word of the headline where the text tells another.</summary>
    public void Headline(IReadOnlyList<string> vetoing, Span words)
    {
        HeadlineSaysVeto = true;
        Show(words, "draft/headline");
        if (_status is DraftStatus.Failed or DraftStatus.Adopted or DraftStatus.Withdrawn or DraftStatus.NotPutToVote || _threats.Count > 0 && _status < DraftStatus.PutToVote)
            return;
        foreach (var member in vetoing.Where(member => !_sponsors.Contains(member)))
            Veto(member);
        Reach(DraftStatus.Vetoed, null);
    }

    private bool HeadlineSaysVeto { get; set; }

    public void Show(Span words, string rule)
    {
        if (!_evidence.Exists(e => e.Span == words))
            _evidence.Add(new Evidence(words, rule));
    }

    /// <param name="fallback">The state that the article is most about.</param>
    /// <param name="required">The legal minimum; a target equal to it is none.</param>
    public Draft Build(string? fallback, int required) => new()
    {
        Symbol = _symbol,
        Subject = _subjects.Where(s => !_sponsors.Contains(s)).GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? fallback,
        Sponsors = [.. _sponsors.Order(StringComparer.Ordinal)],
        HasOtherSponsors = HasOtherSponsors && _sponsors.Count > 0,
        SubmittedIf = SubmittedIf,
        ChapterSeven = ChapterSeven,
        Amendments = _amendments,
        Followed = [.. _followed.Distinct()],
        Provisions = _provisions,
        Date = _date,
        Status = _status == DraftStatus.Unknown && IsSure ? DraftStatus.Announced : _status,
        Intentions = _intentions,
        Threats = _threats,
        VotesWanted = _counts.Wanted == required ? null : _counts.Wanted,
        VotesCounted = _counts.Counted,
        Undecided = [.. _undecided.Order(StringComparer.Ordinal)],
        InFavour = _counts.For,
        Against = _counts.Against,
        Abstentions = _counts.Abstentions,
        HeadlineSaysVeto = HeadlineSaysVeto,
        VetoedBy = [.. _vetoes.Order(StringComparer.Ordinal)],
        Evidence = _evidence,
    };
}
