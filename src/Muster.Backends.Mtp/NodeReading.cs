using System.Text.Json;

namespace Muster.Backends.Mtp;

/// <summary>Reads the tests in an app's messages. What is missing or odd in them is left out, and never a reason to fail.</summary>
static class NodeReading
{
    /// <summary>The tests of a notification; none if it is of another kind.</summary>
    public static IEnumerable<TestNode> NodesIn(JsonElement message)
    {
        if (Text(message, "method") != "testing/testUpdates/tests" || Member(message, "params") is not { } parameters || Member(parameters, "changes") is not { ValueKind: JsonValueKind.Array } changes)
            yield break;

        foreach (var change in changes.EnumerateArray())
        {
            if (Member(change, "node") is { ValueKind: JsonValueKind.Object } node && Text(node, "uid") is { } uid && Text(node, "execution-state") is { } state)
                yield return Read(node, uid, state) with { Parent = Text(change, "parent") };
        }
    }

    public static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static string? Text(JsonElement element, string name)
    {
        if (Member(element, name) is not { ValueKind: JsonValueKind.String } value)
            return null;

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates.
            return value.GetRawText()[1..^1];
        }
    }

    static TestNode Read(JsonElement node, string uid, string state) => new(uid, Text(node, "display-name") ?? uid, state)
    {
        Type = Text(node, "location.type"),
        Method = Text(node, "location.method"),
        File = Text(node, "location.file"),
        Line = Number(node, "location.line-start") is { } line and > 0 ? (int)line : null,
        Traits = [.. Traits(node)],
        DurationMs = Number(node, "time.duration-ms") ?? 0,
        Message = Text(node, "error.message"),
        StackTrace = Text(node, "error.stacktrace"),
        Attachments = [.. Attachments(node)],
        Output = Text(node, "standardOutput"),
        Errors = Text(node, "standardError"),
    };

    static IEnumerable<KeyValuePair<string, string>> Traits(JsonElement node)
    {
        if (Member(node, "traits") is not { ValueKind: JsonValueKind.Array } traits)
            yield break;

        foreach (var trait in traits.EnumerateArray().Where(trait => trait.ValueKind == JsonValueKind.Object))
        {
            foreach (var pair in trait.EnumerateObject())
                yield return new(pair.Name, Text(trait, pair.Name) ?? "");
        }
    }

    static IEnumerable<string> Attachments(JsonElement node)
    {
        for (var i = 0; Text(node, FormattableString.Invariant($"attachments.{i}.uri")) is { } address; i++)
            yield return address;
    }

    static double? Number(JsonElement node, string name) =>
        Member(node, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;
}
