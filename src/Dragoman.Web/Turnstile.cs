using Microsoft.AspNetCore.Http;

namespace Dragoman.Web;

/// <summary>
/// Lets in so many at a time as there are cores to work for them; the others wait in the order of their coming. All at once, each would take as long as all
/// together.
/// </summary>
internal sealed class Turnstile(RequestDelegate next) : IDisposable
{
    private readonly SemaphoreSlim _room = new(Math.Max(4, Environment.ProcessorCount * 2));

    public async Task InvokeAsync(HttpContext context)
    {
        // Those who send files or follow a read are long about it and need no core.
        if (context.Request.Path.StartsWithSegments("/read", StringComparison.Ordinal))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        await _room.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            _room.Release();
        }
    }

    public void Dispose() => _room.Dispose();
}
