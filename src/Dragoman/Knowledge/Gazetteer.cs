using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Dragoman.Knowledge;

/// <summary>Where a place lies, to a tenth of a degree.</summary>
/// <param name="Country">ISO alpha-3 or our code; null where it is contested.</param>
/// <param name="Latitude">Degrees, WGS 84, north positive, -90 to 90.</param>
/// <param name="Longitude">Degrees, WGS 84, east positive, -180 to 180.</param>
/// <param name="IsArea">The point lies near the middle of an area, and not in a settlement.</param>
public sealed record PlacePoint(string Name, string? Country, double Latitude, double Longitude, bool IsArea);

/// <summary>The points of <c>data/places</c>, by the names that articles use.</summary>
public sealed class Gazetteer
{
    /// <summary>The name of its section in the compiled data.</summary>
    public const string Section = "gazetteer";

    private readonly FrozenDictionary<string, PlacePoint?> _byName;

    private Gazetteer(IReadOnlyList<PlacePoint> points, FrozenDictionary<string, PlacePoint?> byName) => (Points, _byName) = (points, byName);

    public IReadOnlyList<PlacePoint> Points { get; }

    /// <summary>The place of that name; null where none is known, or more than one.</summary>
    public PlacePoint? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(Folding.Fold(name));

    /// <exception cref="InvalidDataException">The section is missing or damaged.</exception>
    public static Gazetteer Load(CompiledData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Parse(Encoding.UTF8.GetString(data.Section(Section).Span));
    }

    /// <summary>Reads rows of <c>name, aliases, country, latitude, longitude, extent</c> with tabs between.</summary>
    /// <exception cref="InvalidDataException">A row has no point on the earth.</exception>
    public static Gazetteer Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var points = new List<PlacePoint>();
        var byName = new Dictionary<string, PlacePoint?>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('\t');
            if (cells.Length != 6 || !TryDegrees(cells[3], 90, out var latitude) || !TryDegrees(cells[4], 180, out var longitude) || cells[5] is not ("settlement" or "area"))
                throw new InvalidDataException($"'{line}' is no row of a place: name, aliases, country, latitude from -90 to 90, longitude from -180 to 180, settlement or area");
            var point = new PlacePoint(cells[0], cells[2].Length == 0 ? null : cells[2], latitude, longitude, cells[5] == "area");
            points.Add(point);
            foreach (var name in cells[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(cells[0]).Select(word => Folding.Fold(word)).Distinct(StringComparer.Ordinal))
                byName[name] = byName.ContainsKey(name) ? null : point;
        }

        return new Gazetteer(points, byName.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static bool TryDegrees(string text, int most, out double degrees) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= most;
}
