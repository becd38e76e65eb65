using System.Text.Json.Nodes;
using Dragoman.Council;
using Dragoman.Data;

namespace Dragoman.Cli.Commands.Council;

/// <summary>What the council's commands share: the facts, members as a user names them, rules as they are printed.</summary>
internal static class Answers
{
    public static CouncilFacts Facts() => CouncilFacts.Load(CompiledData.Load(Shipped.Knowledge()));

    /// <summary>The members of that day, or a failure that says for which days they are known.</summary>
    public static IReadOnlyList<Term> Members(CouncilFacts facts, DateOnly on)
    {
        var (from, to) = facts.MembershipKnown;
        if (on < from || on > to)
            throw new Failure($"the Council's members are known from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}; {on:yyyy-MM-dd} lies outside.", ExitCode.Usage);
        return facts.MembersOn(on);
    }

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
