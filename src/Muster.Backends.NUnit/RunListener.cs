using System.Collections.Concurrent;
using System.Text;
using Muster.Hosting;
using Muster.Model;
using Muster.Model.Wire;
using NUnit.Framework.Interfaces;

namespace Muster.Backends.NUnit;

/// <summary>Passes on what NUnit reports in one run. Called on the threads that execute the tests.</summary>
sealed class RunListener(IReadOnlyList<FoundTest> tests, ITestSink sink, NUnitSettings settings, LiveResults? live, Action starting) : ITestListener
{
    readonly Dictionary<string, FoundTest> selected = tests.ToDictionary(test => ((ITest)test.Handle).Id);
    readonly ConcurrentDictionary<string, StringBuilder> errorOutput = new();
    readonly ConcurrentDictionary<FoundTest, bool> ended = new();

    public void TestStarted(ITest test)
    {
        starting();
        if (selected.TryGetValue(test.Id, out var found))
            sink.Started(found);

        live?.Starting(test);
    }

    public void TestFinished(ITestResult result)
    {
        if (result.Test.IsSuite)
            SuiteFinished(result);
        else if (selected.TryGetValue(result.Test.Id, out var found) && result.ResultState.Label != ResultState.Explicit.Label)
            End(found, result);
    }

    // Standard output is collected in the result; what goes to the error stream and to Progress comes here only.
    public void TestOutput(TestOutput output)
    {
        if (output.TestId is null)
            return;

        Print(output.TestId, output.Text, output.Stream == "Error");
        var text = errorOutput.GetOrAdd(output.TestId, _ => new StringBuilder());
        lock (text)
            text.Append(output.Text);
    }

    public void SendMessage(TestMessage message) { }

    /// <summary>Told while it is written.</summary>
    public void Print(string id, string text, bool error = false)
    {
        if (sink.WantsOutput)
            sink.Printed(selected.GetValueOrDefault(id), text, error);
    }

    void End(FoundTest test, ITestResult result)
    {
        // May be large, and each look at it makes it anew.
        var output = result.Output ?? "";
        var end = ResultReading.Read(result, output, TakeErrorOutput(result.Test.Id), settings);
        if (live is not null)
            sink.Printed(test, live.RestOf(result, output) + (end.Outcome == TestOutcome.Passed ? result.Message : null));

        End(test, end);
    }

    void End(FoundTest test, TestEnd end)
    {
        if (ended.TryAdd(test, true))
            sink.Ended(test, end);
    }

    // A failed set-up is reported with each of the tests below it.
    void SuiteFinished(ITestResult result)
    {
        // Where a fixture asks for an apartment that the system does not have, NUnit skips it and says nothing of its tests. A suite that is
        // skipped because its tests are has told of each: what it did not tell of is lost.
        if (result.ResultState is { Status: TestStatus.Skipped, Site: not FailureSite.Child } state && state.Label != ResultState.Explicit.Label)
            SkipTestsOf(result.Test, new TestEnd(TestOutcome.Skipped, 0) { Message = result.Message });

        if (result.ResultState is { Status: TestStatus.Failed, Site: FailureSite.TearDown })
            sink.FixtureFailed($"OneTimeTearDown of {result.Test.FullName}: {result.Message}\n{result.StackTrace}".TrimEnd());
    }

    void SkipTestsOf(ITest suite, TestEnd end)
    {
        foreach (var test in suite.Tests)
        {
            if (test.IsSuite)
                SkipTestsOf(test, end);
            else if (selected.TryGetValue(test.Id, out var found))
                End(found, end);
        }
    }

    string TakeErrorOutput(string id)
    {
        if (!errorOutput.TryRemove(id, out var text))
            return "";

        lock (text)
            return text.ToString();
    }
}
