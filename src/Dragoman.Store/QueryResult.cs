namespace Dragoman.Store;

/// <summary>The answer to a read-only query. It holds a connection to the record until it is disposed.</summary>
public sealed class QueryResult : IDisposable
{
    private readonly IDisposable _connection;

    internal QueryResult(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows, IDisposable connection)
    {
        Columns = columns;
        Rows = rows;
        _connection = connection;
    }

    /// <summary>The names of the columns, in order; two may be equal.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>
    /// The rows, which come as they are asked for, once. A value is null, a <see cref="long"/>, a <see cref="double"/>, a <see cref="string"/> or a byte
    /// array. <see cref="RecordException"/> where a row cannot be computed.
    /// </summary>
    public IEnumerable<IReadOnlyList<object?>> Rows { get; }

    public void Dispose() => _connection.Dispose();
}
