using System.Reflection;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Muster.Backends.NUnit;

/// <summary>Decides whether the tests of a class may run in calls of their own, that is, share nothing that a call sets up.</summary>
sealed class Splitting
{
    readonly Dictionary<Type, bool> classes = [];

    public bool Allowed(ITest test, Type fixture)
    {
        if (!classes.TryGetValue(fixture, out var allowed))
            classes[fixture] = allowed = SharesNothing(fixture);

        return allowed && !test.AndAncestors().Any(node => node.TypeInfo?.Type == fixture && IsBound(node));
    }

    static bool IsBound(ITest node) =>
        node.Properties.ContainsKey("Order")
        || node.Properties.Get("ParallelScope") is ParallelScope scope && (scope & ParallelScope.None) != 0
        || node is { IsSuite: true, Method: null, Arguments.Length: > 0 }
        || node is { IsSuite: true, Method: null } && node.Tests.Any(child => child.Properties.ContainsKey("Order"));

    static bool SharesNothing(Type fixture) =>
        !fixture.IsGenericType && !HasOneTimeMethods(fixture) && (!HasState(fixture) || HasInstancePerTest(fixture));

    static bool HasOneTimeMethods(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)
            .Any(method => method.IsDefined(typeof(OneTimeSetUpAttribute), inherit: true)
                || method.IsDefined(typeof(OneTimeTearDownAttribute), inherit: true));

    static bool HasInstancePerTest(Type type) =>
        (LifeCycleOf(type.GetCustomAttributes(inherit: true))
            ?? LifeCycleOf(type.Assembly.GetCustomAttributes(inherit: true))) == "InstancePerTestCase";

    // By name: the attribute is as young as NUnit 3.13.
    static string? LifeCycleOf(object[] attributes)
    {
        var attribute = attributes.FirstOrDefault(candidate => candidate.GetType().FullName == "NUnit.Framework.FixtureLifeCycleAttribute");
        return attribute?.GetType().GetProperty("LifeCycle")?.GetValue(attribute)?.ToString();
    }

    // One instance serves all tests of a class, so what a test leaves in it is seen by the next.
    static bool HasState(Type type)
    {
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
            if (level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Length > 0)
                return true;

        return false;
    }
}
