using System.CommandLine;

namespace Dragoman.Cli.Features;

/// <summary><c>--threads N</c>: how many threads work. What comes out does not depend on it.</summary>
internal static class ThreadsOption
{
    public static Option<int> Create()
    {
        var option = new Option<int>("--threads")
        {
            Description = "how many threads work; what comes out is the same for any number (default: one a core)",
            HelpName = "N",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (int.TryParse(text, out var n) && n is >= 1 and <= 1024)
                    return n;
                result.AddError($"--threads is a number from 1 to 1024, not '{text}'.");
                return 0;
            },
        };
        return option;
    }

    public static int Of(ParseResult parsed, Option<int> option) => parsed.GetResult(option) is null ? Environment.ProcessorCount : parsed.GetValue(option);
}
