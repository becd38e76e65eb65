using System.Globalization;
using Dragoman.Cli.Output;
using Dragoman.Coding.Events;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Layouts;

/// <summary>
/// Events in the column layouts of older systems: tab-separated, no header, one row a pair of actor and recipient. These layouts have no column for
/// what is only planned, threatened, denied or did not take place, so that what is not told as having happened is left out.
/// </summary>
internal static class OldLayouts
{
    /// <summary>PETRARCH-2 with addresses: date, source, target, code, issues, ids, url, publisher.</summary>
    public const int PetrarchColumns = 8;

    private static readonly string[] ActorColumns =
        ["Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code"];

    private static readonly string[] GeoColumns = ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"];

    /// <summary>The 61 columns of GDELT 2.0 events, in their order.</summary>
    public static IReadOnlyList<string> Gdelt2Columns { get; } =
    [
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        .. ActorColumns.Select(c => "Actor1" + c), .. ActorColumns.Select(c => "Actor2" + c),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        .. GeoColumns.Select(c => "Actor1Geo_" + c), .. GeoColumns.Select(c => "Actor2Geo_" + c), .. GeoColumns.Select(c => "ActionGeo_" + c),
        "DATEADDED", "SOURCEURL",
    ];

    /// <summary>The 58 columns of GDELT 1.0: the same without ADM2.</summary>
    public static IReadOnlyList<string> Gdelt1Columns { get; } = [.. Gdelt2Columns.Where(c => !c.EndsWith("ADM2Code", StringComparison.Ordinal))];

    public static bool Fits(EventLine line) => line is { Modality: "happened", Negated: false };

    public static IEnumerable<string[]> Petrarch(EventLine line, ArticleLine? article, CameoTable cameo)
    {
        var date = Digits(line.Date ?? article?.Published);
        foreach (var (actor, recipient) in Pairs(line))
        {
            yield return
            [
                date.Length == 8 ? date : "", ActorCode(actor) ?? "---", ActorCode(recipient) ?? "---", cameo.Of(line.Type, line.Mode, line.Cameo).Code, "", line.Id,
                article?.Url ?? "", article?.Publisher ?? "NULL",
            ];
        }
    }

    /// <param name="columns">Those of one version.</param>
    /// <param name="isState">Tells the code of a state from that of a body or group.</param>
    public static IEnumerable<string[]> Gdelt(EventLine line, ArticleLine? article, CameoTable cameo, Func<string, bool> isState, IReadOnlyList<string> columns)
    {
        var pair = 0;
        foreach (var (actor, recipient) in Pairs(line))
        {
            var row = new Dictionary<string, string?>(StringComparer.Ordinal);
            FillEvent(row, line, article, cameo, pair++);
            FillActor(row, "Actor1", actor, isState);
            FillActor(row, "Actor2", recipient, isState);
            yield return [.. columns.Select(c => row.GetValueOrDefault(c) ?? "")];
        }
    }

    /// <summary>A cell as it may stand between tabs.</summary>
    public static string Cell(string text) => WordCut.OneLine(text);

    private static void FillEvent(Dictionary<string, string?> row, EventLine line, ArticleLine? article, CameoTable cameo, int pair)
    {
        var code = cameo.Of(line.Type, line.Mode, line.Cameo);
        var date = Digits(line.Date ?? article?.Published);
        row["GLOBALEVENTID"] = Number(line.Id, pair).ToString(CultureInfo.InvariantCulture);
        row["SQLDATE"] = date.Length == 8 ? date : null;
        row["MonthYear"] = date.Length >= 6 ? date[..6] : null;
        row["Year"] = date.Length >= 4 ? date[..4] : null;
        row["FractionDate"] = date.Length == 8 ? Fraction(date) : null;
        row["EventCode"] = code.Code;
        row["EventBaseCode"] = code.Base;
        row["EventRootCode"] = code.Root;
        row["QuadClass"] = code.Quad.ToString(CultureInfo.InvariantCulture);
        row["GoldsteinScale"] = code.Goldstein?.ToString("0.0", CultureInfo.InvariantCulture);
        row["NumMentions"] = line.Evidence.Count.ToString(CultureInfo.InvariantCulture);
        row["NumSources"] = "1";
        row["NumArticles"] = "1";
        row["ActionGeo_FullName"] = line.Place;
        row["SOURCEURL"] = article?.Url ?? line.File;
    }

    private static void FillActor(Dictionary<string, string?> row, string which, PartyField? party, Func<string, bool> isState)
    {
        if (party is null)
            return;
        row[which + "Code"] = ActorCode(party);
        row[which + "Name"] = (party.Name ?? party.Text).ToUpperInvariant();
        if (party.Country is { } country)
            row[which + (isState(country) ? "CountryCode" : "KnownGroupCode")] = country;
        row[which + "Type1Code"] = party.Sector;
    }

    // An act of several on several is one row a pair; of an actor with itself (a mutual act) there is none.
    private static IEnumerable<(PartyField Actor, PartyField? Recipient)> Pairs(EventLine line)
    {
        foreach (var actor in line.Actor)
        {
            if (line.Recipient.Count == 0)
                yield return (actor, null);
            foreach (var recipient in line.Recipient)
            {
                if (recipient != actor)
                    yield return (actor, recipient);
            }
        }
    }

    /// <summary>As the older systems write it, without a space: <c>FRAGOV</c>.</summary>
    private static string? ActorCode(PartyField? party) => party?.Country is { } country ? country + party.Sector : null;

    private static string Digits(string? date) => date?.Replace("-", "", StringComparison.Ordinal) ?? "";

    // Tables hold it as a number, some of them as a double: 44 bits of the id and 8 for the pair stay exact.
    private static long Number(string id, int pair) => (Convert.ToInt64(id[2..13], 16) << 8) | (uint)(pair & 255);

    // The part of the year as GDELT's rows have it: whole months count 30 days.
    private static string Fraction(string date)
    {
        int year = int.Parse(date.AsSpan(0, 4)), month = int.Parse(date.AsSpan(4, 2)), day = int.Parse(date.AsSpan(6, 2));
        return (year + (((month - 1) * 30) + day) / 365.0).ToString("0.0000", CultureInfo.InvariantCulture);
    }
}
