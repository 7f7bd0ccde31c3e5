using Xunit.Sdk;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>The context of the run that stays open: a piece that is stopped must not end the run for the pieces after it.</summary>
/// <param name="first">The tests of the first piece: the framework creates assembly fixtures only for tests that are going to run.</param>
sealed class OpenContext(IXunitTestAssembly testAssembly, IReadOnlyCollection<IXunitTestCase> first, IMessageSink sink, ITestFrameworkExecutionOptions options, OpenRun run)
    : XunitTestAssemblyRunnerContext(testAssembly, first, sink, options, CancellationToken.None)
{
    public override CancellationTokenSource CancellationTokenSource => run.Cancellation;

    protected override IMessageBus CreateMessageBus() => new OpenBus(ExecutionMessageSink);
}
