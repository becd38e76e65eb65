using System.CommandLine;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Cli.Output;
using Dragoman.Data;
using Dragoman.Knowledge;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman shifts</c>: where an actor's stance changed, as two wordings.</summary>
internal static class ShiftsCommand
{
    public static Command Create(Terminal terminal)
    {
        var apart = new Option<bool>("--officials") { Description = "each official by himself, instead of a state with all who speak for it" };
        var command = new CommandWithExamples(
            "shifts",
            "shows where an actor's stance on an issue changed: the two wordings, with dates and speakers",
            new Example("dragoman shifts --format json", "every shift in the record, or an empty list"),
            new Example("dragoman shifts --actor FRA,RUS --issue toward --format csv", "shifts toward other states"))
        {
            apart,
        };
        var record = RecordOption.AddTo(command);
        var filters = FilterOptions.AddTo(command, Filters.Actor | Filters.Article | Filters.Publisher);
        var issues = IssueOptions.AddTo(command);
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var (reader, asked) = issues.Of(parsed);
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            var knowledge = new Lazy<KnowledgeBase>(() => KnowledgeBase.Load(CompiledData.Load(Shipped.Knowledge())));
            var shifts = store.FindShifts(filters.Of(parsed), asked, reader, parsed.GetValue(apart)).Select(s => OfficeHolders.Complete(s, knowledge));
            var shown = format.Of(parsed, terminal);
            if (shown != OutputFormat.Table)
                return ShiftListing.Listing.Print(terminal, shown, store.Path, shifts);
            var count = 0;
            foreach (var shift in shifts)
            {
                count++;
                ShiftText.Print(terminal, shift);
            }

            if (count == 0)
                terminal.Talk.WriteLine($"No shift in {store.Path} fits.");
            return ExitCode.Done;
        });
        return command;
    }
}
