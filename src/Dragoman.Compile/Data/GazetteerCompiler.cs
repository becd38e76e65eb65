using System.Text;
using Dragoman.Knowledge;

namespace Dragoman.Compile.Data;

/// <summary>Checks the points of <c>data/places</c> and packs them into one section.</summary>
internal static class GazetteerCompiler
{
    /// <exception cref="InvalidDataException">A row does not fit; the message names file and line.</exception>
    public static byte[] Compile(DirectoryInfo data, IReadOnlySet<string> countries)
    {
        var text = new StringBuilder();
        foreach (var row in TsvTable.Read(Path.Combine(data.FullName, "places", "coordinates.tsv"), "name", "aliases", "country", "latitude", "longitude", "extent", "source", "checked"))
        {
            if (row["country"].Length > 0 && !countries.Contains(row["country"]))
                throw row.Broken($"'{row["country"]}' is no state of states.tsv");
            if (row["source"].Length == 0)
                throw row.Broken("the row has no source");
            var line = string.Join('\t', row["name"], row["aliases"], row["country"], row["latitude"], row["longitude"], row["extent"]) + "\n";
            try
            {
                _ = Gazetteer.Parse(line);
            }
            catch (InvalidDataException broken)
            {
                throw row.Broken(broken.Message);
            }

            text.Append(line);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
