using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dragoman.Tests.Guards;

/// <summary>The invariants of ARCHITECTURE.md, checked over the built assemblies.</summary>
public class ArchitectureGuards
{
    private static readonly Assembly Core = typeof(Article).Assembly;
    private static readonly Assembly Store = typeof(Dragoman.Store.Lines.Line).Assembly;
    private static readonly Assembly Data = typeof(Dragoman.Data.Shipped).Assembly;
    private static readonly Assembly Site = typeof(Dragoman.Web.Site).Assembly;
    private static readonly Assembly Edge = typeof(Dragoman.Cli.Terminal).Assembly;

    // Streams are the only way in; these would reach past them. "Type" bans the type, "Type.Member" the member.
    private static readonly string[] Outside =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.FileSystemInfo",
        "System.IO.DriveInfo", "System.IO.RandomAccess", "System.Console", "System.AppContext", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        "System.Environment.GetEnvironmentVariable", "System.Environment.get_CurrentDirectory", "System.Environment.GetFolderPath",
        "System.Environment.get_MachineName", "System.Environment.get_UserName", "System.Environment.GetCommandLineArgs", "System.Environment.Exit",
        "System.Random", "System.Threading.Thread.Sleep", "System.Reflection.Assembly.GetManifestResourceStream",
    ];

    private static readonly string[] Clock =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Environment.get_TickCount", "System.Environment.get_TickCount64", "System.TimeProvider.get_System",
    ];

    // The order of the steps. A step may use those to its left.
    private static readonly string[] Steps = ["Dragoman.Reading", "Dragoman.Language", "Dragoman.Knowledge", "Dragoman.Coding"];

    [Fact]
    public void The_core_reaches_nothing_outside()
    {
        var uses = Uses.Of(Core).ToArray();
        Assert.True(uses.Length > 1000, $"only {uses.Length} uses were inspected");
        Assert.Empty(uses.Where(u => Banned(u, Outside) || NamespaceStarts(u, "System.Net") || NamespaceStarts(u, "Microsoft.Data")).Select(u => u.ToString()).Distinct());
    }

    [Fact]
    public void The_core_references_the_framework_and_few_packages_made_for_their_job()
    {
        // CsvHelper is argued for in docs/decisions/csvhelper-in-the-library.md.
        string[] allowed = ["AngleSharp", "CsvHelper", "NodaTime", "YamlDotNet", "System.Numerics.Tensors"];
        var references = Core.GetReferencedAssemblies().Select(a => a.Name!).ToArray();
        Assert.True(references.Length > 3, $"only {references.Length} references were inspected");
        Assert.DoesNotContain(references, r => !IsFramework(r) && !allowed.Contains(r));
    }

    [Fact]
    public void Nothing_reads_the_clock_but_the_edge()
    {
        foreach (var assembly in new[] { Core, Store, Data, Site })
        {
            var uses = Uses.Of(assembly).ToArray();
            Assert.True(uses.Length > 5, $"only {uses.Length} uses were inspected in {assembly.GetName().Name}");
            Assert.Empty(uses.Where(u => Banned(u, Clock)).Select(u => u.ToString()).Distinct());
        }

        var atEdge = Uses.Of(Edge).Where(u => Banned(u, Clock)).Select(u => u.By.Name).Distinct();
        Assert.Equal([nameof(Dragoman.Cli.Terminal)], atEdge);
    }

    [Fact]
    public void The_guard_sees_a_clock_where_there_is_one()
    {
        Assert.Contains(Uses.Of(typeof(ArchitectureGuards).Assembly), u => u.By == typeof(ArchitectureGuards) && Banned(u, Clock));
        Assert.True(Now() > DateTime.UnixEpoch);
    }

    [Fact]
    public void No_step_uses_a_later_one_and_no_noun_uses_a_step()
    {
        var uses = Uses.Of(Core).Where(u => u.UsedType?.Assembly == Core).ToArray();
        var between = uses.Select(u => (Use: u, From: StepOf(u.By), To: StepOf(u.UsedType!))).Where(u => u.To >= 0).ToArray();
        Assert.True(between.Length > 100, $"only {between.Length} uses of steps were inspected");
        Assert.Empty(between.Where(u => u.To > u.From).Select(u => u.Use.ToString()).Distinct());
    }

    [Fact]
    public void Adapters_know_the_core_and_not_each_other()
    {
        Assert.Empty(Ours(Store).Except(["Dragoman"]));
        Assert.Empty(Ours(Data).Except(["Dragoman"]));
        Assert.Empty(Ours(Site).Except(["Dragoman", "Dragoman.Store"]));
        Assert.Empty(Ours(Edge).Except(["Dragoman", "Dragoman.Data", "Dragoman.Store", "Dragoman.Web"]));
        Assert.Empty(Ours(Core));
    }

    [Fact]
    public void Classes_are_sealed_unless_made_to_be_derived_from()
    {
        var classes = new[] { Core, Store, Data, Edge }.SelectMany(a => a.GetTypes())
            .Where(t => t.IsClass && !t.IsAbstract && t.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !t.Name.Contains('<'))
            .ToArray();
        Assert.True(classes.Length > 30, $"only {classes.Length} classes were inspected");
        Assert.Empty(classes.Where(t => !t.IsSealed && t.Name != "Program").Select(t => t.FullName));
    }

    [Fact]
    public void Types_bear_the_words_of_the_design()
    {
        // The design names one word for one thing; these are the words that it does not use.
        string[] words = ["Entity", "Document", "Metadata", "Correction", "Parent"];
        var types = new[] { Core, Store, Data, Site, Edge }.SelectMany(a => a.GetTypes()).Where(t => !t.Name.Contains('<')).ToArray();
        Assert.True(types.Length > 50, $"only {types.Length} types were inspected");
        Assert.Empty(types.Where(t => words.Any(w => t.Name.StartsWith(w, StringComparison.Ordinal) || t.Name.EndsWith(w, StringComparison.Ordinal))).Select(t => t.FullName));
    }

    private static DateTime Now() => DateTime.UtcNow;

    private static bool Banned(Use use, string[] names)
    {
        var type = use.UsedType?.FullName;
        return type is not null && (names.Contains(type) || (use.Used is not Type && names.Contains(type + "." + use.Used.Name)));
    }

    private static bool NamespaceStarts(Use use, string start) => use.UsedType?.Namespace?.StartsWith(start, StringComparison.Ordinal) == true;

    // -1: a noun or helper at the root, which any step may use and which uses none.
    private static int StepOf(Type type) => Array.FindIndex(Steps, s => type.Namespace == s || type.Namespace?.StartsWith(s + ".", StringComparison.Ordinal) == true);

    private static IEnumerable<string> Ours(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Dragoman", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static bool IsFramework(string name) =>
        name is "netstandard" or "mscorlib" || (name.StartsWith("System.", StringComparison.Ordinal) && name != "System.Numerics.Tensors");
}
