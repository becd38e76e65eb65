using System.Text;
using Dragoman.Store;
using Dragoman.Store.Sqlite;

namespace Dragoman.Tests.Store;

/// <summary>Opening, making and refusing files.</summary>
public sealed class RecordFileTests : IDisposable
{
    private readonly TemporaryRecord _record = new();

    [Fact]
    public void A_file_that_is_no_record_is_refused_and_left_as_it_is()
    {
        Refused("notes, not a record", RecordError.NotARecord, "this file is no record. It was left as it is: name another file with --record.");
        Refused("", RecordError.NotARecord, "this file is no record. It was left as it is: name another file with --record.", RecordMode.ReadOnly);
    }

    [Fact]
    public void Another_programs_database_is_refused_and_left_as_it_is()
    {
        using (var other = Database.OpenToWrite(_record.Path, create: true))
            other.Execute("create table t (x); insert into t values (1)");
        var bytes = File.ReadAllBytes(_record.Path);
        Refused(bytes, RecordError.NotARecord, "this file is no record. It was left as it is: name another file with --record.");
    }

    [Fact]
    public void A_record_of_a_newer_schema_is_refused_and_left_as_it_is()
    {
        using (var store = _record.Open())
            store.Append(TemporaryRecord.Sample(), TemporaryRecord.First);
        using (var database = Database.OpenToWrite(_record.Path, create: false))
            database.Execute("pragma user_version = 99");
        var bytes = File.ReadAllBytes(_record.Path);
        Refused(
            bytes,
            RecordError.NewerSchema,
            $"this record has schema 99, and this program knows schemas up to {RecordStore.Schema}. It was left as it is: use a newer Dragoman.");
    }

    [Fact]
    public void A_record_whose_schema_was_made_otherwise_is_refused()
    {
        _record.Open().Dispose();
        using (var database = Database.OpenToWrite(_record.Path, create: false))
            database.Execute("update migrations set sha256 = 'other'");
        var error = Assert.Throws<RecordException>(() => _record.Open());
        Assert.Equal(RecordError.ForeignSchema, error.Error);
        Assert.Equal(
            $"{_record.Path}: its schema was made by another 001-record than this program's. "
            + "It was left as it is: use the program that made it, or read the articles into a new record.",
            error.Message);
    }

    [Theory]
    [InlineData(RecordMode.ReadOnly)]
    [InlineData(RecordMode.ReadWrite)]
    public void A_record_that_is_not_there_is_named(RecordMode mode)
    {
        var error = Assert.Throws<RecordException>(() => _record.Open(mode));
        Assert.Equal(RecordError.NotFound, error.Error);
        Assert.Equal($"{_record.Path}: there is no such record. Make one with `dragoman read PATH… --record FILE`, or name another with --record.", error.Message);
        Assert.Empty(_record.Files);
    }

    [Fact]
    public void A_record_in_a_folder_that_is_not_there_cannot_be_made()
    {
        var error = Assert.Throws<RecordException>(() => RecordStore.Open(_record.In("no/such.db"), RecordMode.Create, new FixedClock()));
        Assert.Equal(RecordError.NoAccess, error.Error);
    }

    [Fact]
    public void An_empty_file_becomes_a_record()
    {
        File.WriteAllBytes(_record.Path, []);
        using var store = _record.Open();
        Assert.Equal(AppendOutcome.Added, store.Append(TemporaryRecord.Sample(), TemporaryRecord.First).Outcome);
    }

    [Fact]
    public void The_file_says_what_it_is_and_nothing_is_left_beside_it()
    {
        using (var store = _record.Open())
            store.Append(TemporaryRecord.Sample(), TemporaryRecord.First);
        Assert.Equal(["test.db"], _record.Files);
        Assert.Equal(new FileHeader(IsEmpty: false, IsRecord: true, RecordStore.Schema), FileHeader.Read(_record.Path));
        using (var store = _record.Open(RecordMode.ReadOnly))
        {
            Assert.Single(store.FindEvents(RecordFilter.None));
            Assert.Throws<InvalidOperationException>(() => store.Append(TemporaryRecord.Sample("other.txt", "Other"), TemporaryRecord.First));
        }

        Assert.Equal(["test.db"], _record.Files);
    }

    [Fact]
    public void Listing_changes_no_byte()
    {
        using (var store = _record.Open())
            store.Append(TemporaryRecord.Sample(), TemporaryRecord.First);
        var before = File.ReadAllBytes(_record.Path);
        using (var store = _record.Open(RecordMode.ReadOnly))
        {
            Assert.Single(store.FindStatements(RecordFilter.None));
            Assert.NotEmpty(store.FindActors(RecordFilter.None));
            _ = store.Digest();
        }

        Assert.Equal(before, File.ReadAllBytes(_record.Path));
    }

    [Fact]
    public void A_schema_is_brought_up_to_date_step_by_step_and_keeps_what_is_in_it()
    {
        var first = new Migration(1, "001-one", "create table things (name text)");
        var second = new Migration(2, "002-two", "alter table things add column size integer");
        var clock = new FixedClock();
        using (var database = RecordFile.Open(_record.Path, RecordMode.Create, new Migrations([first]), clock)!)
            database.Execute("insert into things values ('map')");
        var older = Assert.Throws<RecordException>(() => RecordFile.Open(_record.Path, RecordMode.ReadOnly, new Migrations([first, second]), clock));
        Assert.Equal(
            $"{_record.Path}: this record has schema 1, and this program lists schema 2. `dragoman read PATH… --record FILE` brings it up to date.", older.Message);
        using (var database = RecordFile.Open(_record.Path, RecordMode.ReadWrite, new Migrations([first, second]), clock)!)
        {
            Assert.Equal(1, database.Number("select count(*) from things where name = 'map' and size is null"));
            Assert.Equal(2, database.Number("pragma user_version"));
            Assert.Equal(2, database.Number("select count(*) from migrations where applied = '2026-11-24T20:00:00Z'"));
        }

        var newer = Assert.Throws<RecordException>(() => RecordFile.Open(_record.Path, RecordMode.ReadWrite, new Migrations([first]), clock));
        Assert.Equal(RecordError.NewerSchema, newer.Error);
    }

    [Fact]
    public void A_step_that_fails_leaves_the_schema_as_it_was()
    {
        var first = new Migration(1, "001-one", "create table things (name text)");
        var broken = new Migration(2, "002-two", "create table more (name text); create table things (name text)");
        var clock = new FixedClock();
        RecordFile.Open(_record.Path, RecordMode.Create, new Migrations([first]), clock)!.Dispose();
        Assert.ThrowsAny<Exception>(() => RecordFile.Open(_record.Path, RecordMode.ReadWrite, new Migrations([first, broken]), clock));
        using var database = RecordFile.Open(_record.Path, RecordMode.ReadWrite, new Migrations([first]), clock)!;
        Assert.Equal(0, database.Number("select count(*) from sqlite_schema where name = 'more'"));
    }

    public void Dispose() => _record.Dispose();

    private void Refused(string content, RecordError expected, string message, RecordMode? only = null) =>
        Refused(Encoding.UTF8.GetBytes(content), expected, message, only);

    private void Refused(byte[] content, RecordError expected, string message, RecordMode? only = null)
    {
        File.WriteAllBytes(_record.Path, content);
        foreach (var mode in only is { } mode1 ? [mode1] : Enum.GetValues<RecordMode>())
        {
            var error = Assert.Throws<RecordException>(() => _record.Open(mode));
            Assert.Equal((expected, $"{_record.Path}: {message}"), (error.Error, error.Message));
            Assert.Equal(content, File.ReadAllBytes(_record.Path));
            Assert.Equal(["test.db"], _record.Files);
        }
    }
}
