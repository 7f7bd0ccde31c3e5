using Muster.Backends.XunitCommon;
using Muster.Model;
using Muster.Model.Wire;
using Xunit.Sdk;

namespace Muster.Backends.Xunit3;

/// <summary>Turns a result of the framework into Muster's.</summary>
sealed class ResultReader(RunnerSettings settings)
{
    public TestEnd Read(ITestResultMessage result)
    {
        var end = new TestEnd(TestOutcome.Passed, (double)result.ExecutionTime * 1000) { Output = OutputOf(result) };
        return result switch
        {
            ITestSkipped skipped => end with { Outcome = TestOutcome.Skipped, Message = skipped.Reason },
            ITestNotRun => end with { Outcome = TestOutcome.NotRun },
            ITestFailed failed => Failed(end, FailureOf(failed)),
            ITestPassed { Warnings.Length: > 0 } when settings.FailWarns => end with
            {
                Outcome = TestOutcome.Failed,
                Message = "FAIL_WARN : This test failed due to one or more warnings",
            },
            _ => end,
        };
    }

    public static Failure FailureOf(IErrorMetadata error) =>
        new(error.ExceptionTypes, error.Messages, error.StackTraces, error.ExceptionParentIndices);

    static TestEnd Failed(TestEnd end, Failure failure) => end with { Outcome = TestOutcome.Failed, Message = failure.Message, StackTrace = failure.Stack };

    static string? OutputOf(ITestResultMessage result)
    {
        if (result.Warnings is not { Length: > 0 } warnings)
            return result.Output.Length == 0 ? null : result.Output;

        var lines = string.Join(Environment.NewLine, warnings.Select(warning => "Warning: " + warning));
        return result.Output.Length == 0 ? lines : result.Output.TrimEnd('\r', '\n') + Environment.NewLine + lines;
    }
}
