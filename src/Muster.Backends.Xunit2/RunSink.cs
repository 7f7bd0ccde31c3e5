using Muster.Backends.XunitCommon;
using Muster.Hosting;
using Muster.Model;
using Muster.Model.Wire;
using Xunit.Abstractions;

namespace Muster.Backends.Xunit2;

/// <summary>Turns the events of one run into entries of the ledger. Called on the thread that runs the test.</summary>
sealed class RunSink(TestLedger ledger, IReadOnlyList<FoundTest> tests) : IMessageSink
{
    readonly Dictionary<object, FoundTest> byCase = tests.ToDictionary(test => test.Handle, (IEqualityComparer<object>)ReferenceEqualityComparer.Instance);
    readonly TaskCompletionSource ended = new();

    /// <summary>Waits until the framework has said its last word.</summary>
    public void Wait() => ended.Task.Wait();

    /// <returns>False only before something starts: later it would cost a running test its result.</returns>
    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestStarting starting when ledger.MayStart && Find(starting.TestCase) is { } test:
                ledger.Start(starting.Test, test, starting.Test.DisplayName);
                break;
            case ITestStarting or ITestCaseStarting or ITestMethodStarting or ITestClassStarting or ITestCollectionStarting:
                return ledger.MayStart;
            case ITestOutput output:
                ledger.Printed(output.Test, output.Output);
                break;
            case ITestResultMessage result:
                ledger.Note(result.Test, EndOf(result));
                break;
            case ITestCleanupFailure failure:
                ledger.NoteCleanUpFailure(failure.Test, FailureOf(failure));
                break;
            case ITestFinished finished:
                ledger.Finish(finished.Test);
                break;
            case ITestAssemblyFinished:
                ended.TrySetResult();
                break;
            case IFailureInformation failure:
                ledger.FixtureFailed(NameOf(message), FailureOf(failure));
                break;
        }

        return true;
    }

    // A custom test case may pass on copies of what was discovered.
    FoundTest? Find(ITestCase testCase) =>
        byCase.GetValueOrDefault(testCase) ?? tests.FirstOrDefault(test => ((ITestCase)test.Handle).UniqueID == testCase.UniqueID);

    static TestEnd EndOf(ITestResultMessage result)
    {
        var end = new TestEnd(TestOutcome.Passed, (double)result.ExecutionTime * 1000) { Output = string.IsNullOrEmpty(result.Output) ? null : result.Output };
        return result switch
        {
            ITestSkipped skipped => end with { Outcome = TestOutcome.Skipped, Message = skipped.Reason },
            ITestFailed failed => Failed(end, FailureOf(failed)),
            _ => end,
        };
    }

    static TestEnd Failed(TestEnd end, Failure failure) => failure.SkipReason is { } reason
        ? end with { Outcome = TestOutcome.Skipped, Message = reason }
        : end with { Outcome = TestOutcome.Failed, Message = failure.Message, StackTrace = failure.Stack };

    static Failure FailureOf(IFailureInformation failure) =>
        new(failure.ExceptionTypes, failure.Messages, failure.StackTraces, failure.ExceptionParentIndices);

    static string NameOf(IMessageSinkMessage message) => message switch
    {
        ITestCaseCleanupFailure failure => $"Clean-up after test {failure.TestCase.DisplayName}",
        ITestMethodCleanupFailure failure => $"Clean-up after method {failure.TestMethod.Method.Name} of {failure.TestClass.Class.Name}",
        ITestClassCleanupFailure failure => $"Clean-up of the fixtures of class {failure.TestClass.Class.Name}",
        ITestCollectionCleanupFailure failure => $"Clean-up of the fixtures of {failure.TestCollection.DisplayName}",
        ITestAssemblyCleanupFailure => "Clean-up after the assembly",
        _ => "Error outside of tests",
    };
}
