namespace Dragoman.Store;

/// <summary>The answer to a read-only query. Rows come as they are asked for, once.</summary>
/// <param name="Columns">The names of the columns, in order; two may be equal.</param>
/// <param name="Rows">A value is null, a <see cref="long"/>, a <see cref="double"/>, a <see cref="string"/> or a byte array.</param>
public sealed record QueryResult(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
