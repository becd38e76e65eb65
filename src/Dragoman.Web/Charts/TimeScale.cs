using System.Globalization;

namespace Dragoman.Web.Charts;

/// <summary>Days along a line.</summary>
public sealed record TimeScale(int First, int Last, double Left, double Right)
{
    private const int MostTicks = 10;
    private const int DaysOfYears = 900;
    private const int DaysOfMonths = 75;

    private int Length => Math.Max(1, Last - First);

    public double X(int day) => Left + (Right - Left) * Math.Clamp(day - First, 0, Length) / Length;

    /// <summary>How many days a unit of the drawing's width stands for.</summary>
    public double DaysOfWidth => Length / Math.Max(1, Right - Left);

    public string Start => $"{DateOnly.FromDayNumber(First):yyyy-MM-dd}";

    public string End => $"{DateOnly.FromDayNumber(Last):yyyy-MM-dd}";

    /// <summary>Years, months or days, so many as have room.</summary>
    public IReadOnlyList<(double X, string Label)> Ticks
    {
        get
        {
            var (from, to) = (DateOnly.FromDayNumber(First), DateOnly.FromDayNumber(Last));
            var all = Length > DaysOfYears ? Steps(new DateOnly(from.Year, 1, 1), to, 12, "yyyy") : Length > DaysOfMonths ? Steps(new DateOnly(from.Year, from.Month, 1), to, 1, "yyyy-MM") : Every(from, to);
            var fitting = all.Where(tick => tick.Day >= First).ToList();
            var every = Math.Max(1, (fitting.Count + MostTicks - 1) / MostTicks);
            return [.. fitting.Where((_, n) => n % every == 0).Select(tick => (X(tick.Day), tick.Label))];
        }
    }

    private static List<(int Day, string Label)> Steps(DateOnly day, DateOnly last, int months, string format)
    {
        var steps = new List<(int, string)>();
        // The last year that a date can have has none after it.
        for (; day <= last && day.Year < DateOnly.MaxValue.Year; day = day.AddMonths(months))
            steps.Add((day.DayNumber, day.ToString(format, CultureInfo.InvariantCulture)));
        return steps;
    }

    private static IEnumerable<(int Day, string Label)> Every(DateOnly day, DateOnly last) =>
        Enumerable.Range(day.DayNumber, last.DayNumber - day.DayNumber + 1).Select(n => (n, DateOnly.FromDayNumber(n).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
