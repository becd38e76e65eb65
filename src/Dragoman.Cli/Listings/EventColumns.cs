using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Cli.Output;
using Dragoman.Coding.Events;
using Dragoman.Data;
using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Listings;

/// <summary>The listing of events with the columns that a user asks for, and with what is linked to each where that was looked for.</summary>
internal sealed class EventColumns
{
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lazy<CameoTable> _cameo = new(() => CameoTable.Load(CompiledData.Load(Shipped.Knowledge())));
    private readonly Dictionary<string, Occurrence>? _occurrences;

    /// <param name="occurrences">Null where nothing was linked.</param>
    public EventColumns(IReadOnlyList<Occurrence>? occurrences) => _occurrences = occurrences?.ToDictionary(o => o.Line.Id, StringComparer.Ordinal);

    /// <summary>Columns that stand in no other listing: from the tables of data/cameo.</summary>
    public static IReadOnlyList<string> Further { get; } = ["cameo_base", "cameo_root", "quad_class", "goldstein", "plover_score"];

    /// <summary>All columns; linked lines stand at the end.</summary>
    public Listing<EventLine> Listing()
    {
        var listing = EventListing.Listing;
        return _occurrences is null ? listing : listing with
        {
            Table = [.. listing.Table.Take(5), Of("articles"), .. listing.Table.Skip(5)],
            Flat = [.. listing.Flat, .. Linking],
            Json = WithLinks,
        };
    }

    /// <summary>These columns in this order; in JSON a flat object with them.</summary>
    /// <exception cref="Failure">There is no such column; the message names the nearest.</exception>
    public Listing<EventLine> Listing(string names)
    {
        var chosen = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Of).ToArray();
        if (chosen.Length == 0)
            throw new Failure("--columns needs names of columns with commas between.", ExitCode.Usage);
        return EventListing.Listing with { Table = chosen, Flat = chosen, Json = line => Flat(chosen, line) };
    }

    private IEnumerable<Column<EventLine>> All => EventListing.Listing.Flat.Concat(Scales).Concat(_occurrences is null ? [] : Linking);

    private IEnumerable<Column<EventLine>> Scales =>
    [
        new("cameo_base", l => Code(l).Base),
        new("cameo_root", l => Code(l).Root),
        new("quad_class", l => _cameo.Value.Scale(l.Type).Quad.ToString(CultureInfo.InvariantCulture)) { Right = true },
        new("goldstein", l => Code(l).Goldstein?.ToString("0.0", CultureInfo.InvariantCulture)) { Right = true },
        new("plover_score", l => _cameo.Value.Scale(l.Type).Score.ToString("0.0", CultureInfo.InvariantCulture)) { Right = true },
    ];

    private IEnumerable<Column<EventLine>> Linking =>
    [
        new("occurrence", l => _occurrences![l.Id].Id),
        new("articles", l => _occurrences![l.Id].Articles.ToString(CultureInfo.InvariantCulture)) { Right = true },
        new("accounts", l => _occurrences![l.Id].Accounts.ToString(CultureInfo.InvariantCulture)) { Right = true },
        new("linked", l => LineColumns.Joined(_occurrences![l.Id].Linked.Select(o => o.Id))),
    ];

    private CameoCode Code(EventLine line) => _cameo.Value.Of(line.Type, line.Mode, line.Cameo);

    private Column<EventLine> Of(string name)
    {
        if (All.FirstOrDefault(c => c.Name == name) is { } column)
            return column;
        var near = Nearest.To(name, All.Select(c => c.Name).ToArray());
        throw new Failure($"--columns: events have no column '{name}'.{(near is null ? "" : $" Did you mean '{near}'?")}", ExitCode.Usage);
    }

    // Numbers are numbers; what is not known is null.
    private static string Flat(IEnumerable<Column<EventLine>> columns, EventLine line)
    {
        var json = new JsonObject();
        foreach (var column in columns)
        {
            var value = column.Value(line);
            json[column.Name] = value is null ? null : column.Right ? JsonNode.Parse(value) : value is "true" or "false" ? value == "true" : value;
        }

        return json.ToJsonString(Plain);
    }

    private string WithLinks(EventLine line)
    {
        var json = JsonNode.Parse(LineJson.Write(line))!.AsObject();
        var occurrence = _occurrences![line.Id];
        json["occurrence"] = occurrence.Id;
        json["articles"] = occurrence.Articles;
        json["accounts"] = occurrence.Accounts;
        json["linked"] = new JsonArray([.. occurrence.Linked.Select(l => (JsonNode)new JsonObject
        {
            ["id"] = l.Id, ["article"] = l.Article, ["file"] = l.File, ["reprint"] = l.Reprint,
        })]);
        return json.ToJsonString(Plain);
    }
}
