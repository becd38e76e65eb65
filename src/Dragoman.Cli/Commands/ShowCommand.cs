using System.CommandLine;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Cli.Output;
using Dragoman.Council;
using Dragoman.Data;
using Dragoman.Knowledge;
using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman show ID</c>: one line of the record, whole.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "the id of a line, as the listings print it, or its first digits where no other begins so; for an article also the name of its file" };
        var command = new CommandWithExamples(
            "show",
            "shows one line of the record, whole: its words in their passage, fields, rule, versions, and what belongs to it",
            new Example("dragoman show council-double-veto.txt", "one article, with the ids of the statements, figures and events that were read from it"))
        {
            id,
        };
        var record = RecordOption.AddTo(command);
        var format = FormatOption.AddTo(command, "table", "jsonl", "json");
        var explain = new Option<bool>("--explain") { Description = "for an event: also the way through the tree, the rule and its examples" };
        command.Add(explain);
        var rules = RulesOption.AddTo(command);
        var issues = IssueOptions.AddFolderTo(command);
        command.SetAction(parsed =>
        {
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            var wanted = parsed.GetRequiredValue(id);
            var data = new Lazy<CompiledData>(() => CompiledData.Load(Shipped.Knowledge()));
            var knowledge = new Lazy<KnowledgeBase>(() => KnowledgeBase.Load(data.Value));
            var shown = store.ShowWhole(wanted, () => CouncilFacts.Load(data.Value), code => knowledge.Value.State(code)?.Name)
                ?? store.ShowPosition(wanted, () => issues.Of(parsed).Reader) ?? ArticleOf(store, wanted)
                ?? throw new Failure($"{store.Path}: there is no line {wanted}, or more than one begins so. '--format jsonl' prints whole ids.");
            if (shown.Line is ShiftLine shift)
                shown = shown with { Line = OfficeHolders.Complete(shift, knowledge) };
            var chosen = format.Of(parsed, terminal);
            var explainer = parsed.GetValue(explain) && shown.Line is EventLine
                ? new RecordExplainer(store, rules.Load(parsed, data.Value)) : null;
            if (chosen == OutputFormat.Table)
                ShownText.Print(terminal, shown, explainer);
            else
                terminal.Out.WriteLine(ShownText.Json(shown, indented: chosen == OutputFormat.Json, explainer));
            return ExitCode.Done;
        });
        return command;
    }

    private static ShownLine? ArticleOf(RecordStore store, string file)
    {
        var articles = store.FindArticles(new RecordFilter { Article = file, Limit = 2 }).ToArray();
        return articles.Length == 1 ? store.Show(articles[0].Id) : null;
    }
}
