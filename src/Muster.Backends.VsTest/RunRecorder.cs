using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;
using Muster.Hosting;
using Muster.Model.Wire;
using Outcome = Muster.Model.TestOutcome;

namespace Muster.Backends.VsTest;

/// <summary>Passes on what an adapter reports in one call.</summary>
/// <remarks>
/// xUnit's adapter says start, result, end; those of MSTest and NUnit say start, end, result. A result is passed on when its test has
/// ended as well, so that a crash in a tear-down is still charged to the test.
/// </remarks>
/// <param name="live">Told who runs; null where nobody wants to know what is printed.</param>
/// <param name="refuseStarts">When cancelled, the start of a test throws.</param>
sealed class RunRecorder(IReadOnlyList<FoundTest> tests, ITestSink sink, LiveCall? live, CancellationToken refuseStarts) : IFrameworkHandle2
{
    readonly SelectedCases selected = new(tests);
    readonly object gate = new();

    public bool EnableShutdownAfterTestRun { get; set; }

    public void RecordStart(TestCase testCase)
    {
        refuseStarts.ThrowIfCancellationRequested();
        SelectedCase? selectedCase;
        lock (gate)
        {
            selectedCase = selected.ToStart(testCase);
            selectedCase?.IsRunning = true;
        }

        if (selectedCase is null)
            return;

        live?.Started(selectedCase.Test);
        sink.Started(selectedCase.Test);
    }

    public void RecordResult(TestResult testResult)
    {
        SelectedCase? selectedCase;
        lock (gate)
        {
            selectedCase = selected.ToReport(testResult.TestCase);
            if (selectedCase?.Hold(testResult) ?? true)
                return;
        }

        Report(selectedCase, testResult);
    }

    public void RecordEnd(TestCase testCase, TestOutcome outcome)
    {
        lock (gate)
            if (selected.Running(testCase) is { } selectedCase)
                Release(selectedCase);
    }

    /// <summary>For adapters that never say that a test has ended.</summary>
    public void Flush()
    {
        lock (gate)
            foreach (var selectedCase in selected.All)
                Release(selectedCase);
    }

    /// <summary>The tests of which the adapter has said nothing.</summary>
    public IReadOnlyList<FoundTest> Unheard
    {
        get
        {
            lock (gate)
                return [.. selected.All.Where(test => !test.WasStarted && !test.IsReported).Select(test => test.Test)];
        }
    }

    public void SendMessage(TestMessageLevel testMessageLevel, string message)
    {
        live?.Displayed(message, testMessageLevel == TestMessageLevel.Error);
        if (AdapterMessages.IsTrouble(testMessageLevel, message))
            sink.FixtureFailed(message);
    }

    public void RecordAttachments(IList<AttachmentSet> attachmentSets) =>
        sink.Attached([.. attachmentSets.SelectMany(set => set.Attachments).Select(file => file.Uri).Where(uri => uri is { IsAbsoluteUri: true, IsFile: true }).Select(uri => uri.LocalPath)]);

    public bool AttachDebuggerToProcess(int pid) => false;

    public int LaunchProcessWithDebuggerAttached(
        string filePath, string workingDirectory, string arguments, IDictionary<string, string> environmentVariables) =>
        throw new NotSupportedException("Muster launches no process on behalf of an adapter.");

    void Release(SelectedCase selectedCase)
    {
        if (selectedCase.IsRunning)
            live?.Ended(selectedCase.Test);

        selectedCase.IsRunning = false;
        foreach (var result in selectedCase.TakeHeld())
            Report(selectedCase, result);
    }

    void Report(SelectedCase selectedCase, TestResult result)
    {
        var end = ResultReading.Read(result);
        if (!FixtureResults.IsFixture(result))
            ReportTest(selectedCase, result, end);
        else if (end.Outcome == Outcome.Failed)
            sink.FixtureFailed($"{result.DisplayName}: {end.Message}\n{end.StackTrace}".TrimEnd());
    }

    // An adapter starts a test once however many rows it turns out to have.
    void ReportTest(SelectedCase selectedCase, TestResult result, TestEnd end)
    {
        var row = selectedCase.RowOf(result);
        if (!selectedCase.IsFirst())
            sink.Started(selectedCase.Test, row ??= selectedCase.Test.Name);
        live?.TellRest(selectedCase.Test, result, row);
        sink.Ended(selectedCase.Test, end, row);
    }
}
