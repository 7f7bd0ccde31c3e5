using Xunit.Sdk;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>Starts the run that stays open. What the framework sets up around a run (culture, seed, limits of printing) is set up once around it.</summary>
sealed class OpenExecutor(IXunitTestAssembly testAssembly, OpenRun run) : XunitTestFrameworkExecutor(testAssembly)
{
    public override async ValueTask RunTestCases(
        IReadOnlyCollection<IXunitTestCase> testCases,
        IMessageSink executionMessageSink,
        ITestFrameworkExecutionOptions executionOptions,
        CancellationToken cancellationToken)
    {
        if (executionOptions.GetValue<int?>("xunit.execution.AssertEquivalentMaxDepth") is { } depth)
            Environment.SetEnvironmentVariable("XUNIT_ASSERT_EQUIVALENT_MAX_DEPTH", depth.ToString(System.Globalization.CultureInfo.InvariantCulture));

        await new OpenRunner(run).RunAsync(TestAssembly, testCases, executionMessageSink, executionOptions);
    }
}
