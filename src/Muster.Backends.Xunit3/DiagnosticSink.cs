using Muster.Backends.XunitCommon;
using Xunit.Sdk;

namespace Muster.Backends.Xunit3;

/// <summary>Hands the framework's messages about itself on.</summary>
sealed class DiagnosticSink(DiagnosticLog log) : IMessageSink
{
    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is IDiagnosticMessage diagnostic)
            log.Add(diagnostic.Message);
        else if (message is IInternalDiagnosticMessage inner)
            log.Add(inner.Message);

        return true;
    }
}
