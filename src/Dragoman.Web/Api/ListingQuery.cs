using System.ComponentModel;
using Dragoman.Store;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Api;

/// <summary>The filters of a listing as an address has them: the names and meanings of the command line's options.</summary>
internal sealed class ListingQuery
{
    [Description("who acts or speaks: codes with commas between (FRA,GBR), a code with its sector (FRA GOV), or words of a name")]
    public string? Actor { get; init; }

    [Description("to whom it is done")]
    public string? Recipient { get; init; }

    [Description("who says so")]
    public string? Source { get; init; }

    [Description("an actor or issue that it is about, or words that it contains")]
    public string? About { get; init; }

    [Description("types of events, kinds of statements, measures of figures, with commas between")]
    public string? Type { get; init; }

    [Description("issues with commas between (assad-departure), toward:RUS for the stance toward a state, draft:S/2016/846 for that on a draft, toward or draft for all of these")]
    public string? Issue { get; init; }

    [Description("words of the place")]
    public string? Place { get; init; }

    [Description("an article's id, or the name of its file")]
    public string? Article { get; init; }

    [Description("words of the publisher's name")]
    public string? Publisher { get; init; }

    [Description("not before this date: 2016, 2016-10 or 2016-10-08")]
    public string? Since { get; init; }

    [Description("not after this date")]
    public string? Until { get; init; }

    [Description("true: only figures for which another source gives another number")]
    public string? Contested { get; init; }

    [Description("how many lines a page has, from 1 to 1000; 100 unless told")]
    public string? Limit { get; init; }

    [Description("where the next page begins: the 'next' of the page before")]
    public string? Cursor { get; init; }

    [Description("json, jsonl or csv; the Accept header says it, too")]
    public string? Format { get; init; }

    /// <summary>The values that are given, by name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Given() => new Dictionary<string, string?>
    {
        ["actor"] = Actor,
        ["recipient"] = Recipient,
        ["source"] = Source,
        ["about"] = About,
        ["type"] = Type,
        ["issue"] = Issue,
        ["place"] = Place,
        ["article"] = Article,
        ["publisher"] = Publisher,
        ["since"] = Since,
        ["until"] = Until,
        ["contested"] = Contested,
        ["limit"] = Limit,
        ["cursor"] = Cursor,
        ["format"] = Format,
    }.Where(field => !string.IsNullOrWhiteSpace(field.Value)).Select(field => KeyValuePair.Create(field.Key, field.Value!));

    /// <summary>The filter, or what is wrong with it or with the type, whose words the site knows.</summary>
    public (RecordFilter Filter, ParameterError? Error) Filter(Listing listing, Site site, IQueryCollection asked, int usual, int most) =>
        Filter(listing, asked, usual, most) is { Error: null } read && listing.Strange(Type, site) is { } type ? (RecordFilter.None, type) : Filter(listing, asked, usual, most);

    /// <summary>The filter, or what is wrong with it.</summary>
    /// <param name="most">The most lines that a page may have.</param>
    public (RecordFilter Filter, ParameterError? Error) Filter(Listing listing, IQueryCollection asked, int usual, int most)
    {
        if (asked.Keys.FirstOrDefault(name => !listing.Knows(name)) is { } strange)
            return (RecordFilter.None, new ParameterError(strange, $"'{listing.Name}' has no parameter '{strange}'.", $"There are: {string.Join(", ", listing.Parameters)}."));
        if (Date("since", Since, out var since) is { } wrongSince)
            return (RecordFilter.None, wrongSince);
        if (Date("until", Until, out var until) is { } wrongUntil)
            return (RecordFilter.None, wrongUntil);
        var limit = usual;
        if (Limit is { Length: > 0 } number && (!int.TryParse(number, out limit) || limit < 1 || limit > most))
            return (RecordFilter.None, new ParameterError("limit", $"'{number}' is no number of lines.", $"Write a number from 1 to {most}."));
        if (Contested is { Length: > 0 } contested && contested is not ("true" or "on" or "1" or "false" or "off" or "0"))
            return (RecordFilter.None, new ParameterError("contested", $"'{contested}' is neither true nor false.", "Write contested=true, or leave it out."));
        return (new RecordFilter
        {
            Actor = Actor,
            Recipient = Recipient,
            Source = Source,
            About = About,
            Type = Type,
            Issue = Issue,
            Place = Place,
            Article = Article,
            Publisher = Publisher,
            Since = since,
            Until = until,
            Contested = Contested is "true" or "on" or "1",
            Limit = limit,
        }, null);
    }

    private static ParameterError? Date(string name, string? text, out PartialDate? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!PartialDate.TryParse(text, out var parsed))
            return new ParameterError(name, $"'{text}' is no date.", "Write 2016, 2016-10 or 2016-10-08.");
        date = parsed;
        return null;
    }
}
