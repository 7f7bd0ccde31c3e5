using System.Reflection;
using Muster.Hosting;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Muster.Backends.NUnit;

/// <summary>
/// A set-up fixture over the whole assembly that is set up once in this process, although every run of the engine wants to set it up
/// and tear it down: the engine is given stand-ins for its methods.
/// </summary>
sealed class KeptFixture
{
    readonly TestSuite suite;
    readonly List<(MethodInfo Method, object? Fixture)> tearDowns = [];
    object? instance;

    KeptFixture(TestSuite suite) => this.suite = suite;

    /// <summary>Null where the engine has no place for the stand-ins, or would notice them.</summary>
    public static KeptFixture? TryKeep(ITest test)
    {
        if (test is not TestSuite suite || suite.TypeInfo is null || IsDisposedOrHasActions(suite.TypeInfo.Type))
            return null;

        var kept = new KeptFixture(suite);
        var methods = suite.OneTimeSetUpMethods.Concat(suite.OneTimeTearDownMethods);
        return methods.All(method => StandIn.CanReplace(method.MethodInfo)) && kept.PutStandIns() ? kept : null;
    }

    /// <summary>The engine makes a new instance where it finds none, and forgets the one it used.</summary>
    public void BeforeRun() => suite.Fixture = instance;

    /// <summary>Does what the engine was kept from, in the engine's order.</summary>
    public void TearDown(ITestSink sink)
    {
        foreach (var (method, fixture) in tearDowns)
            try
            {
                StandIn.Complete(StandIn.Call(method, fixture));
            }
            // Whatever user code throws here is a failed tear-down, and the next one is due all the same.
            catch (Exception e)
            {
                sink.FixtureFailed($"OneTimeTearDown of {suite.FullName}: {e}");
            }

        tearDowns.Clear();
    }

    static bool IsDisposedOrHasActions(Type type) =>
        typeof(IDisposable).IsAssignableFrom(type) || typeof(IAsyncDisposable).IsAssignableFrom(type)
        || type.GetCustomAttributes(inherit: true).Any(attribute => attribute is ITestAction);

    bool PutStandIns()
    {
        var setUps = typeof(TestSuite).GetProperty(nameof(TestSuite.OneTimeSetUpMethods))?.SetMethod;
        var tearDowns = typeof(TestSuite).GetProperty(nameof(TestSuite.OneTimeTearDownMethods))?.SetMethod;
        if (setUps is null || tearDowns is null)
            return false;

        setUps.Invoke(suite, [suite.OneTimeSetUpMethods.Select(method => StandIn.For(method, SetUpOnce(method.MethodInfo))).ToArray()]);
        tearDowns.Invoke(suite, [suite.OneTimeTearDownMethods.Select(method => StandIn.For(method, Postpone(method.MethodInfo))).ToArray()]);
        return true;
    }

    // A failed set-up fails again, without another try, in each later run.
    Func<object?, object?> SetUpOnce(MethodInfo method)
    {
        Lazy<object?>? outcome = null;
        return fixture =>
        {
            instance ??= fixture;
            outcome ??= new Lazy<object?>(() => StandIn.Repeatable(StandIn.Call(method, fixture)));
            return outcome.Value;
        };
    }

    Func<object?, object?> Postpone(MethodInfo method) => fixture =>
    {
        instance ??= fixture;
        if (!tearDowns.Exists(due => due.Method == method))
            tearDowns.Add((method, fixture));
        return StandIn.Done(method.ReturnType);
    };
}
