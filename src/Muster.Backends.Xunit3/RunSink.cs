using System.Collections.Concurrent;
using Muster.Backends.XunitCommon;
using Muster.Hosting;
using Xunit.Sdk;

namespace Muster.Backends.Xunit3;

/// <summary>Turns the events of one call into entries of the ledger. Called on the thread that runs the test.</summary>
sealed class RunSink(TestLedger ledger, ResultReader results, IReadOnlyList<FoundTest> tests) : IMessageSink
{
    // Equal rows have one id, so that which of them is meant is told by their order only.
    readonly ConcurrentDictionary<string, ConcurrentQueue<FoundTest>> waiting = new(
        tests.GroupBy(test => ((ITestCase)test.Handle).UniqueID).Select(like => KeyValuePair.Create(like.Key, new ConcurrentQueue<FoundTest>(like))));

    readonly ConcurrentDictionary<string, FoundTest> current = new();
    readonly ConcurrentDictionary<string, string> names = new();

    /// <returns>False only before something starts: cancelling later would be seen by tests that are to end in peace.</returns>
    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestStarting starting when ledger.MayStart && Find(starting.TestCaseUniqueID) is { } test:
                ledger.Start(starting.TestUniqueID, test, starting.TestDisplayName);
                return true;
            case ITestStarting:
                return ledger.MayStart;
            case ITestOutput output:
                ledger.Printed(output.TestUniqueID, output.Output);
                return true;
            case ITestResultMessage and not ITestFinished:
                var result = (ITestResultMessage)message;
                ledger.Note(result.TestUniqueID, results.Read(result));
                return true;
            case ITestFinished finished:
                ledger.Finish(finished.TestUniqueID, end => AttachmentFiles.Add(end, finished.Attachments));
                return true;
            case ITestCleanupFailure failure:
                ledger.NoteCleanUpFailure(failure.TestUniqueID, ResultReader.FailureOf(failure));
                return true;
            case IErrorMetadata error:
                ledger.FixtureFailed(NameOf(message), ResultReader.FailureOf(error));
                return true;
            default:
                return OnScope(message);
        }
    }

    bool OnScope(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseStarting starting:
                if (waiting.TryGetValue(starting.TestCaseUniqueID, out var like) && like.TryDequeue(out var test))
                    current[starting.TestCaseUniqueID] = test;
                return ledger.MayStart;
            case ITestCollectionStarting starting:
                names[starting.TestCollectionUniqueID] = starting.TestCollectionDisplayName;
                return ledger.MayStart;
            case ITestClassStarting starting:
                names[starting.TestClassUniqueID ?? ""] = starting.TestClassName;
                return ledger.MayStart;
            default:
                return message is not ITestMethodStarting || ledger.MayStart;
        }
    }

    FoundTest? Find(string testCase) =>
        current.GetValueOrDefault(testCase) ?? (waiting.TryGetValue(testCase, out var like) && like.TryPeek(out var test) ? test : null);

    string NameOf(IMessageSinkMessage message) => message switch
    {
        ITestClassCleanupFailure failure => $"Clean-up of the fixtures of class {names.GetValueOrDefault(failure.TestClassUniqueID ?? "")}",
        ITestCollectionCleanupFailure failure => $"Clean-up of the fixtures of {names.GetValueOrDefault(failure.TestCollectionUniqueID)}",
        ITestAssemblyCleanupFailure => "Clean-up of the fixtures of the assembly",
        ITestMethodMessage failure => $"Clean-up after a test of {names.GetValueOrDefault(failure.TestClassUniqueID ?? "")}",
        _ => "Error outside of tests",
    };
}
