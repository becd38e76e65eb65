using System.CommandLine;
using Dragoman.Coding.Events;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Features;

/// <summary><c>--intentions</c>: events as PLOVER and CAMEO code what is only intended; see <see cref="Intentions"/>.</summary>
internal sealed class IntentionsOption
{
    private readonly Option<bool> _option = new("--intentions")
    {
        Description = "codes what is planned, threatened, demanded or not done as PLOVER and CAMEO do, which have no modality: as AGREE, THREATEN, REQUEST or REJECT",
    };

    private IntentionsOption(Command command) => command.Add(_option);

    public static IntentionsOption AddTo(Command command) => new(command);

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_option);

    public IEnumerable<EventLine> Apply(ParseResult parsed, IEnumerable<EventLine> lines) => IsGiven(parsed) ? Read(lines) : lines;

    /// <summary>Of an act and the threat or demand that it stands in, one line is left: the threat or demand.</summary>
    internal static IEnumerable<EventLine> Read(IEnumerable<EventLine> lines)
    {
        List<EventLine> acts = [.. lines];
        var told = acts.Where(act => Read(act) == act).Select(Key).ToHashSet();
        foreach (var act in acts)
        {
            var read = Read(act);
            if (read == act || told.Add(Key(read)))
                yield return read;
        }
    }

    private static (string Article, string Type, int Actor, int Recipient) Key(EventLine line) =>
        (line.Article, line.Type, line.Actor[0].Start, line.Recipient.Count == 0 ? -1 : line.Recipient[0].Start);

    private static EventLine Read(EventLine line)
    {
        var type = Enum.Parse<EventType>(line.Type, ignoreCase: true);
        var read = Intentions.Read(type, Enum.Parse<Modality>(line.Modality, ignoreCase: true), line.Negated);
        return read == type ? line : line with { Type = ContractWords.Of(read), Mode = null, Cameo = null, Modality = ContractWords.Of(Modality.Happened), Negated = false };
    }
}
