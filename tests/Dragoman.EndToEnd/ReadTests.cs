using System.Text;
using System.Text.Json;

namespace Dragoman.EndToEnd;

public class ReadTests
{
    [Fact]
    public void A_folder_becomes_a_record_and_ends_with_a_digest()
    {
        using var at = new Workspace();
        at.Write("news/a.txt", Texts.Veto);
        at.Write("news/later/b.txt", Texts.Visit);
        at.Write("news/.hidden.txt", "Nobody reads this.");
        at.Write("news/notes.md", "# Notes");
        var run = at.Run("read", "news");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("2 articles", run.Out);
        Assert.Contains("notes.md: Markdown inside a folder", run.Talk);
        Assert.Equal(["news/a.txt", "news/later/b.txt"], at.Run("articles").Json.Select(a => a.GetProperty("file").GetString()));
    }

    [Fact]
    public void Reading_again_changes_nothing()
    {
        using var at = new Workspace();
        at.Write("a.txt", Texts.Veto);
        at.Run("read", "a.txt");
        var before = Everything(at);
        var again = at.Run("read", "a.txt");
        Assert.Equal(0, again.Code);
        Assert.Contains("Nothing new", again.Out);
        Assert.Equal(before, Everything(at));
        Assert.Equal(0, at.Run("read", "a.txt", "--again").Code);
        Assert.Equal(before, Everything(at));
    }

    [Fact]
    public void What_comes_out_does_not_depend_on_the_threads()
    {
        using var at = new Workspace();
        at.Write("news.jsonl", Texts.JsonLines(40));
        at.Run("read", "news.jsonl", "--threads", "1", "--record", "one.db");
        at.Run("read", "news.jsonl", "--threads", "4", "--record", "four.db");
        Assert.Equal(Everything(at, "one.db"), Everything(at, "four.db"));
    }

    [Fact]
    public void Standard_input_is_read_with_what_is_known_of_it()
    {
        using var at = new Workspace();
        Assert.Equal(0, at.RunWithInput(Texts.Veto, "read", "-", "--published", "2016-10-09", "--publisher", "Sample Post").Code);
        var article = Assert.Single(at.Run("articles").Json);
        Assert.Equal("2016-10-09", article.GetProperty("published").GetString());
        Assert.Equal("given", article.GetProperty("published_basis").GetString());
        Assert.Equal("Sample Post", article.GetProperty("publisher").GetString());
    }

    [Fact]
    public void Every_line_leads_back_to_the_words_it_came_from()
    {
        using var at = new Workspace();
        at.Write("a.txt", Texts.Veto);
        at.Write("b.txt", "\ufeffÉlysée 😀 note\n\n" + Texts.Visit);
        at.Run("read", "a.txt", "b.txt");
        var texts = at.Run("sql", "select id, text from articles").Json.ToDictionary(a => a.GetProperty("id").GetString()!, a => a.GetProperty("text").GetString()!);
        var lines = at.Run("statements").Json.Concat(at.Run("events").Json).ToArray();
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            var evidence = line.GetProperty("evidence").EnumerateArray().ToArray();
            Assert.NotEmpty(evidence);
            foreach (var words in evidence)
                Assert.Equal(words.GetProperty("quote").GetString(), Slice(texts[words.GetProperty("article").GetString()!], words));
        }
    }

    [Fact]
    public void Show_gives_one_line_whole()
    {
        using var at = new Workspace();
        at.Write("a.txt", Texts.Veto);
        at.Run("read", "a.txt");
        var id = at.Run("statements").Json[0].GetProperty("id").GetString()!;
        var text = at.Run("show", id, "--format", "table").Out;
        Assert.Contains("We will not give up", text);
        Assert.Contains("evidence.rule", text);
        var json = Assert.Single(at.Run("show", id[..6]).Json);
        Assert.Equal(id, json.GetProperty("id").GetString());
        Assert.NotEmpty(json.GetProperty("passages").EnumerateArray());
        var missing = at.Run("show", "s-none");
        Assert.Equal((3, ""), (missing.Code, missing.Out));
        Assert.Contains("there is no line s-none", missing.Talk);
    }

    [Fact]
    public void Two_reads_at_once_on_one_record_both_finish()
    {
        using var at = new Workspace();
        at.Write("first.jsonl", Texts.JsonLines(120));
        at.Write("second.jsonl", Texts.JsonLines(160).Replace("Sample Wire", "Sample Times"));
        var one = at.Start("read", "first.jsonl");
        var two = at.Start("read", "second.jsonl");
        var results = new[] { Task.Run(() => Workspace.Finish(one, null)), Task.Run(() => Workspace.Finish(two, null)) };
        Assert.All(results, r => Assert.Equal((0, ""), (r.Result.Code, r.Result.Talk)));
        Assert.Equal(280, at.Run("articles").Lines.Length);
    }

    [Fact]
    public void A_kill_leaves_whole_articles_only_and_the_next_read_completes_them()
    {
        using var at = new Workspace();
        at.Write("news.jsonl", Texts.JsonLines(1500));
        var process = at.Start("read", "news.jsonl", "--threads", "1");
        for (var tries = 0; tries < 400 && !process.HasExited && Count(at) == 0; tries++)
            Thread.Sleep(25);
        process.Kill();
        process.WaitForExit();
        var kept = Count(at);
        Assert.InRange(kept, 1, 1500);
        Assert.Empty(at.Run("sql", "select id from articles a where not exists (select 1 from readings r where r.article = a.id)").Lines);
        Assert.Equal("ok", at.Run("sql", "select count(*) as n from events where article not in (select id from articles)").Json[0].GetProperty("n").GetInt32() == 0 ? "ok" : "torn");
        Assert.Equal(0, at.Run("read", "news.jsonl").Code);
        at.Run("read", "news.jsonl", "--record", "whole.db");
        Assert.Equal(Everything(at, "whole.db"), Everything(at));
    }

    [Fact]
    public void A_signal_ends_after_what_is_in_hand_and_a_second_one_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        using var at = new Workspace();
        at.Write("news.jsonl", Texts.JsonLines(1500));
        var once = Signalled(at, 1);
        Assert.Equal(130, once.Code);
        Assert.Contains("Stopped. What was read so far is in the record", once.Talk);
        var twice = Signalled(at, 2);
        Assert.Equal(130, twice.Code);
        Assert.DoesNotContain("Exception", twice.Talk);
        Assert.Equal(0, at.Run("read", "news.jsonl").Code);
    }

    [Fact]
    public void A_stranger_can_query_the_record_with_sqlite3()
    {
        using var at = new Workspace();
        Assert.SkipWhen(OperatingSystem.IsWindows() || at.Bash("command -v sqlite3").Code != 0, "sqlite3 is not installed.");
        at.Write("a.txt", Texts.Veto);
        at.Run("read", "a.txt");
        var run = at.Bash("sqlite3 dragoman.db \"select text from articles; select name from sqlite_master where type = 'table' order by name; pragma integrity_check;\"");
        Assert.Equal(0, run.Code);
        Assert.StartsWith(Texts.Veto.TrimEnd(), run.Out);
        Assert.Contains("\nstatements\n", run.Out);
        Assert.EndsWith("ok\n", run.Out);
    }

    private static Result Signalled(Workspace at, int times)
    {
        var before = Count(at);
        var process = at.Start("read", "news.jsonl", "--threads", "1");
        for (var tries = 0; tries < 400 && !process.HasExited && Count(at) == before; tries++)
            Thread.Sleep(25);
        at.Bash(string.Concat(Enumerable.Repeat($"kill -TERM {process.Id}; ", times)));
        return Workspace.Finish(process, null);
    }

    private static int Count(Workspace at)
    {
        var run = at.Run("sql", "select count(*) as n from articles");
        return run.Code == 0 ? run.Json[0].GetProperty("n").GetInt32() : 0;
    }

    private static string Everything(Workspace at, string record = "dragoman.db") =>
        string.Concat(new[] { "articles", "statements", "events", "actors" }.Select(listing => at.Run(listing, "--record", record).Out));

    // Offsets count code points, as every reader of the record may assume.
    private static string Slice(string text, JsonElement words)
    {
        var runes = text.EnumerateRunes().Skip(words.GetProperty("start").GetInt32()).Take(words.GetProperty("end").GetInt32() - words.GetProperty("start").GetInt32());
        return runes.Aggregate(new StringBuilder(), (all, rune) => all.Append(rune)).ToString();
    }
}
