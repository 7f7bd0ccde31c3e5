using System.Threading.Channels;
using Xunit.Sdk;

namespace Muster.Backends.Xunit3;

/// <summary>One run of the engine that stays open from the first call to the last, so that assembly fixtures live once in a process.</summary>
sealed class OpenRun : IMessageSink
{
    readonly Channel<OpenPiece> pieces = Channel.CreateUnbounded<OpenPiece>();
    Task? engine;
    IMessageSink? sink;

    public bool IsOpen => engine is not null;

    /// <summary>Cancelled when the current piece is to start nothing more.</summary>
    public CancellationTokenSource Cancellation { get; private set; } = new();

    public IAsyncEnumerable<OpenPiece> Pieces() => pieces.Reader.ReadAllAsync();

    /// <summary>Runs a piece in the open run, which is begun if this is the first call.</summary>
    public void Run(OpenPiece piece, IMessageSink callSink, Func<IMessageSink, Task> begin)
    {
        sink = callSink;
        Cancellation = new CancellationTokenSource();
        engine ??= begin(this);

        pieces.Writer.TryWrite(piece);
        var first = Task.WhenAny(piece.Ended, engine).GetAwaiter().GetResult();
        first.GetAwaiter().GetResult();
        if (!piece.Ended.IsCompleted)
            throw new InvalidOperationException("The run of xUnit.net ended before its tests did.");
    }

    /// <summary>Ends the run: assembly fixtures are torn down.</summary>
    public void Close(IMessageSink callSink)
    {
        sink = callSink;
        pieces.Writer.TryComplete();
        engine?.GetAwaiter().GetResult();
    }

    public bool OnMessage(IMessageSinkMessage message) => sink?.OnMessage(message) ?? true;
}
