using System.Buffers.Binary;

namespace Dragoman.Store.Sqlite;

/// <summary>
/// What the first hundred bytes of a file say, read without SQLite: opening a file with SQLite may leave files beside it or change it, and a file
/// that is refused must stay as it is.
/// </summary>
internal readonly record struct FileHeader(bool IsEmpty, bool IsRecord, int Schema)
{
    /// <summary>Marks a record among SQLite files: "Drag" in ASCII.</summary>
    public const int ApplicationId = 0x44726167;

    private const int SchemaOffset = 60;
    private const int ApplicationIdOffset = 68;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static FileHeader Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Span<byte> head = stackalloc byte[100];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read == 0)
            return new FileHeader(IsEmpty: true, IsRecord: false, 0);
        if (read < head.Length || !head.StartsWith("SQLite format 3\0"u8))
            return default;
        var isRecord = BinaryPrimitives.ReadInt32BigEndian(head[ApplicationIdOffset..]) == ApplicationId;
        return new FileHeader(IsEmpty: false, isRecord, BinaryPrimitives.ReadInt32BigEndian(head[SchemaOffset..]));
    }
}
