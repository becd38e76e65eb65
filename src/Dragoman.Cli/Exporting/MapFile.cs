using System.Text.Json.Nodes;
using Dragoman.Cli.Listings;
using Dragoman.Knowledge;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Exporting;

/// <summary>
/// Lines with a place as GeoJSON (RFC 7946): one feature a line, with its point and the contract's fields as properties. A place that the data does not know, or that is one of two
/// of its name, has no geometry: such a feature is "unlocated" in the words of the RFC.
/// </summary>
internal sealed class MapFile(Gazetteer places)
{
    /// <summary>Inside a folder.</summary>
    public const string Name = "places.geojson";

    public void Write(TextWriter output, IEnumerable<EvidencedLine> lines)
    {
        output.Write("""{"type":"FeatureCollection","features":[""");
        var first = true;
        foreach (var line in lines)
        {
            if (PlaceOf(line) is not { Length: > 0 } place)
                continue;
            output.Write(first ? "\n" : ",\n");
            output.Write(Feature(line, place).ToJsonString(EventColumns.Plain));
            first = false;
        }

        output.Write("\n]}\n");
    }

    private JsonObject Feature(EvidencedLine line, string place)
    {
        var point = places.Find(place);
        var properties = JsonNode.Parse(LineJson.Write(line))!.AsObject();
        properties["place_country"] = point?.Country;
        properties["place_extent"] = point is null ? null : point.IsArea ? "area" : "settlement";
        return new JsonObject
        {
            ["type"] = "Feature",
            ["id"] = line.Id,
            ["geometry"] = point is null ? null : new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(point.Longitude, point.Latitude) },
            ["properties"] = properties,
        };
    }

    private static string? PlaceOf(EvidencedLine line) => line switch
    {
        EventLine @event => @event.Place,
        FigureLine figure => figure.Place,
        StatementLine statement => statement.Place,
        _ => null,
    };
}
