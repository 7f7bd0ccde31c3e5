using Muster.Model;

namespace Muster.Selection;

/// <summary>Names of what a test of NUnit is in: its adapter takes a filter on names to mean all tests of a method or class that it holds for.</summary>
static class NUnitNames
{
    /// <summary>The class and the fixture, which is the class with its arguments: <c>Ns.Class(1)</c>, <c>Ns.Class&lt;Int32&gt;</c>.</summary>
    public static IEnumerable<string> FullOnesOfSuites(TestCase test)
    {
        if (test.Backend != "nunit")
            return [];

        return test.FullName is { } name && name.EndsWith("." + test.Name, StringComparison.Ordinal)
            ? [test.Class, name[..^(test.Name.Length + 1)]]
            : [test.Class];
    }

    /// <summary>The same without the namespace.</summary>
    public static IEnumerable<string> OfSuites(TestCase test)
    {
        var start = ClassName.Namespace(test.Class) is { } name ? name.Length + 1 : 0;
        return FullOnesOfSuites(test).Where(fixture => fixture.Length > start).Select(fixture => fixture[start..]);
    }
}
