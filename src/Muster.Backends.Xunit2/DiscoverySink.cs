using Xunit.Abstractions;

namespace Muster.Backends.Xunit2;

/// <summary>Takes the tests of one discovery, which the framework makes on a thread of its own.</summary>
sealed class DiscoverySink : IMessageSink
{
    readonly List<ITestCase> cases = [];
    readonly TaskCompletionSource complete = new();

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestCaseDiscoveryMessage found)
            cases.Add(found.TestCase);
        else if (message is IDiscoveryCompleteMessage)
            complete.TrySetResult();

        return true;
    }

    /// <summary>Waits for the end; how long that may take is the controller's business.</summary>
    public IReadOnlyList<ITestCase> Wait()
    {
        complete.Task.Wait();
        return cases;
    }
}
