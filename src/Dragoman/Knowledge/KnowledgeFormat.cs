using System.Runtime.InteropServices;
using System.Text;

namespace Dragoman.Knowledge;

/// <summary>
/// The sections <c>actors</c> (tables) and <c>names</c> (index) of the compiled data. Tables: nine times a count (int32) and the rows, field by
/// field, strings as the number of an entry in the string table that stands first;
/// then the day on which the tenures were written and given names by gender. Index: seven arrays, each a count and its little-endian items.
/// </summary>
internal static class KnowledgeFormat
{
    public const string TablesSection = "actors";
    public const string NamesSection = "names";

    public static byte[] Write(KnowledgeTables tables)
    {
        var writer = new RowWriter();
        writer.Rows(tables.States, r => writer.Strings(r.Code, r.Name, r.Status, r.Since, r.Until, r.ClaimedBy));
        writer.Rows(tables.Actors, r => writer.Strings(r.Id, r.Country, r.Sector, r.Name, r.PartOf, r.Since, r.Until));
        writer.Rows(tables.Places, r => writer.Strings(r.Name, r.Country));
        writer.Rows(tables.Sectors, r => writer.Strings(r.Phrase, r.Sector));
        writer.Rows(tables.Roles, r => writer.Strings(r.Id, r.Title, r.Sector));
        writer.Rows(tables.Offices, r =>
        {
            writer.Strings(r.Id, r.Role, r.Country, r.Sector, r.Title);
            writer.Number(r.Single ? 1 : 0);
        });
        writer.Rows(tables.People, r => writer.Strings(r.Id, r.Name, r.Family, r.Gender, r.Country, r.Sector));
        writer.Rows(tables.Tenures, r =>
        {
            writer.Number(r.Person);
            writer.Number(r.Office);
            writer.Strings(r.From, r.To, r.Source, r.Note);
            writer.Number((r.Current ? 1 : 0) | (r.Observed ? 2 : 0) | (r.Checked ? 4 : 0));
        });
        writer.Rows(tables.Titles, r => writer.Strings(r.Word, r.Gender, r.Sector));
        writer.Strings(tables.Written, tables.Women, tables.Men);
        return writer.ToArray();
    }

    /// <exception cref="InvalidDataException">The section is truncated or names a string or row that it does not have.</exception>
    public static KnowledgeTables ReadTables(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new RowReader(bytes);
            return new KnowledgeTables
            {
                States = reader.Rows((ref RowReader r) => new StateRow(r.Text(), r.Text(), r.Text(), r.Text(), r.Text(), r.Text())),
                Actors = reader.Rows((ref RowReader r) => new ActorRow(r.Text(), r.Text(), r.Text(), r.Text(), r.Text(), r.Text(), r.Text())),
                Places = reader.Rows((ref RowReader r) => new PlaceRow(r.Text(), r.Text())),
                Sectors = reader.Rows((ref RowReader r) => new SectorRow(r.Text(), r.Text())),
                Roles = reader.Rows((ref RowReader r) => new RoleRow(r.Text(), r.Text(), r.Text())),
                Offices = reader.Rows((ref RowReader r) => new OfficeRow(r.Text(), r.Text(), r.Text(), r.Text(), r.Text(), r.Number() == 1)),
                People = reader.Rows((ref RowReader r) => new PersonRow(r.Text(), r.Text(), r.Text(), r.Text(), r.Text(), r.Text())),
                Tenures = reader.Rows(ReadTenure),
                Titles = reader.Rows((ref RowReader r) => new TitleRow(r.Text(), r.Text(), r.Text())),
                Written = reader.Text(),
                Women = reader.Text(),
                Men = reader.Text(),
            };
        }
        catch (Exception broken) when (broken is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The compiled actors are truncated or damaged.", broken);
        }
    }

    public static byte[] Write(NameIndex index)
    {
        using var stream = new MemoryStream();
        var (chars, wordStarts, wordTable, edgeKeys, edgeTargets, entryStarts, entries) = index.Parts;
        WriteArray<char>(stream, chars);
        WriteArray<int>(stream, wordStarts);
        WriteArray<int>(stream, wordTable);
        WriteArray<long>(stream, edgeKeys);
        WriteArray<int>(stream, edgeTargets);
        WriteArray<int>(stream, entryStarts);
        var packed = new long[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var e = entries[i];
            packed[i] = (long)e.Target.Kind | ((long)e.Target.Row << 8) | ((long)e.Capital << 31) | ((long)e.Upper << 47) | (e.Dotted ? 1L << 30 : 0);
        }

        WriteArray<long>(stream, packed);
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The section is truncated.</exception>
    public static NameIndex ReadIndex(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var chars = ReadArray<char>(ref bytes);
            var wordStarts = ReadArray<int>(ref bytes);
            var wordTable = ReadArray<int>(ref bytes);
            var edgeKeys = ReadArray<long>(ref bytes);
            var edgeTargets = ReadArray<int>(ref bytes);
            var entryStarts = ReadArray<int>(ref bytes);
            var packed = ReadArray<long>(ref bytes);
            var entries = new NameEntry[packed.Length];
            for (var i = 0; i < packed.Length; i++)
            {
                var p = packed[i];
                var target = new NameTarget((NameKind)(p & 0xFF), (int)((p >> 8) & 0x3FFFFF));
                entries[i] = new NameEntry(target, (ushort)((p >> 31) & 0xFFFF), (ushort)((p >> 47) & 0xFFFF), (p & (1L << 30)) != 0);
            }

            return new NameIndex(chars, wordStarts, wordTable, edgeKeys, edgeTargets, entryStarts, entries);
        }
        catch (ArgumentOutOfRangeException broken)
        {
            throw new InvalidDataException("The compiled names are truncated.", broken);
        }
    }

    private static TenureRow ReadTenure(ref RowReader r)
    {
        int person = r.Number(), office = r.Number();
        string from = r.Text(), to = r.Text(), source = r.Text(), note = r.Text();
        var flags = r.Number();
        return new TenureRow(person, office, from, to, (flags & 1) != 0, (flags & 2) != 0, source, (flags & 4) != 0, note);
    }

    private static void WriteArray<T>(MemoryStream stream, ReadOnlySpan<T> items)
        where T : unmanaged
    {
        Span<byte> count = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(count, items.Length);
        stream.Write(count);
        stream.Write(MemoryMarshal.AsBytes(items));
    }

    private static T[] ReadArray<T>(ref ReadOnlySpan<byte> bytes)
        where T : unmanaged
    {
        var count = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var size = count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        var items = new T[count];
        bytes.Slice(4, size).CopyTo(MemoryMarshal.AsBytes(items.AsSpan()));
        bytes = bytes[(4 + size)..];
        return items;
    }

    private sealed class RowWriter
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<string> _strings = [];
        private readonly List<int> _cells = [];

        public void Rows<T>(IReadOnlyList<T> rows, Action<T> write)
        {
            Number(rows.Count);
            foreach (var row in rows)
                write(row);
        }

        public void Number(int value) => _cells.Add(value);

        public void Strings(params ReadOnlySpan<string> values)
        {
            foreach (var value in values)
            {
                if (!_numbers.TryGetValue(value, out var number))
                {
                    _numbers.Add(value, number = _strings.Count);
                    _strings.Add(value);
                }

                _cells.Add(number);
            }
        }

        public byte[] ToArray()
        {
            using var stream = new MemoryStream();
            using var writer = new BinaryWriter(stream, Encoding.UTF8);
            writer.Write(_strings.Count);
            foreach (var text in _strings)
                writer.Write(text);
            foreach (var cell in _cells)
                writer.Write(cell);
            writer.Flush();
            return stream.ToArray();
        }
    }

    private delegate T ReadRow<T>(ref RowReader reader);

    private ref struct RowReader
    {
        private readonly string[] _strings;
        private ReadOnlySpan<byte> _rest;

        public RowReader(ReadOnlySpan<byte> bytes)
        {
            _rest = bytes;
            _strings = [];
            var strings = new string[Number()];
            for (var i = 0; i < strings.Length; i++)
            {
                var length = Length();
                strings[i] = Encoding.UTF8.GetString(_rest[..length]);
                _rest = _rest[length..];
            }

            _strings = strings;
        }

        public int Number()
        {
            var value = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(_rest);
            _rest = _rest[4..];
            return value;
        }

        public string Text() => _strings[Number()];

        public T[] Rows<T>(ReadRow<T> read)
        {
            var rows = new T[Number()];
            for (var i = 0; i < rows.Length; i++)
                rows[i] = read(ref this);
            return rows;
        }

        // A length as BinaryWriter writes it: seven bits a byte, low first.
        private int Length()
        {
            int length = 0, shift = 0;
            while (true)
            {
                var b = _rest[0];
                _rest = _rest[1..];
                length |= (b & 0x7F) << shift;
                if (b < 0x80)
                    return length;
                shift += 7;
            }
        }
    }
}
