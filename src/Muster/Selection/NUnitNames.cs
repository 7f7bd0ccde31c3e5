using Muster.Model;

namespace Muster.Selection;

/// <summary>Names of what a test of NUnit is in: its adapter takes a filter on names to mean all tests of a method or class that it holds for.</summary>
static class NUnitNames
{
    /// <summary>Full names of the method and the class, with the arguments of the class where it has any.</summary>
    public static IEnumerable<string> FullOnesOfSuites(TestCase test) =>
        Fixtures(test).SelectMany(fixture => new[] { fixture, $"{fixture}.{test.Method}" });

    /// <summary>Names of the class without its namespace.</summary>
    public static IEnumerable<string> OfSuites(TestCase test)
    {
        var start = ClassName.Namespace(test.Class) is { } name ? name.Length + 1 : 0;
        return Fixtures(test).Where(fixture => fixture.Length > start).Select(fixture => fixture[start..]);
    }

    // Beside the class the fixture, which is the class with its arguments: Ns.Class(1), Ns.Class<Int32>.
    static IEnumerable<string> Fixtures(TestCase test)
    {
        if (test.Backend != "nunit")
            return [];

        return test.FullName is { } name && name.EndsWith("." + test.Name, StringComparison.Ordinal)
            ? [test.Class, name[..^(test.Name.Length + 1)]]
            : [test.Class];
    }
}
