using System.CommandLine;

namespace Dragoman.Cli.Features;

/// <summary>An option whose value is a date of which the month or day may be left out.</summary>
internal static class DateOption
{
    public static Option<PartialDate?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (PartialDate.TryParse(text, out var date))
                return date;
            result.AddError($"{name}: '{text}' is no date. Write 2016, 2016-10 or 2016-10-08.");
            return null;
        },
    };
}
