using Dragoman.Store.Sqlite;

namespace Dragoman.Store;

/// <summary>A judgement with what it is a judgement of.</summary>
/// <param name="Kind">statement, event, figure, draft, article or actor.</param>
/// <param name="Rule">The rule that reads the line; null where it rests on none.</param>
/// <param name="Stands">False where a newer version no longer reads the line.</param>
public sealed record JudgedLine(string Line, string Kind, string? Rule, bool Stands, string Answer, string? Note, string Who, string Judged);

/// <summary>How many of the judged lines are right.</summary>
/// <param name="Of">What was counted: a kind of line, or a rule.</param>
/// <param name="Disputed">Lines of which one person says yes and another no; they count for neither.</param>
/// <param name="Precision">yes of yes and no; null without either.</param>
/// <param name="Low">Wilson's interval, 95 %: the precision of all lines lies there nineteen times of twenty, if those judged were drawn at random.</param>
public sealed record PrecisionRow(string Of, int Lines, int Yes, int No, int Unsure, int Disputed, double? Precision, double? Low, double? High);

/// <summary>What people said of lines, and what follows for the lines.</summary>
public static class JudgementViews
{
    // The normal distribution's quantile for 95 %.
    private const double Z = 1.959964;

    /// <summary>Judged lines that stand, counted by kind or by rule.</summary>
    /// <param name="judgements">Oldest first. The last word of each person on a line counts.</param>
    public static IReadOnlyList<PrecisionRow> PrecisionOf(IEnumerable<JudgedLine> judgements, Func<JudgedLine, string?> by)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        ArgumentNullException.ThrowIfNull(by);
        return
        [
            .. judgements.Where(j => j.Stands).GroupBy(j => j.Line).Select(line => (Of: by(line.First()), Verdict: VerdictOf(line))).Where(line => line.Of is not null)
                .GroupBy(line => line.Of!).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Row(group.Key, [.. group.Select(line => line.Verdict)])),
        ];
    }

    private static string VerdictOf(IEnumerable<JudgedLine> ofLine)
    {
        var sure = ofLine.GroupBy(j => j.Who).Select(person => person.Last().Answer).Where(answer => answer != "unsure").Distinct().ToArray();
        return sure.Length switch { 0 => "unsure", 1 => sure[0], _ => "disputed" };
    }

    private static PrecisionRow Row(string of, string[] verdicts)
    {
        var (yes, no) = (verdicts.Count(v => v == "yes"), verdicts.Count(v => v == "no"));
        var (low, high) = Wilson(yes, yes + no);
        return new PrecisionRow(of, verdicts.Length, yes, no, verdicts.Count(v => v == "unsure"), verdicts.Count(v => v == "disputed"), yes + no == 0 ? null : (double)yes / (yes + no), low, high);
    }

    /// <summary>Wilson's interval for so many of so many, 95 %; nulls for none.</summary>
    internal static (double? Low, double? High) Wilson(int right, int all)
    {
        if (all == 0)
            return (null, null);
        var (p, z2) = ((double)right / all, Z * Z);
        var middle = (p + z2 / (2 * all)) / (1 + z2 / all);
        var half = Z * Math.Sqrt(p * (1 - p) / all + z2 / (4.0 * all * all)) / (1 + z2 / all);
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    internal static IReadOnlyList<JudgedLine> Read(Database database)
    {
        var find = database.Prepare("""
            with lines as (
                select id, line, superseded from statements union all select id, line, superseded from events
                union all select id, line, superseded from figures union all select id, line, superseded from drafts
            )
            select j.line_id, v.rule, l.superseded is null and (l.id is not null or not exists (select 1 from articles a where a.id = j.line_id and a.superseded is not null)),
                j.answer, j.note, j.who, j.judged
            from judgements j left join lines l on l.id = j.line_id left join evidence v on v.line = l.line and v.n = 0
            order by j.judgement
            """);
        var judgements = new List<JudgedLine>();
        while (find.Step())
        {
            var line = find.NextWord();
            judgements.Add(new JudgedLine(line, KindOf(line), find.NextText(), find.NextBool(), find.NextWord(), find.NextText(), find.NextWord(), find.NextWord()));
        }

        find.Reset();
        return judgements;
    }

    private static string KindOf(string id) => id switch
    {
        ['s', '-', ..] => "statement",
        ['e', '-', ..] => "event",
        ['f', '-', ..] => "figure",
        ['d', '-', ..] => "draft",
        ['a', '-', ..] => "article",
        _ => "actor",
    };
}
