using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Dragoman.Web.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Reading;

/// <summary>Takes files, reads them into the record, and tells how far it is.</summary>
internal static class ReadRoutes
{
    /// <summary>All files of one read together.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    private const int MostFiles = 500;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/read", (HttpContext context, Site site, IAntiforgery forms) => site.Takes ? PageRoutes.Page<ReadPage>(("FormToken", forms.GetAndStoreTokens(context).RequestToken ?? "")) : Closed());
        routes.MapPost("/read", Read).DisableAntiforgery();
        routes.MapGet("/read/{id}", (ReadJobs jobs, string id) => jobs.Find(id) is { } job ? PageRoutes.Page<ReadingPage>(("Job", job), ("State", job.State)) : PageRoutes.Missing(id));
        routes.MapGet("/read/{id}/events", (HttpContext context, ReadJobs jobs, string id) => jobs.Find(id) is { } job ? (IResult)Events(context, jobs, job) : PageRoutes.Missing(id));
    }

    private static async Task<IResult> Read(HttpContext context, Site site, ReadJobs jobs, IAntiforgery forms)
    {
        if (!site.Takes)
            return Closed();
        // Said before it is sent, it need not be sent.
        if (context.Request.ContentLength > MostBytes)
            return TooMuch();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostBytes;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = MostBytes, ValueCountLimit = MostFiles }));
        IFormCollection form;
        try
        {
            form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
            if (form.Count == 0 || !await forms.IsRequestValidAsync(context))
                return Problem("The form did not come from this site.", "Open the page again and send its form.");
        }
        catch (BadHttpRequestException tooMuch) when (tooMuch.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooMuch();
        }
        catch (InvalidDataException)
        {
            return TooMuch();
        }

        var files = form.Files.Where(file => file.Length > 0).Take(MostFiles + 1).ToList();
        if (files.Count is 0 or > MostFiles)
            return Problem(files.Count == 0 ? "No file was sent, or only empty ones." : $"More than {MostFiles} files were sent.", "Send text, JSONL or CSV files, fewer at once.");
        PartialDate? published = null;
        if (form["published"].ToString().Trim() is { Length: > 0 } date)
        {
            if (!PartialDate.TryParse(date, out var parsed))
                return Problem($"'{date}' is no date.", "Write 2016, 2016-10 or 2016-10-08, or leave it out.");
            published = parsed;
        }

        var publisher = form["publisher"].ToString().Trim();
        var folder = Directory.CreateTempSubdirectory("dragoman-read-");
        var job = jobs.Start(new ReadWish(await Keep(files, folder, context.RequestAborted), published, publisher.Length > 0 ? publisher : null), () => folder.Delete(recursive: true));
        if (job is null)
        {
            folder.Delete(recursive: true);
            return Results.Problem("Another read goes on.", statusCode: StatusCodes.Status409Conflict, title: "Not read", extensions: new Dictionary<string, object?> { ["remedy"] = "Wait until it is done." });
        }

        context.Response.Headers.Location = $"/read/{job.Id}";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    // Under names of our own: what a sender calls a file never becomes a path.
    private static async Task<IReadOnlyList<Upload>> Keep(List<IFormFile> files, DirectoryInfo folder, CancellationToken stop)
    {
        var kept = new List<Upload>(files.Count);
        foreach (var file in files)
        {
            var path = Path.Combine(folder.FullName, kept.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await using (var target = File.Create(path))
                await file.CopyToAsync(target, stop);
            kept.Add(new Upload(NameOf(file.FileName), path, file.Length));
        }

        return kept;
    }

    private static string NameOf(string sent)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length == 0 ? "article" : name.Length > 200 ? name[^200..] : name;
    }

    private static ServerSentEventsResult<ReadState> Events(HttpContext context, ReadJobs jobs, ReadJob job) => TypedResults.ServerSentEvents(Follow(jobs, job, context.RequestAborted));

    private static async IAsyncEnumerable<SseItem<ReadState>> Follow(ReadJobs jobs, ReadJob job, [EnumeratorCancellation] CancellationToken gone)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone, jobs.Stopping);
        while (true)
        {
            var state = job.State;
            yield return new SseItem<ReadState>(state, state.Done ? "done" : "progress");
            if (state.Done)
                yield break;
            await Task.Delay(Every, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested)
                yield break;
        }
    }

    private static IResult Closed() => Results.Problem("This site was opened for reading only.", statusCode: StatusCodes.Status403Forbidden);

    private static IResult TooMuch() => Results.Problem(
        $"More than {MostBytes / 1024 / 1024} MB were sent.", statusCode: StatusCodes.Status413PayloadTooLarge, title: "Not read",
        extensions: new Dictionary<string, object?> { ["remedy"] = "Send fewer files at once, or read them with 'dragoman read'." });

    private static IResult Problem(string what, string remedy) =>
        Results.Problem(what, statusCode: StatusCodes.Status400BadRequest, title: "Not read", extensions: new Dictionary<string, object?> { ["remedy"] = remedy });
}
