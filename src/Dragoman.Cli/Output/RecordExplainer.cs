using Dragoman.Coding;
using Dragoman.Coding.Events;
using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Output;

/// <summary>Explains events of a record: analyses their articles again, one after the other.</summary>
internal sealed class RecordExplainer(RecordStore store, Coder coder)
{
    private string? _article;
    private EventExplainer? _explainer;

    /// <summary>The text of the article that was explained last.</summary>
    public string Text { get; private set; } = "";

    /// <summary>One for each evidence.</summary>
    public IReadOnlyList<EventExplanation?> Explain(EventLine line)
    {
        if (_article != line.Article)
            Open(line.Article);
        var points = new CodePoints(Text);
        return [.. line.Evidence.Select(e => _explainer!.Explain(new Evidence(new Span(points.ToUnits(e.Start), points.ToUnits(e.End)), e.Rule)))];
    }

    private void Open(string id)
    {
        Text = store.TextOf(id) ?? "";
        var points = new CodePoints(Text);
        var line = (ArticleLine)store.Show(id)!.Line;
        _explainer = coder.Explainer(new Article
        {
            File = line.File,
            Text = Text,
            Title = line.Title,
            Publisher = line.Publisher,
            Published = PartialDate.TryParse(line.Published, out var day) ? day : null,
            Blocks = [.. store.BlocksOf(id).Select(b => new Block(new Span(points.ToUnits(b.Start), points.ToUnits(b.End)), Kind(b.Kind)))],
        });
        _article = id;
    }

    private static BlockKind Kind(string word) => Enum.Parse<BlockKind>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
