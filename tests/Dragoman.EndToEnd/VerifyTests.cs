using System.Text;

namespace Dragoman.EndToEnd;

public class VerifyTests
{
    [Fact]
    public void One_changed_byte_of_a_text_is_named_and_the_exit_code_says_so()
    {
        using var at = new Workspace();
        at.Write("courier.txt", "Council meets\n\nRussia vetoed the French draft on Aleppo on Saturday, said Jean Perrin of the Sample Courier.\n");
        Assert.Equal(0, at.Run("read", "courier.txt").Code);
        var whole = at.Run("verify");
        Assert.Equal((0, ""), (whole.Code, whole.Talk));
        var head = whole.Json[0].GetProperty("head").GetString()!;
        Assert.Equal(0, at.Run("verify", "--head", head[..12]).Code);

        var bytes = File.ReadAllBytes(at.PathOf("dragoman.db"));
        var place = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Jean Perrin of the Sample"));
        Assert.True(place > 0);
        bytes[place] = (byte)'D';
        at.Write("dragoman.db", bytes);
        var changed = at.Run("verify", "--format", "table");
        Assert.Equal(1, changed.Code);
        Assert.Contains("courier.txt: its text has the hash", changed.Out);
        Assert.Contains("not hold", changed.Talk);
    }

    [Fact]
    public void A_head_that_is_no_hash_is_wrong_usage()
    {
        using var at = new Workspace();
        var run = at.Run("verify", "--head", "abc");
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("64 hexadecimal digits", run.Talk);
    }
}
