using System.Net;
using System.Security.Cryptography;
using Dragoman.Cli.Listings;
using Dragoman.Cli.Output;
using Dragoman.Coding;
using Dragoman.Coding.Events;
using Dragoman.Coding.Positions;
using Dragoman.Council;
using Dragoman.Data;
using Dragoman.Knowledge;
using Dragoman.Store;
using Dragoman.Store.Lines;
using Dragoman.Web;

namespace Dragoman.Cli.Serving;

/// <summary>Wires the web app to the record, the rules and the columns of the listings, and runs it until it is stopped.</summary>
internal static class Server
{
    private const int TokenBytes = 18;
    private const int MostAtWork = 16;

    public static async Task<int> RunAsync(Terminal terminal, RecordStore store, string urls, bool writable, CancellationToken stop)
    {
        var token = ReachesOnlyThisMachine(urls) ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var site = SiteOf(store, urls, token, writable, terminal.Clock);
        await using var app = WebHost.Build(site);
        try
        {
            await app.StartAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (IOException taken)
        {
            throw new Failure($"{urls}: it cannot be listened at ({taken.Message.TrimEnd('.')}). Name another with --urls, as http://127.0.0.1:5081.", cause: taken);
        }

        // Pages wait for the disk; those who come meanwhile should not wait for a thread.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, MostAtWork), ports);
        _ = Task.Run(site.Warm, CancellationToken.None);
        foreach (var url in app.Urls)
            terminal.Talk.WriteLine($"{store.Path} is open at {url}/{(token is null ? "" : "?token=" + token)}");
        terminal.Talk.WriteLine("Ctrl-C ends it.");
        await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        return ExitCode.Done;
    }

    /// <summary>What the edge lends the web app.</summary>
    internal static Site SiteOf(RecordStore store, string urls, string? token, bool writable, TimeProvider clock)
    {
        var coder = new Lazy<Coder>(LoadCoder);
        var explain = new Lazy<Explainer>(() => new Explainer(store, coder.Value));
        var uploads = new UploadReader(store, coder, clock);
        var views = new Lazy<Views>(Views.Load);
        var knowledge = new Lazy<KnowledgeBase>(() => views.Value.Knowledge);
        var book = new Lazy<PositionBook>(() => new PositionBook(store, views.Value.Reader));
        return new Site
        {
            Store = store,
            Urls = urls,
            Token = token,
            Writable = writable,
            Read = uploads.Read,
            Explain = line => explain.Value.Of(line),
            Positions = filter => book.Value.Find(filter),
            Shifts = filter => book.Value.FindShifts(filter).Select(shift => OfficeHolders.Complete(shift, knowledge)),
            Tenures = id => id.Any(char.IsAsciiLetterLower) ? views.Value.Offices.OfPerson(id) : views.Value.Offices.OfState(id),
            NameOf = code => views.Value.Knowledge.State(code)?.Name,
            Council = () => views.Value.Facts,
            EventModes = () => views.Value.Modes,
            Drafts = filter => store.FindDrafts(filter, views.Value.Facts, code => views.Value.Knowledge.State(code)?.Name),
            Csv = new Dictionary<string, CsvForm>(StringComparer.Ordinal)
            {
                ["articles"] = Form(ArticleListing.Listing),
                ["statements"] = Form(StatementListing.Listing),
                ["events"] = Form(EventListing.Listing),
                ["figures"] = Form(FigureListing.Listing),
                ["positions"] = Form(PositionListing.Listing),
                ["shifts"] = Form(ShiftListing.Listing),
                ["drafts"] = Form(DraftListing.Listing),
                ["utterances"] = Form(UtteranceListing.Whole),
                ["actors"] = Form(ActorListing.Listing),
            },
        };
    }

    private static Coder LoadCoder()
    {
        using var model = Shipped.EnglishModel();
        return Coder.Load(CompiledData.Load(Shipped.Knowledge()), model);
    }

    private static CsvForm Form<TLine>(Listing<TLine> listing)
        where TLine : Line =>
        new([.. listing.Flat.Select(column => column.Name)], line => [.. listing.Flat.Select(column => column.Value((TLine)line) ?? "")]);

    private static bool ReachesOnlyThisMachine(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(url => Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number))));

    /// <summary>What positions and drafts are read with.</summary>
    private sealed record Views(KnowledgeBase Knowledge, OfficeDirectory Offices, PositionReader Reader, CouncilFacts Facts, IReadOnlyList<string> Modes)
    {
        public static Views Load()
        {
            var data = CompiledData.Load(Shipped.Knowledge());
            var knowledge = KnowledgeBase.Load(data);
            return new Views(knowledge, new OfficeDirectory(knowledge), new PositionReader([.. PositionReader.Shipped(data)], knowledge), CouncilFacts.Load(data), [.. CameoTable.Load(data).Modes]);
        }
    }

    /// <summary>Explains events, one at a time: the analysis of the last article is kept.</summary>
    private sealed class Explainer(RecordStore store, Coder coder)
    {
        private readonly RecordExplainer _explainer = new(store, coder);
        private readonly Lock _lock = new();

        public string? Of(EventLine line)
        {
            lock (_lock)
            {
                var text = new StringWriter();
                var explanations = _explainer.Explain(line);
                ExplanationText.Print(text, line, _explainer.Text, explanations);
                return text.ToString();
            }
        }
    }
}
