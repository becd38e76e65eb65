using System.Text;
using SQLitePCL;

namespace Dragoman.Store.Sqlite;

/// <summary>A compiled statement. Bind all parameters in order, step, read columns in order; <see cref="Reset"/> makes it ready again.</summary>
internal sealed class Prepared(Database database, sqlite3_stmt statement) : IDisposable
{
    // Most texts fit; the few long ones are encoded by the binding itself.
    private const int BufferLength = 1024;

    private readonly byte[] _buffer = new byte[BufferLength];
    private int _parameter;
    private int _column;
    private string[]? _names;

    internal sqlite3_stmt Handle => statement;

    /// <summary>How many columns a row has.</summary>
    public int Columns => Names.Length;

    public string NameOf(int column) => Names[column];

    private string[] Names => _names ??= [.. Enumerable.Range(0, raw.sqlite3_column_count(statement)).Select(column => raw.sqlite3_column_name(statement, column).utf8_to_string())];

    public Prepared Bind(string? value)
    {
        _parameter++;
        if (value is null)
            Check(raw.sqlite3_bind_null(statement, _parameter));
        else if (value.Length is > 0 and < BufferLength / 3)
            Check(raw.sqlite3_bind_text(statement, _parameter, _buffer.AsSpan(0, Encoding.UTF8.GetBytes(value, _buffer))));
        else
            Check(raw.sqlite3_bind_text(statement, _parameter, value));
        return this;
    }

    public Prepared Bind(long? value)
    {
        Check(value is { } number ? raw.sqlite3_bind_int64(statement, ++_parameter, number) : raw.sqlite3_bind_null(statement, ++_parameter));
        return this;
    }

    /// <summary>As a whole number where it is one, else as a floating one: fifteen digits come back as they were.</summary>
    public Prepared Bind(decimal? value)
    {
        if (value is not { } number || (number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue))
            return Bind((long?)value);
        Check(raw.sqlite3_bind_double(statement, ++_parameter, (double)number));
        return this;
    }

    public Prepared BindReal(double value)
    {
        Check(raw.sqlite3_bind_double(statement, ++_parameter, value));
        return this;
    }

    public Prepared Bind(bool value) => Bind(value ? 1 : 0);

    /// <summary>Binds the next value, of whichever kind it is.</summary>
    public Prepared BindAny(object? value) => value switch
    {
        null => Bind((string?)null),
        string text => Bind(text),
        long number => Bind(number),
        int number => Bind(number),
        _ => throw new ArgumentException($"No such parameter: {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>True while there is a row.</summary>
    public bool Step()
    {
        _column = 0;
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code == raw.SQLITE_DONE)
            return false;
        var error = database.Error(code);
        Reset();
        throw error;
    }

    /// <summary>Runs it to its end and makes it ready again.</summary>
    public void Run()
    {
        while (Step())
        {
        }

        Reset();
    }

    /// <summary>Makes it ready to be bound and run again.</summary>
    public void Reset()
    {
        _parameter = 0;
        raw.sqlite3_reset(statement);
    }

    public string? Text(int column) =>
        raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>null, a long, a double or a string.</summary>
    public object? Value(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => Long(column),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, column),
        _ => Text(column),
    };

    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>The next column of the row.</summary>
    public string? NextText() => Text(_column++);

    /// <inheritdoc cref="NextText"/>
    public string NextWord() => Text(_column++) ?? "";

    /// <inheritdoc cref="NextText"/>
    public int NextInt() => checked((int)Long(_column++));

    /// <inheritdoc cref="NextText"/>
    public int? NextIntOrNull()
    {
        var column = _column++;
        return raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL ? null : checked((int)Long(column));
    }

    /// <inheritdoc cref="NextText"/>
    public decimal? NextDecimalOrNull()
    {
        var column = _column++;
        return raw.sqlite3_column_type(statement, column) switch
        {
            raw.SQLITE_NULL => null,
            raw.SQLITE_INTEGER => Long(column),
            _ => (decimal)raw.sqlite3_column_double(statement, column),
        };
    }

    /// <inheritdoc cref="NextText"/>
    public long NextLong() => Long(_column++);

    /// <inheritdoc cref="NextText"/>
    public bool NextBool() => Long(_column++) != 0;

    public void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code == raw.SQLITE_OK)
            return;
        var error = database.Error(code);
        Reset();
        throw error;
    }
}
