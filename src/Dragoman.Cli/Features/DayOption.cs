using System.CommandLine;

namespace Dragoman.Cli.Features;

/// <summary>An option whose value is one day; without it, today.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DAY",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
                return day;
            result.AddError($"{name} is a day such as 2016-10-08, not '{text}'.");
            return null;
        },
    };

    public static DateOnly Of(ParseResult parsed, Option<DateOnly?> option, Terminal terminal) =>
        parsed.GetValue(option) ?? DateOnly.FromDateTime(terminal.Clock.GetUtcNow().UtcDateTime);
}
