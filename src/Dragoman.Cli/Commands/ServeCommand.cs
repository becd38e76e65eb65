using System.CommandLine;
using System.Runtime.CompilerServices;
using Dragoman.Cli.Features;
using Dragoman.Cli.Serving;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman serve</c>: the web app and the JSON API.</summary>
internal static class ServeCommand
{
    private const string Here = "http://127.0.0.1:5080";

    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "serve",
            "opens the record in the browser, and for programs under /api and /openapi/v1.json; ends with Ctrl-C",
            new Example("dragoman serve", $"{Here} shows dragoman.db"),
            new Example("dragoman serve --record talks.db --urls http://0.0.0.0:8000", "another record, also for others, who need the token that is printed"));
        var record = RecordOption.AddTo(command);
        var urls = new Option<string>("--urls")
        {
            Description = $"addresses to listen at, with semicolons between; others than this machine can reach them only with the token that is printed (default: {Here})",
            HelpName = "URLS",
            DefaultValueFactory = _ => Here,
        };
        urls.Validators.Add(result =>
        {
            var strange = result.Tokens.SelectMany(token => token.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .FirstOrDefault(url => !Uri.TryCreate(url.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute, out var address) || address.Scheme != "http");
            if (strange is not null)
                result.AddError($"--urls: '{strange}' is no address to listen at. Write http://127.0.0.1:5080, or http://0.0.0.0:5080 for others, too.");
        });
        command.Add(urls);
        var readOnly = new Option<bool>("--read-only") { Description = "nothing can be written, not even a judgement" };
        command.Add(readOnly);
        command.SetAction(async (parsed, stop) =>
        {
            var writable = !parsed.GetValue(readOnly);
            using var store = record.Open(parsed, writable ? RecordMode.ReadWrite : RecordMode.ReadOnly, terminal);
            return await Serve(terminal, store, parsed.GetValue(urls)!, writable, stop).ConfigureAwait(false);
        });
        return command;
    }

    // In a method of its own: the framework of the web is loaded when it is called, and by no other command.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<int> Serve(Terminal terminal, RecordStore store, string urls, bool writable, CancellationToken stop) =>
        Server.RunAsync(terminal, store, urls, writable, stop);
}
