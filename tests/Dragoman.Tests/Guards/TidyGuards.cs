using System.Reflection;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace Dragoman.Tests.Guards;

/// <summary>What analyzers cannot see.</summary>
public partial class TidyGuards
{
    private const int LongestFile = 600;
    private const int LongestMethod = 60;

    private static readonly string[] TextExtensions = [".cs", ".md", ".yaml", ".yml", ".tsv", ".rule", ".sql", ".props", ".csproj", ".slnx", ".json", ".txt", ""];

    [Fact]
    public void No_file_is_too_long_to_find_ones_way_in()
    {
        var files = Repository.SourceFiles.ToArray();
        Assert.True(files.Length > 40, $"only {files.Length} files were inspected");
        Assert.DoesNotContain(files.Select(f => (File: f, Lines: File.ReadLines(Path.Combine(Repository.Root, f)).Count())), f => f.Lines > LongestFile);
    }

    [Fact]
    public void No_method_is_too_long_to_be_read_at_once()
    {
        var folder = AppContext.BaseDirectory;
        var symbols = Directory.EnumerateFiles(folder, "Dragoman*.pdb").ToArray();
        Assert.True(symbols.Length >= 5, $"only {symbols.Length} assemblies were inspected");
        var methods = symbols.SelectMany(MethodsOf).ToArray();
        Assert.True(methods.Length > 300, $"only {methods.Length} methods were inspected");
        Assert.DoesNotContain(methods, m => m.Lines > LongestMethod);
    }

    [Fact]
    public void Nothing_is_left_for_later_in_a_comment_and_no_path_of_one_machine_is_written_down()
    {
        var files = Repository.Files.Where(f => TextExtensions.Contains(Path.GetExtension(f)) && !f.EndsWith("packages.lock.json", StringComparison.Ordinal)).ToArray();
        Assert.True(files.Length > 50, $"only {files.Length} files were inspected");
        var found = from file in files
                    from line in File.ReadLines(Path.Combine(Repository.Root, file)).Select((text, n) => (Text: text, Number: n + 1))
                    where Later().IsMatch(line.Text) || MachinePath().IsMatch(line.Text)
                    select $"{file}:{line.Number}: {line.Text.Trim()}";
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("// TO" + "DO: later", true)]
    [InlineData("FIX" + "ME", true)]
    [InlineData("a to-do list", false)]
    public void Things_left_for_later_are_seen(string line, bool seen) => Assert.Equal(seen, Later().IsMatch(line));

    [Theory]
    [InlineData("see /ro" + "ot/notes", true)]
    [InlineData("\"/ho" + "me/ann/x\"", true)]
    [InlineData("https://example.org/home/page", false)]
    [InlineData("../shared/data", false)]
    public void Paths_of_a_machine_are_seen(string line, bool seen) => Assert.Equal(seen, MachinePath().IsMatch(line));

    // The words are written in two parts here, so that this file does not find itself.
    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"(^|[^A-Za-z0-9_./])(/(wo" + @"rk|fa" + @"rm|ro" + @"ot|ho" + @"me|Us" + @"ers)/|C:" + @"\\)")]
    private static partial Regex MachinePath();

    // A method's lines as its symbols tell: from the first to the last statement. Initializers of fields belong to no method's body.
    private static IEnumerable<(string Name, int Lines)> MethodsOf(string pdb)
    {
        using var stream = File.OpenRead(pdb);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(stream);
        var reader = provider.GetMetadataReader();
        var module = Assembly.LoadFrom(Path.ChangeExtension(pdb, ".dll")).ManifestModule;
        foreach (var handle in reader.MethodDebugInformation)
        {
            var points = reader.GetMethodDebugInformation(handle).GetSequencePoints().Where(p => !p.IsHidden).ToArray();
            var method = module.ResolveMethod(System.Reflection.Metadata.Ecma335.MetadataTokens.GetToken(handle.ToDefinitionHandle()))!;
            if (points.Length == 0 || method.IsConstructor || Generated(reader, points[0].Document))
                continue;
            yield return ($"{method.DeclaringType}.{method.Name}", points.Max(p => p.EndLine) - points.Min(p => p.StartLine) + 1);
        }
    }

    // The markup of a page is one method by the compiler's doing.
    private static bool Generated(MetadataReader reader, DocumentHandle document)
    {
        var name = reader.GetString(reader.GetDocument(document).Name).Replace('\\', '/');
        return name.Contains("/obj/", StringComparison.Ordinal) || name.EndsWith(".g.cs", StringComparison.Ordinal)
            || name.EndsWith(".razor", StringComparison.Ordinal);
    }
}
