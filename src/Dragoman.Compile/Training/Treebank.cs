using Dragoman.Language;

namespace Dragoman.Compile.Training;

/// <summary>Reads whole treebank files; here an error stops the work, as nothing should be learnt from half a file.</summary>
internal static class Treebank
{
    /// <exception cref="InvalidDataException">The file has a malformed sentence; the message has file, line and what is wrong.</exception>
    public static List<ConlluSentence> Read(string file)
    {
        using var reader = new StreamReader(file);
        var sentences = new List<ConlluSentence>();
        foreach (var item in ConlluReader.Read(reader))
            sentences.Add(item.Sentence ?? throw new InvalidDataException($"{file}, {item.Error}"));
        return sentences;
    }
}
