using System.CommandLine;
using Dragoman.Cli.Commands.Council;
using Dragoman.Cli.Features;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman council</c>: the Security Council's facts and rules, asked without a record.</summary>
internal static class CouncilCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "council",
            "answers from the Security Council's facts and rules: members, outcomes, vetoes, drafts, the Court",
            new Example("dragoman council members --on 2016-10-08", "the fifteen members of that day"),
            new Example("dragoman council outcome --on 2016-10-08 --for 11 --against RUS,VEN", "vetoed by RUS, with the article of the Charter"),
            new Example("dragoman council can-pass --on 2011-07-06 --for FRA,GBR,DEU,PRT --against RUS", "blocked, and who is still undeclared"),
            new Example("dragoman council vetoes --by RUS --about syria --since 2011", "Russia's vetoes on Syria, one a line"),
            new Example("dragoman council icc SYR --on 2016-10-10", "which ways to the International Criminal Court were open"),
            new Example("dragoman council draft S/2016/846", "the draft, its vote, and what the rules make of it"))
        {
            MembersCommand.Create(terminal),
            OutcomeCommand.Create(terminal),
            CanPassCommand.Create(terminal),
            VetoesCommand.Create(terminal),
            CourtCommand.Create(terminal),
            DraftCommand.Create(terminal),
        };
        return command;
    }
}
