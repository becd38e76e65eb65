using System.Runtime.InteropServices;

namespace Dragoman.Cli;

/// <summary>
/// Ctrl-C and a request to end: the first asks the command to stop after what it has in hand, the second ends the process at once (the record
/// is whole at any moment). The handler of the command-line library throws at the second.
/// </summary>
internal sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registered;

    public Signals() => _registered = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

    public CancellationToken Stop => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registered)
            registration.Dispose();
        _stop.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (_stop.IsCancellationRequested)
            Environment.Exit(ExitCode.Interrupted);
        _stop.Cancel();
    }
}
