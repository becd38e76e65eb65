using System.Text;
using Dragoman.Cli.Features;
using Dragoman.Cli.Reads;
using Dragoman.Coding;
using Dragoman.Coding.Statements;
using Dragoman.Data;
using Dragoman.Reading;
using Dragoman.Store;
using Dragoman.Web.Reading;

namespace Dragoman.Cli.Serving;

/// <summary>Reads files that were sent to the web app, as <c>dragoman read</c> does.</summary>
internal sealed class UploadReader(RecordStore store, Lazy<Coder> coder, TimeProvider clock)
{
    public void Read(ReadJob job, CancellationToken stop)
    {
        using var talk = new Talk(job.Say);
        using var progress = new Progress(new Terminal { Out = TextWriter.Null, Talk = talk, OpenInput = () => Stream.Null, Clock = clock }, job.Wish.Files.Sum(file => file.Length));
        job.Follow(() => progress.SoFar);
        var data = CompiledData.Load(Shipped.Knowledge());
        // Those who look at pages meanwhile keep a core.
        var threads = Math.Max(1, Environment.ProcessorCount / 2);
        using var run = new ReadRun(ArticleReader.Load(data), coder.Value, store, RulesOption.Version(coder.Value), again: false, threads, progress);
        var result = run.Run(job.Wish.Files.Select(file => new Input(file.Name, file.Length, () => File.OpenRead(file.Path))), new ReadOptions { Published = job.Wish.Published, Publisher = job.Wish.Publisher }, stop);
        if (result.Totals is not { Added: 0, Updated: 0 })
            store.LinkUtterances(result.Articles, Formulas.Load(data));
        job.End(
            failed: result.Articles.Count == 0,
            (result.Articles.Count == 0 ? "Nothing could be read." : DigestText.What(store.Digest(result.Articles), result))
                + (result.Failures > 0 ? $" {result.Failures:N0} could not be read." : "") + (result.Stopped ? " Stopped before the end." : ""));
    }

    /// <summary>Passes on each line.</summary>
    private sealed class Talk(Action<string> say) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value) => say(value ?? "");
    }
}
