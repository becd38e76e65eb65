using System.Reflection;

namespace Dragoman.Data;

/// <summary>What ships with the program: the language model and the compiled data, as streams over the assembly's own memory.</summary>
public static class Shipped
{
    /// <summary>The compiled data files of <c>data/</c>.</summary>
    public static Stream Knowledge() => Open("knowledge.bin");

    /// <summary>The English language model.</summary>
    public static Stream EnglishModel() => Open("english.model");

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The resource {name} is missing: this build of Dragoman.Data is incomplete.");
}
