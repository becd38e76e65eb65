using System.CommandLine;
using System.Text.Json;
using Dragoman.Cli.Features;
using Dragoman.Knowledge;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman actors --known</c>: browses the actors and offices of the data.</summary>
internal static class KnownActors
{
    public static int Print(Terminal terminal, ActorsOption own, ParseResult parsed, string? text)
    {
        var found = 0;
        foreach (var actor in new ActorCatalog(WhoCommand.Load(own, parsed)).Find(text ?? ""))
        {
            terminal.Out.WriteLine(WhoCommand.Json(json => Write(json, actor)));
            found++;
        }

        if (found > 0)
            return ExitCode.Done;
        terminal.Talk.WriteLine($"dragoman: the data knows no state, body, group, person or office named '{text}'.");
        return ExitCode.SomeFailed;
    }

    private static void Write(Utf8JsonWriter json, KnownActor actor)
    {
        json.WriteString("kind", actor.Kind);
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("code", actor.Code);
        if (actor.Status is { } status)
            json.WriteString("status", status);
        if (actor.PartOf is { } whole)
            json.WriteString("part_of", whole);
        if (actor.Kind is "state" or "actor")
        {
            json.WriteString("since", actor.Since?.ToString());
            json.WriteString("until", actor.Until?.ToString());
        }

        json.WriteStartArray("names");
        foreach (var name in actor.Names)
            json.WriteStringValue(name);
        json.WriteEndArray();
        if (actor.Kind is "state" or "actor")
        {
            json.WriteStartArray("offices");
            foreach (var office in actor.Offices)
                json.WriteStringValue(office.Id);
            json.WriteEndArray();
            return;
        }

        json.WriteStartArray("tenures");
        foreach (var tenure in actor.Tenures)
            WhoCommand.WriteTenure(json, tenure);
        json.WriteEndArray();
    }
}
