using System.CommandLine;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Output;
using Dragoman.Council;

namespace Dragoman.Cli.Commands.Council;

/// <summary><c>dragoman council vetoes</c>: the list of vetoes since 1946.</summary>
internal static class VetoesCommand
{
    // As the README of data/council says; later rows come from other, partial sources.
    private static readonly DateOnly Complete = new(2022, 9, 30);

    public static Command Create(Terminal terminal)
    {
        var by = new Option<string>("--by") { Description = "who vetoed: codes with commas between; SUN before 24 December 1991, then RUS", HelpName = "CODES" };
        var about = new Option<string>("--about") { Description = "words of the subject or agenda item", HelpName = "WORDS" };
        var since = DateOption.Create("--since", "not before this date: 2016, 2016-10 or 2016-10-08");
        var until = DateOption.Create("--until", "not after this date; a month or year counts to its end");
        var command = new CommandWithExamples(
            "vetoes",
            "lists vetoed drafts, amendments and parts since 1946, oldest first",
            new Example("dragoman council vetoes --by RUS --about syria --since 2011", "Russia's vetoes on Syria"),
            new Example("dragoman council vetoes --by FRA,GBR --format csv", "those of France or the United Kingdom, alone or with others"))
        {
            by, about, since, until,
        };
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var members = Permanent(parsed.GetValue(by));
            var all = Answers.Facts().Vetoes
                .Where(v => parsed.GetValue(about) is not { } words || HasWords($"{v.Topic} {v.AgendaItem}", words))
                .Where(v => !(v.Date < parsed.GetValue(since)?.Earliest) && !(v.Date > parsed.GetValue(until)?.Latest))
                .ToArray();
            var rows = members.Length == 0 ? all : [.. all.Where(v => v.VetoedBy.Any(members.Contains))];
            AnswerPrinter.Print(terminal, format.Of(parsed, terminal), [.. rows.Select(Row)], "date", "symbol", "vetoed_by", "counts", "topic*");
            if (rows.Length == 0)
                terminal.Talk.WriteLine("No veto on the list fits.");
            TellOfSuccession(terminal, members, all);
            if (!(parsed.GetValue(until)?.Latest <= Complete))
                terminal.Talk.WriteLine($"The list is complete to {Complete:yyyy-MM-dd}; later rows come from partial sources.");
            return ExitCode.Done;
        });
        return command;
    }

    private static string[] Permanent(string? text)
    {
        var codes = (text ?? "").ToUpperInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var unknown = codes.FirstOrDefault(c => c is not ("CHN" or "FRA" or "GBR" or "USA" or "RUS" or "SUN"));
        return unknown is null ? codes : throw new Failure($"--by: '{unknown}' has no veto. Permanent members are CHN, FRA, GBR, RUS (SUN before 24 December 1991) and USA.", ExitCode.Usage);
    }

    // One seat under two codes: whoever asks for one should know of the other's.
    private static void TellOfSuccession(Terminal terminal, string[] members, VetoRow[] all)
    {
        var other = (members.Contains("RUS"), members.Contains("SUN")) switch
        {
            (true, false) => ("SUN", "the Soviet Union, whose seat Russia has held since 24 December 1991"),
            (false, true) => ("RUS", "Russia, which has held the Soviet Union's seat since 24 December 1991"),
            _ => default,
        };
        var count = other.Item1 is null ? 0 : all.Count(v => v.VetoedBy.Contains(other.Item1));
        if (count > 0)
            terminal.Talk.WriteLine($"Without {count} by {other.Item2}: --by RUS,SUN lists both.");
    }

    private static bool HasWords(string text, string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static JsonObject Row(VetoRow veto) => new()
    {
        ["date"] = $"{veto.Date:yyyy-MM-dd}",
        ["kind"] = veto.Kind,
        ["symbol"] = veto.Symbol,
        ["meeting"] = veto.Meeting,
        ["topic"] = veto.Topic,
        ["agenda_item"] = veto.AgendaItem,
        ["vetoed_by"] = AnswerPrinter.List(veto.VetoedBy),
        ["counts"] = veto.Counts?.ToString(),
        ["in_favour"] = veto.Counts?.InFavour,
        ["against"] = veto.Counts?.Against,
        ["abstentions"] = veto.Counts?.Abstentions,
        ["against_members"] = Answers.Named(veto.AgainstMembers, veto.Counts?.Against),
        ["abstaining_members"] = Answers.Named(veto.AbstainingMembers, veto.Counts?.Abstentions),
        ["sponsors"] = AnswerPrinter.List(veto.Sponsors),
        ["sponsors_total"] = veto.SponsorsTotal,
        ["rule"] = Rule.Substantive.Name,
        ["source"] = veto.Source,
        ["note"] = veto.Note,
    };
}
