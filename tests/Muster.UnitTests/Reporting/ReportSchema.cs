using System.Text.Json;
using System.Text.Json.Nodes;
using Muster.UnitTests.Configuring;
using Muster.UnitTests.House;

namespace Muster.UnitTests.Reporting;

/// <summary>Checks JSON reports against the schema that is published.</summary>
static class ReportSchema
{
    // Of a large report each test would take minutes to be looked at.
    const int Many = 2000;
    const int Step = 50;

    // Only a run that is part of one has it.
    const string Optional = "shard";

    static readonly JsonSchemaCheck Schema = JsonSchemaCheck.Of(Strict(Checkout.Read("docs/report.schema.json")));

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

    // Properties may be added, and a reader is to bear that. What is written now is in the schema, and all of it is written.
    static string Strict(string schema)
    {
        var root = JsonNode.Parse(schema)!;
        Tighten(root);
        return root.ToJsonString();
    }

    static void Tighten(JsonNode node)
    {
        var inner = node switch { JsonObject members => members.Select(member => member.Value), JsonArray items => items, _ => [] };
        foreach (var part in inner.OfType<JsonNode>().ToList())
            Tighten(part);

        if (node is not JsonObject rule || rule["properties"] is not JsonObject properties || rule["required"] is not JsonArray)
            return;

        rule["additionalProperties"] = false;
        rule["required"] = new JsonArray([.. properties.Select(member => member.Key).Where(name => name != Optional).Select(name => (JsonNode)name)]);
    }
}
