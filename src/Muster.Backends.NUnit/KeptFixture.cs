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
    // By reflection: their setters are protected, and before NUnit 3.13 they were of another type.
    static readonly PropertyInfo? SetUps = Place("OneTimeSetUpMethods");
    static readonly PropertyInfo? TearDowns = Place("OneTimeTearDownMethods");

    readonly TestSuite suite;
    readonly List<(MethodInfo Method, object? Fixture)> tearDowns = [];
    object? instance;

    KeptFixture(TestSuite suite) => this.suite = suite;

    /// <summary>Null where the engine has no place for the stand-ins, or would notice them.</summary>
    public static KeptFixture? TryKeep(ITest test)
    {
        if (SetUps is null || TearDowns is null || test is not TestSuite { TypeInfo: not null } suite)
            return null;

        if (IsDisposedOrHasActions(suite.TypeInfo.Type) || !Methods(SetUps, suite).Concat(Methods(TearDowns, suite)).All(method => StandIn.CanReplace(method.MethodInfo)))
            return null;

        var kept = new KeptFixture(suite);
        Replace(SetUps, suite, kept.SetUpOnce);
        Replace(TearDowns, suite, kept.Postpone);
        return kept;
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

    static PropertyInfo? Place(string name) =>
        typeof(TestSuite).GetProperty(name) is { CanWrite: true } place && place.PropertyType == typeof(IMethodInfo[]) ? place : null;

    static IMethodInfo[] Methods(PropertyInfo place, TestSuite suite) => (IMethodInfo[])place.GetValue(suite)!;

    static void Replace(PropertyInfo place, TestSuite suite, Func<MethodInfo, Func<object?, object?>> call) =>
        place.SetValue(suite, Methods(place, suite).Select(method => StandIn.For(method, call(method.MethodInfo))).ToArray());

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
