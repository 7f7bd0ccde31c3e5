using Xunit.Sdk;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>The context of the run that stays open: a piece that is stopped must not end the run for the pieces after it.</summary>
sealed class OpenContext(IXunitTestAssembly testAssembly, IMessageSink sink, ITestFrameworkExecutionOptions options, OpenRun run)
    : XunitTestAssemblyRunnerContext(testAssembly, [], sink, options, CancellationToken.None)
{
    public override CancellationTokenSource CancellationTokenSource => run.Cancellation;

    protected override IMessageBus CreateMessageBus() => new OpenBus(ExecutionMessageSink);
}
