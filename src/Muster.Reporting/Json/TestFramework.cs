using Muster.Model;

namespace Muster.Reporting.Json;

/// <summary>The name of a test's framework in the JSON report.</summary>
static class TestFramework
{
    /// <param name="test">Its backend says which framework it is, unless that serves several.</param>
    /// <param name="frameworks">Those of the module, as users write them.</param>
    public static string Of(TestCase test, IReadOnlyList<string> frameworks) => test.Backend.Split('/')[0] switch
    {
        "xunit2" => "xunit.v2",
        "xunit3" => "xunit.v3",
        "vstest" when frameworks.Any(f => f.StartsWith("MSTest", StringComparison.OrdinalIgnoreCase)) => "mstest",
        var framework => framework,
    };
}
