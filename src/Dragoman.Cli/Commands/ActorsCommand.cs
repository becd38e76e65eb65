using System.CommandLine;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman actors</c>: who appears, and how often; with <c>--known</c> whom the data knows.</summary>
internal static class ActorsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "actors",
            "lists who appears in the record and how often, the most frequent first",
            new Example("dragoman actors --limit 10", "the ten most frequent actors"),
            new Example("dragoman actors --known Lavrov", "what the data knows of that name: spellings, offices, tenures and their sources"));
        var known = new Option<string?>("--known")
        {
            Description = "lists the data instead of the record, as JSON lines: states, bodies, groups, people and offices whose name, spelling, id or code holds TEXT; all without TEXT",
            HelpName = "TEXT",
            Arity = ArgumentArity.ZeroOrOne,
        };
        command.Add(known);
        var own = ActorsOption.AddTo(command);
        var record = RecordOption.AddTo(command);
        var filters = FilterOptions.AddTo(command, Filters.Actor | Filters.Article | Filters.Publisher);
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetResult(known) is not null)
                return KnownActors.Print(terminal, own, parsed, parsed.GetValue(known));
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            return ActorListing.Listing.Print(terminal, format.Of(parsed, terminal), store.Path, store.FindActors(filters.Of(parsed)));
        });
        return command;
    }
}
