using Dragoman.Knowledge;

namespace Dragoman.Compile.Data;

/// <summary>
/// Makes one tenure of the rows in which several sources tell of the same one: in <c>tenures.tsv</c> each source keeps its row, in the compiled
/// data nobody holds an office twice on one day.
/// </summary>
internal static class TenureMerger
{
    // Lists by month and lists of effective leaders differ by this much about one and the same change.
    private const int Blur = 62;

    public static List<TenureRow> Merge(IReadOnlyList<TenureRow> rows)
    {
        var merged = new List<TenureRow>(rows.Count);
        foreach (var held in rows.GroupBy(r => (r.Person, r.Office)))
        {
            if (held.Take(2).Count() < 2)
                merged.AddRange(held);
            else
                merged.AddRange(MergeOne(held));
        }

        return merged;
    }

    private static List<TenureRow> MergeOne(IEnumerable<TenureRow> rows)
    {
        var stated = new List<TenureRow>();
        foreach (var row in rows.Where(r => !r.Observed).OrderBy(Start))
        {
            if (stated.Count > 0 && Overlap(stated[^1], row))
                stated[^1] = Join(stated[^1], row);
            else
                stated.Add(row);
        }

        var seen = new List<TenureRow>();
        foreach (var row in rows.Where(r => r.Observed).OrderBy(Start))
        {
            var rest = (TenureRow?)row;
            for (var i = 0; i < stated.Count && rest is not null; i++)
            {
                if (!Overlap(stated[i], rest))
                    continue;
                stated[i] = stated[i] with { Source = Sources(stated[i], rest) };
                rest = Outside(rest, stated[i]);
            }

            if (rest is null)
                continue;
            if (seen.Count > 0 && Overlap(seen[^1], rest))
                seen[^1] = seen[^1] with { To = End(seen[^1]) >= End(rest) ? seen[^1].To : rest.To, Source = Sources(seen[^1], rest), Checked = seen[^1].Checked || rest.Checked, Note = Note(seen[^1], rest) };
            else
                seen.Add(rest);
        }

        return [.. stated.Concat(seen).OrderBy(Start)];
    }

    // Two rows that state first and last day: written by hand first, but the exacter end where both mean the same change.
    private static TenureRow Join(TenureRow a, TenureRow b)
    {
        var first = b.Source.StartsWith("general-knowledge", StringComparison.Ordinal) && !a.Source.StartsWith("general-knowledge", StringComparison.Ordinal) ? b : a;
        var second = first == a ? b : a;
        return first with
        {
            From = Better(first.From, second.From, Math.Abs(Start(first) - Start(second)) <= Blur, Start(first) <= Start(second)),
            To = Better(first.To, second.To, Math.Abs(End(first) - End(second)) <= Blur, End(first) >= End(second)),
            Current = End(first) >= End(second) ? first.Current : second.Current,
            Source = Sources(first, second),
            Checked = a.Checked || b.Checked,
            Note = Note(first, second),
        };
    }

    private static string Better(string first, string second, bool sameChange, bool firstReachesFurther) =>
        sameChange ? (second.Length > first.Length && first.Length > 0 && second.StartsWith(first, StringComparison.Ordinal) ? second : first) : firstReachesFurther ? first : second;

    // What was seen before the first or after the last stated day, if it is more than a blur.
    private static TenureRow? Outside(TenureRow seen, TenureRow stated)
    {
        if (Start(stated) - Start(seen) > Blur)
            return seen with { To = Day(Start(stated) - 1) };
        return End(seen) - End(stated) > Blur ? seen with { From = Day(End(stated) + 1) } : null;
    }

    private static string Sources(TenureRow a, TenureRow b) =>
        a.Source.Split("; ").Contains(b.Source) ? a.Source : $"{a.Source}; {b.Source}";

    private static string Note(TenureRow a, TenureRow b) => a.Checked || a.Note.Length > 0 && !b.Checked ? a.Note : b.Note.Length > 0 ? b.Note : a.Note;

    private static bool Overlap(TenureRow a, TenureRow b) => Start(a) <= End(b) && Start(b) <= End(a);

    private static string Day(int number) => PartialDate.Of(DateOnly.FromDayNumber(number)).ToString();

    private static int Start(TenureRow row) => PartialDate.TryParse(row.From, out var from) ? from.Earliest.DayNumber : PartialDate.TryParse(row.To, out var to) ? to.Earliest.DayNumber : 0;

    private static int End(TenureRow row) =>
        PartialDate.TryParse(row.To, out var to) ? to.Latest.DayNumber : row.Current ? DateOnly.MaxValue.DayNumber : PartialDate.TryParse(row.From, out var from) ? from.Latest.DayNumber : 0;
}
