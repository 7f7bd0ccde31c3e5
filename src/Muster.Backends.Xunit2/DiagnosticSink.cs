using Muster.Backends.XunitCommon;
using Xunit.Abstractions;

namespace Muster.Backends.Xunit2;

/// <summary>Hands the framework's messages about itself on.</summary>
sealed class DiagnosticSink(DiagnosticLog log) : IMessageSink
{
    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is IDiagnosticMessage diagnostic)
            log.Add(diagnostic.Message);

        return true;
    }
}
