using System.Reflection;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>What MSTest says, from 3.10 on, of the test on whose behalf the calling code runs. Older ones, and other frameworks, say nothing.</summary>
sealed class MSTestContext
{
    readonly Func<object?> current;
    readonly PropertyInfo? properties;
    readonly PropertyInfo? displayName;

    MSTestContext(Type context, Func<object?> current)
    {
        this.current = current;
        properties = context.GetProperty("Properties");
        displayName = context.GetProperty("TestDisplayName");
    }

    /// <summary>Null if it cannot be asked.</summary>
    public static MSTestContext? TryFind()
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var inside = MSTestTypes.Find("Microsoft.VisualStudio.TestPlatform.MSTestAdapter.PlatformServices.TestContextImplementation");
        var context = MSTestTypes.Find("Microsoft.VisualStudio.TestTools.UnitTesting.TestContext");
        var getter = context?.GetProperty("Current", Static)?.GetMethod ?? inside?.GetProperty("CurrentTestContext", Static)?.GetMethod;
        return context is null || getter is null ? null : new(context, getter.CreateDelegate<Func<object?>>());
    }

    /// <summary>The framework's own object, one for each test, row or fixture; null where none runs.</summary>
    public object? Current => current();

    /// <summary>Whether a context may be that of a test; several rows of a method look alike.</summary>
    public bool IsOf(object context, FoundTest test) =>
        Text(context, "TestName") == test.Method && Text(context, "FullyQualifiedTestClassName") == test.Class;

    /// <summary>Whether a context names no test.</summary>
    public bool IsOfFixture(object context) => Text(context, "TestName") is null;

    /// <summary>Whether a context is that of a row with this name.</summary>
    public bool IsShownAs(object context, string name) => displayName?.GetValue(context) as string == name;

    // Its own properties for these throw where it is a fixture's.
    string? Text(object context, string key) =>
        properties?.GetValue(context) is IDictionary<string, object?> all && all.TryGetValue(key, out var value) ? value as string : null;
}
