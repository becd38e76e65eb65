using System.CommandLine;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Output;
using Dragoman.Council;

namespace Dragoman.Cli.Commands.Council;

/// <summary><c>dragoman council icc</c>: the ways to the International Criminal Court.</summary>
internal static class CourtCommand
{
    public static Command Create(Terminal terminal)
    {
        var state = new Argument<string>("CODE") { Description = "the state on whose territory the acts were done: SYR" };
        var on = DayOption.Create("--on", "the day of the acts; without it today");
        var command = new CommandWithExamples(
            "icc",
            "tells which ways to the International Criminal Court were open for acts in a state on a day",
            new Example("dragoman council icc SYR --on 2016-10-10", "the territory is closed; a referral, a declaration and nationality are open"),
            new Example("dragoman council icc UKR --on 2014-03-01", "open by a declaration"))
        {
            state, on,
        };
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var code = parsed.GetRequiredValue(state).ToUpperInvariant();
            var facts = Answers.Facts();
            if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper))
                throw new Failure($"icc wants a state as three letters of ISO 3166, such as SYR, not '{parsed.GetValue(state)}'.", ExitCode.Usage);
            if (!IsKnown(facts, code))
                terminal.Talk.WriteLine($"{code} stands on no list here: neither party, signatory nor member of the Council. If it is no state, the answer means nothing.");
            var answer = CriminalCourt.RoutesTo(facts, code, DayOption.Of(parsed, on, terminal));
            Print(terminal, format.Of(parsed, terminal), answer);
            return ExitCode.Done;
        });
        return command;
    }

    private static bool IsKnown(CouncilFacts facts, string code) =>
        facts.CourtParties.Any(p => p.State == code) || facts.CourtActs.Any(a => a.State == code) || facts.Terms.Any(t => t.Member == code);

    private static void Print(Terminal terminal, OutputFormat format, CourtAnswer answer)
    {
        var summary = answer.HasTerritory
            ? "the Court has jurisdiction over acts on the territory"
            : answer.Routes.Any(r => r.IsOpen)
                ? "no jurisdiction over acts on the territory as such; what is open below could lead there"
                : "no way leads to the Court";
        var json = new JsonObject
        {
            ["state"] = answer.State,
            ["on"] = $"{answer.On:yyyy-MM-dd}",
            ["jurisdiction"] = answer.HasTerritory,
            ["summary"] = summary,
            ["routes"] = new JsonArray([.. answer.Routes.Select(Route)]),
        };
        AnswerPrinter.PrintOne(terminal, format, json, [
            $"{answer.State} on {answer.On:yyyy-MM-dd}: {summary}",
            .. answer.Routes.Select(r => $"  {Word(r),-6}  {r.Rule.Name}, {r.Rule.Says}: {r.Why}"),
        ]);
    }

    private static string Word(CourtRoute route) => route.IsUsed ? "taken" : route.IsOpen ? "open" : "closed";

    private static JsonNode Route(CourtRoute route) =>
        new JsonObject { ["route"] = Word(route), ["rule"] = route.Rule.Name, ["says"] = route.Rule.Says, ["why"] = route.Why };
}
