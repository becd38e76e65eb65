namespace Dragoman.Web.Reading;

/// <summary>The reads of this site, one at a time: a record takes one writer.</summary>
internal sealed class ReadJobs(Site site) : IAsyncDisposable
{
    private const int MostKept = 20;

    private readonly List<ReadJob> _jobs = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;

    public CancellationToken Stopping => _stop.Token;

    public ReadJob? Find(string id)
    {
        lock (_lock)
            return _jobs.Find(job => job.Id == id);
    }

    /// <summary>Starts to read; null while another read goes on.</summary>
    /// <param name="after">Runs when it is over, however it ends.</param>
    public ReadJob? Start(ReadWish wish, Action after)
    {
        lock (_lock)
        {
            if (!_running.IsCompleted)
                return null;
            var job = new ReadJob(wish);
            _jobs.Add(job);
            if (_jobs.Count > MostKept)
                _jobs.RemoveAt(0);
            _running = Task.Run(() => Run(job, after));
            return job;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private void Run(ReadJob job, Action after)
    {
        try
        {
            site.Read!(job, _stop.Token);
        }
#pragma warning disable CA1031 // Whatever ends it, whoever waits for it must be told.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            job.End(failed: true, broken.Message);
        }
        finally
        {
            after();
        }
    }
}
