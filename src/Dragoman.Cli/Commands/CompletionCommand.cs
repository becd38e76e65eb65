using System.CommandLine;
using Dragoman.Cli.Features;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman completion SHELL</c>: the script that makes a shell complete commands, options and values.</summary>
internal static class CompletionCommand
{
    // Each script asks the program itself, so that completion never lags behind the commands.
    private const string Bash = """
        _dragoman() {
            local IFS=$'\n' word=${COMP_WORDS[COMP_CWORD]}
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _dragoman dragoman
        """;

    private const string Zsh = """
        #compdef dragoman
        _dragoman() {
            local -a found
            found=("${(@f)$("${words[1]}" "[suggest:${#BUFFER}]" "$BUFFER" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _dragoman dragoman
        """;

    private const string Fish = """
        function __dragoman
            set -l line (commandline -cp)
            set -l program (commandline -opc)[1]
            $program "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c dragoman -a '(__dragoman)'
        """;

    private const string Pwsh = """
        Register-ArgumentCompleter -Native -CommandName dragoman -ScriptBlock {
            param($word, $line, $position)
            & $line.CommandElements[0].Value "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new CommandWithExamples(
            "completion",
            "prints a script that teaches a shell to complete dragoman's commands and options",
            new Example("dragoman completion bash", "the script for bash; to use it at once: source <(dragoman completion bash)"))
        {
            shell,
        };
        command.SetAction(parsed => terminal.Out.WriteLine(Script(parsed.GetRequiredValue(shell))));
        return command;
    }

    private static string Script(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => Pwsh,
    };
}
