namespace Dragoman.Language;

/// <summary>Reads CoNLL-U, one sentence at a time. Nothing in a file makes it throw: a sentence that is not well formed is passed over and its error returned.</summary>
/// <remarks>Format: https://universaldependencies.org/format.html. Empty nodes (<c>8.1</c>) and the enhanced graph (DEPS) are not kept.</remarks>
public static class ConlluReader
{
    /// <summary>Every sentence, and every error, in the order of the lines.</summary>
    public static IEnumerable<ConlluItem> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ReadSentences(reader);
    }

    private static IEnumerable<ConlluItem> ReadSentences(TextReader reader)
    {
        var builder = new ConlluBuilder();
        var index = 0;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (number == 1)
                line = line.TrimStart('\uFEFF');
            if (line.Length > 0)
            {
                builder.Add(line, number);
                continue;
            }

            if (builder.HasRows)
                yield return Take(builder, ref index);
        }

        if (builder.HasRows)
            yield return Take(builder, ref index);
    }

    private static ConlluItem Take(ConlluBuilder builder, ref int index)
    {
        var item = builder.Build(index);
        if (item.Sentence is not null)
            index++;
        return item;
    }
}
