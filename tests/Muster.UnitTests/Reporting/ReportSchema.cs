using System.Text.Json;
using Muster.UnitTests.Configuring;
using Muster.UnitTests.House;

namespace Muster.UnitTests.Reporting;

/// <summary>Checks JSON reports against the schema that is published.</summary>
static class ReportSchema
{
    // Of a large report each test would take minutes to be looked at.
    const int Many = 2000;
    const int Step = 50;

    static readonly JsonSchemaCheck Schema = JsonSchemaCheck.Of(Checkout.Read("docs/report.schema.json"));

    /// <returns>How many tests it holds.</returns>
    public static int Check(string path)
    {
        using var file = File.OpenRead(path);
        using var report = JsonDocument.Parse(file);
        var root = report.RootElement;
        var tests = root.GetProperty("tests");
        var count = tests.GetArrayLength();
        if (count < Many)
            Assert.True(Schema.Accepts(root), $"{path} is not as docs/report.schema.json has it");

        foreach (var (test, _) in tests.EnumerateArray().Select((test, i) => (test, i)).Where(one => one.i % Step == 0))
            Assert.True(Schema.Accepts("test", test), test.GetRawText());

        return count;
    }
}
