using Dragoman.Coding.Positions;
using Dragoman.Knowledge;

namespace Dragoman.Compile.Data;

/// <summary>Packs the issues of <c>data/issues</c>, after reading each and running its examples.</summary>
internal static class IssuesCompiler
{
    /// <exception cref="InvalidDataException">A file is no issue, or an example of it comes out otherwise; the message names both.</exception>
    public static byte[] Compile(DirectoryInfo data, KnowledgeBase knowledge)
    {
        var files = Directory.EnumerateFiles(Path.Combine(data.FullName, "issues"), "*.yaml")
            .ToDictionary(f => "data/issues/" + Path.GetFileName(f), f => File.ReadAllText(f).Replace("\r\n", "\n", StringComparison.Ordinal));
        try
        {
            return PositionReader.Pack(files, knowledge);
        }
        catch (FormatException broken)
        {
            throw new InvalidDataException(broken.Message, broken);
        }
    }
}
