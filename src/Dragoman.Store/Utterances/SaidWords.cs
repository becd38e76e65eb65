namespace Dragoman.Store.Utterances;

/// <summary>A statement as the linker of utterances sees it.</summary>
/// <param name="Line">Its number in the record.</param>
/// <param name="Speaker">Who says it, as a key; empty where nobody known is named.</param>
/// <param name="Day">The number of the day by which it is dated, or null where that is not known to the day.</param>
/// <param name="Quoted">True where the words are the speaker's own.</param>
/// <param name="Words">See <see cref="ContentWords"/>.</param>
internal sealed record SaidWords(long Line, string Article, string Speaker, int? Day, bool Quoted, int[] Words);
