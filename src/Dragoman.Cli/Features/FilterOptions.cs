using System.CommandLine;
using System.CommandLine.Parsing;
using Dragoman.Store;

namespace Dragoman.Cli.Features;

/// <summary>The conditions that a listing takes. Each listing adds those that fit it.</summary>
[Flags]
internal enum Filters
{
    None = 0,
    Actor = 1,
    Recipient = 2,
    Source = 4,
    About = 8,
    Type = 16,
    Place = 32,
    Article = 64,
    Publisher = 128,
}

/// <summary>Options that say which lines a listing shows; dates and a limit fit every listing.</summary>
internal sealed class FilterOptions
{
    private readonly Dictionary<Filters, Option<string>> _words = [];
    private readonly Option<PartialDate?> _since = DateOption.Create("--since", "not before this date: 2016, 2016-10 or 2016-10-08");
    private readonly Option<PartialDate?> _until = DateOption.Create("--until", "not after this date; a month or year counts to its end");
    private readonly Option<int?> _limit = new("--limit")
    {
        Description = "at most so many lines",
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, out var n) && n > 0)
                return n;
            result.AddError($"--limit is a number from 1, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };

    private FilterOptions(Command command, Filters filters, string? typeMeans)
    {
        Add(command, filters, Filters.Actor, "--actor", "CODES", "who acts: codes with commas between (FRA,GBR), a code with its sector (FRA GOV), or words of a name");
        Add(command, filters, Filters.Recipient, "--recipient", "CODES", "to whom it is done, as for --actor");
        Add(command, filters, Filters.Source, "--source", "CODES", "who says so: codes with commas between (FRA,GBR), or words of a name");
        Add(command, filters, Filters.About, "--about", "WORDS", "an actor or issue that it is about, or words that it contains");
        Add(command, filters, Filters.Type, "--type", "TYPES", typeMeans ?? "");
        Add(command, filters, Filters.Place, "--place", "WORDS", "words of the place");
        Add(command, filters, Filters.Article, "--article", "ARTICLE", "an article's id, or the name of its file");
        Add(command, filters, Filters.Publisher, "--publisher", "WORDS", "words of the publisher's name");
        command.Add(_since);
        command.Add(_until);
        command.Add(_limit);
        command.Validators.Add(result =>
        {
            // From the words: to ask for the value of a date that cannot be read would throw.
            if (DateOf(result.GetResult(_since)) is { } since && DateOf(result.GetResult(_until)) is { } until && IsAfter($"{since}", $"{until}"))
                result.AddError($"--since {since} is after --until {until}: no date fits both.");
        });
    }

    /// <param name="typeMeans">What <c>--type</c> names in this listing.</param>
    public static FilterOptions AddTo(Command command, Filters filters, string? typeMeans = null) => new(command, filters, typeMeans);

    public RecordFilter Of(ParseResult parsed) => new()
    {
        Actor = Words(parsed, Filters.Actor),
        Recipient = Words(parsed, Filters.Recipient),
        Source = Words(parsed, Filters.Source),
        About = Words(parsed, Filters.About),
        Type = Words(parsed, Filters.Type),
        Place = Words(parsed, Filters.Place),
        Article = Words(parsed, Filters.Article),
        Publisher = Words(parsed, Filters.Publisher),
        Since = parsed.GetValue(_since),
        Until = parsed.GetValue(_until),
        Limit = parsed.GetValue(_limit),
    };

    /// <summary>Values that complete <c>--type</c>.</summary>
    public void Complete(Filters filter, params string[] values) => _words[filter].CompletionSources.Add(values);

    /// <summary>Values that complete the option, and the only ones that it takes.</summary>
    public void Only(Filters filter, params string[] values)
    {
        Complete(filter, values);
        _words[filter].Validators.Add(result =>
        {
            var strange = result.Tokens.SelectMany(t => List(t.Value)).FirstOrDefault(w => !values.Contains(w, StringComparer.OrdinalIgnoreCase));
            if (strange is not null)
                result.AddError(Strange(strange, values));
        });
    }

    private static PartialDate? DateOf(OptionResult? given) => given?.Tokens.Count > 0 && PartialDate.TryParse(given.Tokens[0].Value, out var date) ? date : null;

    // A month or year counts to its end: 2018-05 is not after 2018.
    private static bool IsAfter(string since, string until)
    {
        var length = Math.Min(since.Length, until.Length);
        return string.CompareOrdinal(since, 0, until, 0, length) > 0;
    }

    /// <summary>What is told of a word that no line can have.</summary>
    public static string Strange(string word, IReadOnlyList<string> values) => Nearest.To(word, values) is { } near
        ? $"--type: there is no '{word}'. Did you mean '{near}'?"
        : $"--type: there is no '{word}'. There are: {string.Join(", ", values)}.";

    /// <summary>The words of an option that takes several with commas between.</summary>
    public static string[] List(string words) => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Add(Command command, Filters wanted, Filters filter, string name, string value, string description)
    {
        if (!wanted.HasFlag(filter))
            return;
        var option = new Option<string>(name) { Description = description, HelpName = value };
        _words.Add(filter, option);
        command.Add(option);
    }

    private string? Words(ParseResult parsed, Filters filter) => _words.TryGetValue(filter, out var option) ? parsed.GetValue(option) : null;
}
