using System.CommandLine;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Output;
using Dragoman.Council;
using Dragoman.Data;
using Dragoman.Knowledge;
using Dragoman.Store;

namespace Dragoman.Cli.Commands.Council;

/// <summary><c>dragoman council icc</c>: the ways to the International Criminal Court.</summary>
internal static class CourtCommand
{
    public static Command Create(Terminal terminal)
    {
        var state = new Argument<string>("CODE") { Description = "the state on whose territory the acts were done: SYR" };
        var on = DayOption.Create("--on", "the day of the acts; without it today");
        var record = new Option<string>("--record") { Description = "also sets beside the answer what the articles of this record say of the ways to the Court for the state", HelpName = "FILE" };
        var command = new CommandWithExamples(
            "icc",
            "tells which ways to the International Criminal Court were open for acts in a state on a day",
            new Example("dragoman council icc SYR --on 2016-10-10", "the territory is closed; a referral, a declaration and nationality are open"),
            new Example("dragoman council icc UKR --on 2014-03-01", "open by a declaration"))
        {
            state, on, record,
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
            Print(terminal, format.Of(parsed, terminal), answer, parsed.GetValue(record) is { } file ? [.. Claims(terminal, file, answer)] : null);
            return ExitCode.Done;
        });
        return command;
    }

    private static bool IsKnown(CouncilFacts facts, string code) =>
        facts.CourtParties.Any(p => p.State == code) || facts.CourtActs.Any(a => a.State == code) || facts.Terms.Any(t => t.Member == code);

    // Sentences of the articles, not only statements: a reporter says such things himself.
    private static IEnumerable<JsonObject> Claims(Terminal terminal, string file, CourtAnswer answer)
    {
        var knowledge = KnowledgeBase.Load(CompiledData.Load(Shipped.Knowledge()));
        using var store = RecordStore.Open(file, RecordMode.ReadOnly, terminal.Clock);
        foreach (var article in store.FindArticles(RecordFilter.None))
        {
            var text = store.TextOf(article.Id) ?? "";
            var points = new CodePoints(text);
            foreach (var claim in CourtClaims.In(text, answer.State, words => [.. knowledge.StatesIn(words).Select(s => s.Code)]))
            {
                yield return new JsonObject
                {
                    ["claim"] = claim.Kind == CourtClaimKind.OnlyCouncil ? "only_council" : "no_jurisdiction",
                    ["checked"] = claim.CheckedBy(answer),
                    ["article"] = article.Id,
                    ["file"] = article.File,
                    ["start"] = points.FromUnits(claim.Words.Start),
                    ["end"] = points.FromUnits(claim.Words.End),
                    ["quote"] = claim.Words.Of(text),
                };
            }
        }
    }

    private static void Print(Terminal terminal, OutputFormat format, CourtAnswer answer, JsonObject[]? claims)
    {
        var summary = answer.HasTerritory
            ? answer.Scope is { } part ? $"the Court has jurisdiction over acts in {part}, not over all of the territory" : "the Court has jurisdiction over acts on the territory"
            : answer.Routes.Any(r => r.IsOpen)
                ? "no jurisdiction over acts on the territory as such; what is open below could lead there"
                : "no way leads to the Court";
        var json = new JsonObject
        {
            ["state"] = answer.State,
            ["on"] = $"{answer.On:yyyy-MM-dd}",
            ["jurisdiction"] = answer.HasTerritory,
            ["scope"] = answer.Scope,
            ["summary"] = summary,
            ["routes"] = new JsonArray([.. answer.Routes.Select(Route)]),
        };
        if (claims is not null)
            json["claims"] = new JsonArray([.. claims.Select(c => c.DeepClone())]);
        AnswerPrinter.PrintOne(terminal, format, json, [
            $"{answer.State} on {answer.On:yyyy-MM-dd}: {summary}",
            .. answer.Routes.Select(r => $"  {Word(r),-6}  {r.Rule.Name}, {r.Rule.Says}: {r.Why}"),
            .. (claims ?? []).Select(c => $"  said in {c["file"]}, {c["checked"]}: {((string)c["quote"]!).ReplaceLineEndings(" ")}"),
        ]);
    }

    private static string Word(CourtRoute route) => route.IsUsed ? "taken" : route.IsOpen ? "open" : "closed";

    private static JsonNode Route(CourtRoute route) =>
        new JsonObject { ["route"] = Word(route), ["rule"] = route.Rule.Name, ["says"] = route.Rule.Says, ["why"] = route.Why };
}
