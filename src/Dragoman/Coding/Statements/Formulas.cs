using System.Text;

namespace Dragoman.Coding.Statements;

/// <summary>
/// Phrases that everybody in diplomacy uses ("in the strongest terms"): sharing one does not make two statements the same act of saying. They stand in
/// section "formulas" of the compiled data.
/// </summary>
public static class Formulas
{
    /// <summary>The name of the section.</summary>
    public const string Section = "formulas";

    /// <summary>The phrases, in small letters.</summary>
    /// <exception cref="InvalidDataException">The section is missing.</exception>
    public static IReadOnlyList<string> Load(CompiledData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Encoding.UTF8.GetString(data.Section(Section).ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The section for these phrases; <see cref="Load"/> reads it.</summary>
    internal static byte[] Write(IEnumerable<string> phrases) => Encoding.UTF8.GetBytes(string.Join('\n', phrases));
}
