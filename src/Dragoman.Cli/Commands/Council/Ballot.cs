using Dragoman.Council;

namespace Dragoman.Cli.Commands.Council;

/// <summary>Reads the votes of one day, each side given as a number or by its members, and refuses what no Council of that day could have cast.</summary>
internal sealed class Ballot(IReadOnlyList<Term> members, DateOnly on)
{
    private readonly Dictionary<string, (int Count, string[] Names)?> _sides = [];
    private readonly Dictionary<string, string> _declared = [];

    public void Count(string option, string? text)
    {
        if (text is null)
        {
            _sides[option] = null;
            return;
        }

        if (int.TryParse(text, out var count))
        {
            if (count < 0 || count > members.Count)
                throw new Failure($"{option}: the Council had {members.Count} members on {on:yyyy-MM-dd}, not {count}.", ExitCode.Usage);
            _sides[option] = (count, []);
            return;
        }

        var names = Answers.Codes(option, text, members, on);
        foreach (var name in names)
        {
            if (!_declared.TryAdd(name, option))
                throw new Failure($"{name} stands in {_declared[name]} and in {option}.", ExitCode.Usage);
        }

        _sides[option] = (names.Length, names);
    }

    public Vote Vote(VoteKind kind)
    {
        var (inFavour, against, abstaining) = (_sides["--for"]!.Value, _sides["--against"]!.Value, _sides["--abstaining"]);
        var others = members.Count - inFavour.Count - against.Count;
        if (others < 0 || abstaining?.Count > others)
            throw new Failure($"the votes add up to more than the {members.Count} members that the Council had on {on:yyyy-MM-dd}.", ExitCode.Usage);
        RequireNames(kind, inFavour.Count, inFavour.Names, against);
        var abstentions = abstaining?.Count ?? others;
        return new Vote(on, kind, inFavour.Count, against.Count, abstentions, others - abstentions, against.Names);
    }

    // With enough votes in favour all hangs on who was against: a bare number there would be a guess.
    private void RequireNames(VoteKind kind, int inFavour, string[] supporters, (int Count, string[] Names) against)
    {
        var decisive = kind != VoteKind.Procedural && inFavour >= CouncilRules.Required(on) && against.Count > against.Names.Length;
        if (decisive && !members.Where(m => m.IsPermanent).All(m => supporters.Contains(m.Member)))
            throw new Failure("--against: with enough votes in favour it decides who was against; name the members (RUS,VEN).", ExitCode.Usage);
    }
}
