using System.CommandLine;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Output;
using Dragoman.Council;

namespace Dragoman.Cli.Commands.Council;

/// <summary><c>dragoman council members</c>: who sat on a day.</summary>
internal static class MembersCommand
{
    public static Command Create(Terminal terminal)
    {
        var on = DayOption.Create("--on", "the day, from 1946-01-17 on; without it today");
        var command = new CommandWithExamples(
            "members",
            "lists the Council's members on a day, permanent members first",
            new Example("dragoman council members --on 2016-10-08", "fifteen members, with their terms"))
        {
            on,
        };
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var day = DayOption.Of(parsed, on, terminal);
            var rows = Answers.Members(Answers.Facts(), day, partly: true).Select(Row).ToArray();
            if (rows.Length < CouncilRules.Size(day))
                terminal.Talk.WriteLine($"The data knows {rows.Length} of the Council's {CouncilRules.Size(day)} members on that day; the others are not elected yet, or not in it.");
            AnswerPrinter.Print(terminal, format.Of(parsed, terminal), rows, "member", "name*", "seat", "from", "to", "rule*");
            return ExitCode.Done;

            JsonObject Row(Term term) => new()
            {
                ["member"] = term.Member,
                ["name"] = term.Name,
                ["seat"] = term.IsPermanent ? "permanent" : "elected",
                ["from"] = $"{term.From:yyyy-MM-dd}",
                ["to"] = term.To is { } last ? $"{last:yyyy-MM-dd}" : null,
                ["rule"] = term.IsPermanent ? (CouncilRules.Size(day) == 11 ? Rule.Size1945 : Rule.Size1966).Name : Rule.Term.Name,
                ["source"] = term.Source,
                ["note"] = term.Note,
            };
        });
        return command;
    }
}
