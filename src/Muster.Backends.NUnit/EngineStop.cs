using NUnit.Framework.Api;

namespace Muster.Backends.NUnit;

/// <summary>Asks the engine to start no more tests. The method lost its argument in NUnit 5, so it is looked up and not compiled in.</summary>
sealed class EngineStop(NUnitTestAssemblyRunner runner)
{
    readonly Action stop = Find(runner);

    public void Request() => stop();

    static Action Find(NUnitTestAssemblyRunner runner)
    {
        if (runner.GetType().GetMethod("StopRun", [typeof(bool)]) is { } withForce)
        {
            var call = withForce.CreateDelegate<Action<bool>>(runner);
            return () => call(false);
        }

        return runner.GetType().GetMethod("StopRun", Type.EmptyTypes)?.CreateDelegate<Action>(runner) ?? (() => { });
    }
}
