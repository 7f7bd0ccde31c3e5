using Xunit.Sdk;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>Hands messages on at once. The framework's own bus says "stop" for good once its sink has: here that holds for one piece only.</summary>
sealed class OpenBus(IMessageSink sink) : IMessageBus
{
    public bool QueueMessage(IMessageSinkMessage message) => sink.OnMessage(message);

    public void Dispose() { }
}
