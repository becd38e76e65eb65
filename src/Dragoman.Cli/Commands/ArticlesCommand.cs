using System.CommandLine;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman articles</c>: what was read.</summary>
internal static class ArticlesCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "articles",
            "lists what was read: title, publisher, authors, date and where the date comes from",
            new Example("dragoman articles --since 2016 --until 2016", "the articles published in 2016"),
            new Example("dragoman articles --format csv", "all of them, for a spreadsheet"));
        var record = RecordOption.AddTo(command);
        var filters = FilterOptions.AddTo(command, Filters.Article | Filters.Publisher);
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            return ArticleListing.Listing.Print(terminal, format.Of(parsed, terminal), store.Path, store.FindArticles(filters.Of(parsed)));
        });
        return command;
    }
}
