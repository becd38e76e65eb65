using System.Text;
using Dragoman.Language;

namespace Dragoman.Cli;

/// <summary>
/// Lets several threads make pieces of CoNLL-U and prints them in the order in which they were added. At most a few pieces for each thread wait at a
/// time, so that memory stays flat however long the input is.
/// </summary>
internal sealed class OrderedOutput
{
    private readonly TextWriter _output;
    private readonly int _threads;
    private readonly Queue<Task<StringBuilder>> _pieces = new();

    public OrderedOutput(TextWriter output, int threads)
    {
        _output = output;
        _threads = threads;
    }

    public void Add(Action<ConlluWriter> make)
    {
        if (_threads == 1)
        {
            _output.Write(Make(make));
            return;
        }

        while (_pieces.Count >= _threads || (_pieces.TryPeek(out var first) && first.IsCompleted))
            PrintFirst();
        _pieces.Enqueue(Task.Run(() => Make(make)));
    }

    public void Finish()
    {
        while (_pieces.Count > 0)
            PrintFirst();
    }

    private void PrintFirst() => _output.Write(_pieces.Dequeue().GetAwaiter().GetResult());

    private static StringBuilder Make(Action<ConlluWriter> make)
    {
        var text = new StringBuilder();
        using var writer = new StringWriter(text);
        make(new ConlluWriter(writer));
        return text;
    }
}
