using System.Globalization;
using Dragoman.Store;
using Dragoman.Store.Lines;
using Dragoman.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Charts;

/// <summary>What two actors did to each other, by month.</summary>
public sealed class RelationsView
{
    private const int Most = 2000;
    private const int MostMonths = 120;

    private RelationsView(IReadOnlyList<EventLine> events, IReadOnlyList<Bar> bars, string per, Picture picture)
    {
        Events = events;
        Bars = bars;
        Per = per;
        Picture = picture;
    }

    public IReadOnlyList<EventLine> Events { get; }

    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>month, or year where there are very many.</summary>
    public string Per { get; }

    public Picture Picture { get; }

    public static RelationsView Of(Site site, string one, string other, RecordFilter range)
    {
        var filter = range with { Limit = Most };
        List<EventLine> events = [.. site.Store.FindEvents(filter with { Actor = one, Recipient = other }).Concat(site.Store.FindEvents(filter with { Actor = other, Recipient = one }))
            .DistinctBy(line => line.Id).OrderBy(line => line.Date ?? "~", StringComparer.Ordinal)];
        var shown = events.Where(line => line is { Modality: "happened", Negated: false, Date.Length: >= 7 }).ToList();
        var byYear = shown.Select(line => line.Date![..7]).Distinct().Count() > MostMonths;
        var length = byYear ? 4 : 7;
        var bars = shown.GroupBy(line => line.Date![..length]).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Bar(group.Key, group.Count(line => EventTypes.Cooperation.Contains(line.Type)), group.Count(line => !EventTypes.Cooperation.Contains(line.Type)), Address(one, other, group.Key, group.Key)))
            .ToArray();
        var left = events.Count - shown.Count;
        var notShown = string.Join("; ", new[]
        {
            left > 0 ? $"{Shown.Number(left)} events planned, threatened, demanded, denied, negated or without a month" : "",
            $"{(byYear ? "years" : "months")} without an event",
            events.Count >= Most ? $"what comes after the first {Shown.Number(Most)} events each way" : "",
        }.Where(part => part.Length > 0));
        var filters = string.Join(", ", new[] { $"between {one} and {other}", range.Since is { } since ? $"since {since}" : "", range.Until is { } until ? $"until {until}" : "" }.Where(part => part.Length > 0));
        var name = $"{one} and {other}: cooperation (up) and conflict (down) by {(byYear ? "year" : "month")}";
        return new RelationsView(events, bars, byYear ? "year" : "month", new Picture(name, filters, notShown, Address(one, other, range.Since?.ToString(), range.Until?.ToString())));
    }

    /// <summary>The page of a pair.</summary>
    public static string Address(string one, string other, string? since, string? until) => "/relations" + QueryString.Create(
        new[] { ("a", one), ("b", other), ("since", since ?? ""), ("until", until ?? "") }.Where(field => field.Item2.Length > 0).Select(field => KeyValuePair.Create(field.Item1, (string?)field.Item2)));
}

/// <summary>Who acts on whom: the actors with most events as rows and columns.</summary>
public sealed record Matrix(IReadOnlyList<string> Actors, IReadOnlyDictionary<(string Actor, string Recipient), int> Counts, int Others)
{
    private const int MostActors = 12;
    private const int Shades = 5;

    public static Matrix Of(IReadOnlyList<PairTally> pairs)
    {
        var actors = pairs.SelectMany(pair => new[] { (Name: pair.Actor, pair.Count), (Name: pair.Recipient, pair.Count) })
            .GroupBy(part => part.Name).OrderByDescending(group => group.Sum(part => part.Count)).ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostActors).Select(group => group.Key).ToArray();
        var inside = pairs.Where(pair => actors.Contains(pair.Actor) && actors.Contains(pair.Recipient)).ToDictionary(pair => (pair.Actor, pair.Recipient), pair => pair.Count);
        return new Matrix(actors, inside, pairs.Sum(pair => pair.Count) - inside.Values.Sum());
    }

    public int Count(string actor, string recipient) => Counts.GetValueOrDefault((actor, recipient));

    /// <summary>0 for none, else 1 to 5 by how many there are beside the most.</summary>
    public string Shade(int count) => count == 0 ? "0" : Math.Clamp((int)Math.Ceiling(Shades * Math.Sqrt((double)count / Counts.Values.Max())), 1, Shades).ToString(CultureInfo.InvariantCulture);
}
