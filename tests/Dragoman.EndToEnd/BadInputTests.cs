using System.Text;

namespace Dragoman.EndToEnd;

/// <summary>Each bad input is named with file, place and remedy on standard error; the rest goes on.</summary>
public class BadInputTests
{
    public static TheoryData<string, string, string> Texts_that_are_none => new()
    {
        { "empty.txt", "", "empty" },
        { "blank.txt", " \n\n\t\n", "white space" },
        { "page.html", "<!DOCTYPE html>\n<html><head><title>Talks</title></head><body><p>France vetoed it.</p></body></html>", "HTML" },
        { "page.txt", "<!DOCTYPE html>\n<html><head><title>Talks</title></head><body><p>France vetoed it.</p></body></html>", "HTML" },
        { "other.csv", "headline,body\nTalks,France condemned it.\n", "text" },
    };

    [Theory]
    [MemberData(nameof(Texts_that_are_none))]
    public void A_file_that_is_no_article_is_named_and_the_rest_goes_on(string file, string text, string reason)
    {
        using var at = new Workspace();
        at.Write(file, text);
        at.Write("good.txt", Texts.Veto);
        var run = at.Run("read", file, "good.txt");
        Assert.Equal(1, run.Code);
        Assert.Contains(file, run.Talk);
        Assert.Contains(reason, run.Talk);
        Assert.Contains("good.txt", Assert.Single(at.Run("articles").Lines));
        Assert.Equal(3, at.Run("read", file, "--record", "alone.db").Code);
    }

    [Fact]
    public void A_binary_file_is_named()
    {
        using var at = new Workspace();
        at.Write("photo.txt", [.. Enumerable.Range(0, 2000).Select(n => (byte)(n * 7 % 256))]);
        at.Write("good.txt", Texts.Veto);
        var run = at.Run("read", ".");
        Assert.Equal(1, run.Code);
        Assert.Contains("photo.txt", run.Talk);
        Assert.Single(at.Run("articles").Lines);
    }

    [Fact]
    public void A_missing_path_and_an_empty_folder_are_named()
    {
        using var at = new Workspace();
        at.Write("hollow/.keep", "");
        var run = at.Run("read", "hollow", "nowhere.txt");
        Assert.Equal((3, ""), (run.Code, run.Out));
        Assert.Equal(
            "hollow: There is no article in this folder. Name a folder that holds text, JSONL or CSV files.\n"
            + "nowhere.txt: There is no such file or folder. Check the path.\n",
            run.Talk);
        Assert.False(File.Exists(at.PathOf("dragoman.db")));
    }

    [Fact]
    public void A_file_without_permission_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may read everything.");
        using var at = new Workspace();
        at.Write("secret.txt", Texts.Veto);
        at.Write("good.txt", Texts.Visit);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(at.PathOf("secret.txt"), UnixFileMode.None);
        var run = at.Run("read", ".");
        Assert.Equal(1, run.Code);
        Assert.Contains("secret.txt: It cannot be read: permission denied. Allow yourself to read it (chmod u+r).", run.Talk);
    }

    [Fact]
    public void A_broken_line_17_is_named_and_the_other_lines_are_read()
    {
        using var at = new Workspace();
        var lines = Texts.JsonLines(20).TrimEnd('\n').Split('\n');
        lines[16] = lines[16][..40];
        at.Write("news.jsonl", string.Join('\n', lines));
        var run = at.Run("read", "news.jsonl");
        Assert.Equal(1, run.Code);
        Assert.Contains("news.jsonl, line 17", run.Talk);
        Assert.Equal(19, at.Run("articles").Lines.Length);
    }

    [Fact]
    public void Csv_with_its_columns_named_is_read_and_a_missing_column_is_named()
    {
        using var at = new Workspace();
        at.Write("news.csv", "headline,body,when\nTalks,\"France condemned it, again.\",31/12/2016\nMore talks,Russia vetoed it.,32/12/2016\n");
        string[] read = ["read", "news.csv", "--date-format", "d/M/yyyy", "--columns"];
        var run = at.Run([.. read, "text=body,title=headline,published=when"]);
        Assert.Contains("32/12/2016", run.Talk);
        Assert.Contains("2016-12-31", at.Run("articles").Out);
        var missing = at.Run([.. read, "text=story", "--record", "other.db"]);
        Assert.Equal(3, missing.Code);
        Assert.Contains("story", missing.Talk);
        Assert.Contains("headline", missing.Talk);
    }

    [Fact]
    public void Five_megabytes_on_one_line_are_read()
    {
        using var at = new Workspace();
        at.Write("long.txt", string.Concat(Enumerable.Repeat("France condemned the attack on the town. ", 5_000_000 / 41)));
        var run = at.Run("read", "long.txt");
        Assert.Equal(0, run.Code);
        Assert.Single(at.Run("articles").Lines);
    }

    [Fact]
    public void Other_encodings_are_read_with_a_note()
    {
        using var at = new Workspace();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        at.Write("old.txt", Encoding.GetEncoding(1252).GetBytes("“France’s” minister met the Élysée’s guests.\n\nThey agreed.\n"));
        at.Write("wide.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Texts.Veto)]);
        var run = at.Run("read", ".");
        Assert.Equal(0, run.Code);
        Assert.Contains("note: ", run.Talk);
        Assert.Contains("old.txt", run.Talk);
        Assert.Contains("Élysée’s", at.Run("sql", "select text from articles where file like '%old.txt'").Out);
    }

    [Theory]
    [InlineData("This is a text, and it is longer than the header of a database would be, so that nobody can take it for a short one.")]
    [InlineData("SQLite format 3\0 but nothing behind it")]
    public void A_file_that_is_no_record_is_refused_and_left_untouched(string content)
    {
        using var at = new Workspace();
        at.Write("good.txt", Texts.Veto);
        at.Write("other.db", content);
        foreach (var args in new string[][] { ["read", "good.txt", "--record", "other.db"], ["events", "--record", "other.db"] })
        {
            var run = at.Run(args);
            Assert.Equal((3, ""), (run.Code, run.Out));
            Assert.Contains("other.db", run.Talk);
            Assert.Equal(content, File.ReadAllText(at.PathOf("other.db")));
        }
    }

    [Fact]
    public void A_record_of_a_newer_schema_is_refused_and_left_untouched()
    {
        using var at = new Workspace();
        Assert.SkipWhen(OperatingSystem.IsWindows() || at.Bash("command -v sqlite3").Code != 0, "sqlite3 is not installed.");
        at.Write("good.txt", Texts.Veto);
        at.Run("read", "good.txt");
        Assert.Equal(0, at.Bash("sqlite3 dragoman.db 'pragma journal_mode = delete; pragma user_version = 9999'").Code);
        var before = File.ReadAllBytes(at.PathOf("dragoman.db"));
        var run = at.Run("read", "good.txt");
        Assert.Equal((3, ""), (run.Code, run.Out));
        Assert.Contains("newer", run.Talk);
        Assert.Equal(before, File.ReadAllBytes(at.PathOf("dragoman.db")));
    }

    [Fact]
    public void A_full_disk_is_told_and_leaves_whole_articles()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The limit is set by bash.");
        using var at = new Workspace();
        at.Write("news.jsonl", Texts.JsonLines(400));
        // The record may grow to 256 KiB; the signal that comes with the limit is ignored, as on a full disk there is none.
        // The runtime maps its own code through a file, which the limit would hit first.
        var run = at.Bash("trap '' XFSZ; ulimit -f 256; dragoman read news.jsonl", ("DOTNET_EnableWriteXorExecute", "0"));
        Assert.Equal(3, run.Code);
        Assert.Contains("dragoman.db", run.Talk);
        Assert.DoesNotContain("   at ", run.Talk);
        Assert.Equal(0, at.Run("read", "news.jsonl").Code);
        Assert.Equal(400, at.Run("articles").Lines.Length);
    }

    [Fact]
    public void An_output_that_is_full_is_told()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        using var at = new Workspace();
        at.Write("good.txt", Texts.Veto);
        at.Run("read", "good.txt");
        var run = at.Bash("dragoman articles > /dev/full");
        Assert.Equal(3, run.Code);
        Assert.StartsWith("dragoman: the output could not be written", run.Talk);
    }
}
