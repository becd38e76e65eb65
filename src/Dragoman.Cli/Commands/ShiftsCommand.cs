using System.CommandLine;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Cli.Output;
using Dragoman.Data;
using Dragoman.Knowledge;
using Dragoman.Store;
using Dragoman.Store.Lines;

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
            var shifts = store.FindShifts(filters.Of(parsed), asked, reader, parsed.GetValue(apart)).Select(s => WithHolder(s, knowledge));
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

    // Where the earlier words have no speaker, the list of office-holders says who held the later speaker's office then.
    private static ShiftLine WithHolder(ShiftLine shift, Lazy<KnowledgeBase> knowledge)
    {
        if (shift.OfficeHolderChanged is not null || shift.To.Source is not { Office: { } office, Name: { } name } || !PartialDate.TryParse(shift.From.Date, out var date)
            || knowledge.Value.State(shift.Actor) is not { } state)
            return shift;
        var before = new OfficeDirectory(knowledge.Value).Find($"{office} of {state.Name}", date.Latest);
        return before.Name is null ? shift : shift with { OfficeHolderChanged = before.Name != name };
    }
}
