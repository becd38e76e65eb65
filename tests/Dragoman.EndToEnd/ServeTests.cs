using System.Diagnostics;
using System.Net;

namespace Dragoman.EndToEnd;

public class ServeTests
{
    [Fact]
    public async Task It_serves_until_it_is_asked_to_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        using var at = new Workspace();
        at.Write("courier.txt", "Council meets\n\nRussia vetoed the French draft on Aleppo on Saturday.\n");
        Assert.Equal(0, at.Run("read", "courier.txt").Code);
        using var serving = at.Start("serve", "--urls", "http://127.0.0.1:0");
        var address = await AddressOf(serving);
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var page = await client.GetStringAsync("/", TestContext.Current.CancellationToken);
        Assert.Contains("The record", page);
        Assert.Contains("\"openapi\": \"3.1", await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));
        Assert.Contains("courier.txt", await client.GetStringAsync("/api/articles", TestContext.Current.CancellationToken));

        // Articles that are read meanwhile are there.
        at.Write("second.txt", "Second\n\nFrance met Russia in Paris.\n");
        Assert.Equal(0, at.Run("read", "second.txt").Code);
        Assert.Contains("second.txt", await client.GetStringAsync("/api/articles", TestContext.Current.CancellationToken));

        Process.Start("kill", ["-INT", $"{serving.Id}"]).WaitForExit();
        Assert.True(serving.WaitForExit(TimeSpan.FromSeconds(30)), "it did not end");
        Assert.Equal(0, serving.ExitCode);
    }

    [Fact]
    public async Task Others_need_the_token_that_is_printed()
    {
        using var at = new Workspace();
        at.Write("courier.txt", "Council meets\n\nRussia vetoed the French draft on Aleppo on Saturday.\n");
        Assert.Equal(0, at.Run("read", "courier.txt").Code);
        using var serving = at.Start("serve", "--urls", "http://0.0.0.0:0", "--read-only");
        try
        {
            var address = new Uri((await AddressOf(serving)).Replace("0.0.0.0", "127.0.0.1"));
            Assert.StartsWith("?token=", address.Query);
            using var client = new HttpClient();
            using var refused = await client.GetAsync(new Uri(address, "/api/articles"), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            client.DefaultRequestHeaders.Authorization = new("Bearer", address.Query["?token=".Length..]);
            Assert.Contains("courier.txt", await client.GetStringAsync(new Uri(address, "/api/articles"), TestContext.Current.CancellationToken));
        }
        finally
        {
            serving.Kill();
        }
    }

    [Theory]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("5080")]
    public void An_address_that_cannot_be_listened_at_is_wrong_usage(string urls)
    {
        using var at = new Workspace();
        var run = at.Run("serve", "--urls", urls);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains($"'{urls}' is no address to listen at.", run.Talk);
    }

    private static async Task<string> AddressOf(Process serving)
    {
        while (await serving.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
                return line[at..];
        }

        throw new InvalidOperationException("It named no address.");
    }
}
