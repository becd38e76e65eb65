using Dragoman.Knowledge;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Listings;

/// <summary>What the list of office-holders adds to a shift.</summary>
internal static class OfficeHolders
{
    /// <summary>Where the earlier words have no speaker, the list of office-holders says who held the later speaker's office then.</summary>
    public static ShiftLine Complete(ShiftLine shift, Lazy<KnowledgeBase> knowledge)
    {
        if (shift.OfficeHolderChanged is not null || shift.To.Source is not { Office: { } office, Name: { } name } || !PartialDate.TryParse(shift.From.Date, out var date)
            || knowledge.Value.State(shift.Actor) is not { } state)
            return shift;
        var before = new OfficeDirectory(knowledge.Value).Find($"{office} of {state.Name}", date.Latest);
        return before.Name is null ? shift : shift with { OfficeHolderChanged = before.Name != name };
    }
}
