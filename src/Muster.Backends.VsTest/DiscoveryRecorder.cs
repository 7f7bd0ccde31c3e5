using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace Muster.Backends.VsTest;

/// <summary>Takes what adapters find. Some send from several threads.</summary>
sealed class DiscoveryRecorder : ITestCaseDiscoverySink, IMessageLogger
{
    readonly List<TestCase> cases = [];
    readonly List<string> errors = [];

    public IReadOnlyList<TestCase> Cases => cases;

    public IReadOnlyList<string> Errors => errors;

    public void SendTestCase(TestCase discoveredTest)
    {
        lock (cases)
            cases.Add(discoveredTest);
    }

    public void SendMessage(TestMessageLevel testMessageLevel, string message)
    {
        if (testMessageLevel != TestMessageLevel.Error)
            return;

        lock (cases)
            errors.Add(message);
    }
}
