using System.Text;
using System.Text.Json.Nodes;
using Dragoman.Cli.Listings;
using Dragoman.Cli.Output;
using Dragoman.Knowledge;
using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Exporting;

/// <summary>Writes what <c>dragoman export</c> promises. A file is written beside its name and takes the name when it is whole.</summary>
internal static class Exporter
{
    /// <summary>The archive inside a folder.</summary>
    public const string Archive = "record.jsonl";

    public static long ToFile(RecordStore store, string file)
    {
        var rows = 0L;
        Write(file, stream => rows = store.Export(stream));
        return rows;
    }

    /// <summary>A copy of the SQLite file inside a folder.</summary>
    public const string Copy = "record.db";

    /// <param name="hxl">Whether each CSV has a row of hashtags under its header.</param>
    /// <param name="places">Where the places of the map lie.</param>
    public static long ToFolder(RecordStore store, string folder, bool hxl, Gazetteer places)
    {
        Directory.CreateDirectory(folder);
        var partial = Path.Combine(folder, Copy + ".partial");
        try
        {
            File.Delete(partial);
            store.CopyTo(partial);
            File.Move(partial, Path.Combine(folder, Copy), overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }

        Listing(folder, ArticleListing.Listing, store.FindArticles(RecordFilter.None), hxl);
        Listing(folder, StatementListing.Listing, store.FindStatements(RecordFilter.None), hxl);
        Listing(folder, EventListing.Listing, store.FindEvents(RecordFilter.None), hxl);
        Listing(folder, FigureListing.Listing, store.FindFigures(RecordFilter.None), hxl);
        Listing(folder, ActorListing.Listing, store.FindActors(RecordFilter.None), hxl);
        Text(Path.Combine(folder, "annotations.jsonl"), output =>
        {
            foreach (var line in Evidenced(store))
                output.Write(Annotation(line).ToJsonString(EventColumns.Plain) + "\n");
        });
        Text(Path.Combine(folder, MapFile.Name), output => new MapFile(places).Write(output, Evidenced(store)));
        return ToFile(store, Path.Combine(folder, Archive));
    }

    private static IEnumerable<EvidencedLine> Evidenced(RecordStore store) =>
        store.FindStatements(RecordFilter.None).Cast<EvidencedLine>().Concat(store.FindEvents(RecordFilter.None)).Concat(store.FindFigures(RecordFilter.None));

    /// <summary>A timeline as Markdown.</summary>
    /// <returns>How many passages it cites.</returns>
    public static long ToDossier(string file, Func<string> write)
    {
        var text = write();
        Text(file, output => output.Write(text));
        return text.AsSpan(text.IndexOf("## Passages", StringComparison.Ordinal)).Count('\n') - 2;
    }

    /// <summary>The line as a W3C Web Annotation: its words in the article's text, by place and by quotation.</summary>
    internal static JsonObject Annotation(EvidencedLine line) => new()
    {
        ["@context"] = "http://www.w3.org/ns/anno.jsonld",
        ["id"] = "urn:dragoman:" + line.Id,
        ["type"] = "Annotation",
        ["motivation"] = "identifying",
        ["body"] = new JsonObject { ["type"] = "Dataset", ["format"] = "application/json", ["value"] = JsonNode.Parse(LineJson.Write(line)) },
        ["target"] = new JsonArray([.. line.Evidence.Select(words => new JsonObject
        {
            ["source"] = "urn:dragoman:" + words.Article,
            ["selector"] = new JsonArray(
                new JsonObject { ["type"] = "TextPositionSelector", ["start"] = words.Start, ["end"] = words.End },
                new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = words.Quote }),
        })]),
    };

    private static void Listing<TLine>(string folder, Listing<TLine> listing, IEnumerable<TLine> lines, bool hxl)
        where TLine : Line
    {
        var all = lines.ToList();
        Text(Path.Combine(folder, listing.Plural + ".jsonl"), output =>
        {
            foreach (var line in all)
                output.Write(listing.Json(line) + "\n");
        });
        Text(Path.Combine(folder, listing.Plural + ".csv"), output => CsvPrinter.Print(output, listing.Flat, all, hxl ? HxlTags.Of : null));
    }

    private static void Text(string file, Action<TextWriter> write) => Write(file, stream =>
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        write(output);
    });

    private static void Write(string file, Action<Stream> write)
    {
        var partial = file + ".partial";
        try
        {
            using (var stream = new BufferedStream(File.Create(partial), 1 << 16))
                write(stream);
            File.Move(partial, file, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
