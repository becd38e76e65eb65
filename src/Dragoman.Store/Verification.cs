namespace Dragoman.Store;

/// <summary>What checking a record found.</summary>
/// <param name="Articles">How many articles were checked, those superseded among them.</param>
/// <param name="Lines">The same of statements, events, figures and whatever else rests on words.</param>
/// <param name="Evidence">How many quotations were compared with their texts.</param>
/// <param name="Entries">How many entries the log has.</param>
/// <param name="Head">The hash of the last entry, which stands for all before it; empty without any.</param>
/// <param name="Problems">What does not hold.</param>
public sealed record Verification(long Articles, long Lines, long Evidence, long Entries, string Head, IReadOnlyList<RecordProblem> Problems);

/// <summary>Something in a record that does not hold.</summary>
/// <param name="What">
/// <c>text</c>: a text is not the one of its hash. <c>evidence</c>: a quotation does not stand at its place. <c>id</c>: an id does not follow from its line.
/// <c>changed</c>, <c>removed</c>, <c>added</c>: a line is not as the log has it. <c>log</c>: an entry does not follow from the one before. <c>file</c>: SQLite
/// finds the file inconsistent.
/// </param>
/// <param name="Id">The line, article or entry (<c>log-12</c>); null for the file as a whole.</param>
/// <param name="Article">The article's file, where there is one.</param>
public sealed record RecordProblem(string What, string? Id, string? Article, string Detail);
