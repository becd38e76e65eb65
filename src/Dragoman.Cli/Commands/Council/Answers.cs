using System.Text.Json.Nodes;
using Dragoman.Cli.Output;
using Dragoman.Council;
using Dragoman.Data;

namespace Dragoman.Cli.Commands.Council;

/// <summary>What the council's commands share: the facts, members as a user names them, rules as they are printed.</summary>
internal static class Answers
{
    public static CouncilFacts Facts() => CouncilFacts.Load(CompiledData.Load(Shipped.Knowledge()));

    /// <summary>The members of that day, or a failure that says for which days they are known.</summary>
    /// <param name="partly">Also where only some of them are known.</param>
    public static IReadOnlyList<Term> Members(CouncilFacts facts, DateOnly on, bool partly = false)
    {
        var (from, to) = facts.MembershipKnown;
        if (on < from || on > to)
            throw new Failure($"the Council's members are known from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}; {on:yyyy-MM-dd} lies outside.", ExitCode.Usage);
        var members = facts.MembersOn(on);
        // Half the seats of the next year stand before the others are elected: no sum over them is one of the Council.
        if (!partly && members.Count < CouncilRules.Size(on))
            throw new Failure($"the data knows {members.Count} of the Council's {CouncilRules.Size(on)} members on {on:yyyy-MM-dd}: the others are not elected yet, or not in the data.", ExitCode.Usage);
        return members;
    }

    /// <summary>Who voted so, as JSON; null where the record counts such votes and names nobody.</summary>
    public static JsonArray? Named(IReadOnlyList<string> members, int? count) => members.Count == 0 && count is not 0 ? null : AnswerPrinter.List(members);

    /// <summary>Codes with commas between, each a member of that day.</summary>
    public static string[] Codes(string option, string? text, IReadOnlyList<Term> members, DateOnly on)
    {
        var codes = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var known = members.Select(m => m.Member).ToArray();
        for (var i = 0; i < codes.Length; i++)
        {
            var code = CouncilRules.Seat(codes[i].ToUpperInvariant(), on);
            var member = members.FirstOrDefault(m => m.Member == code || m.Name.Equals(codes[i], StringComparison.OrdinalIgnoreCase))
                ?? throw NoMember(option, codes[i], known, on);
            codes[i] = member.Member;
        }

        return codes.Distinct().Count() == codes.Length ? codes : throw new Failure($"{option}: a member is named twice.", ExitCode.Usage);
    }

    public static JsonArray Json(IEnumerable<Rule> rules) =>
        [.. rules.Select(r => (JsonNode)new JsonObject { ["name"] = r.Name, ["says"] = r.Says })];

    public static IEnumerable<string> Text(IEnumerable<Rule> rules) => rules.Select(r => $"  {r.Name}: {r.Says}");

    public static string Joined(IEnumerable<string> codes) => string.Join(", ", codes);

    private static Failure NoMember(string option, string code, string[] known, DateOnly on) =>
        new($"{option}: '{code}' was no member of the Council on {on:yyyy-MM-dd}. Members were {Joined(known.Order(StringComparer.Ordinal))}.", ExitCode.Usage);
}
