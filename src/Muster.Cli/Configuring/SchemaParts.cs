using System.Text.Json.Nodes;

namespace Muster.Cli.Configuring;

/// <summary>Parts of the schema.</summary>
static class SchemaParts
{
    /// <summary>What an option may be given.</summary>
    public static JsonObject Of(ConfigurationKey key)
    {
        var one = One(key);
        if (!key.Many)
            return one;

        return key.IsPairs ? Any(one, List(One(key)), Variables()) : OneOrMany(one);
    }

    /// <summary>What a key of a rule may be given.</summary>
    public static JsonObject OfRule(string key) => key switch
    {
        SpecialKeys.Serial or SpecialKeys.CopyOutput => Flag(),
        SpecialKeys.Environment => Variables(),
        RunLimits.Timeout => Seconds(),
        RunLimits.Threads => new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
        _ => Text(),
    };

    public static JsonObject Text() => new() { ["type"] = "string", ["minLength"] = 1 };

    public static JsonObject Flag() => new() { ["type"] = "boolean" };

    public static JsonObject Seconds() => new() { ["type"] = "number", ["exclusiveMinimum"] = 0, ["exclusiveMaximum"] = RunLimits.MostSeconds };

    public static JsonObject Variables() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
    };

    public static JsonObject List(JsonObject one) => new() { ["type"] = "array", ["items"] = one };

    public static JsonObject Any(params JsonNode?[] schemas) => new() { ["anyOf"] = new JsonArray(schemas) };

    public static JsonObject OneOrMany(JsonObject one) => Any(one, List((JsonObject)one.DeepClone()));

    static JsonObject OneOf(IReadOnlyList<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode?)word)]) };

    static JsonObject One(ConfigurationKey key) => key switch
    {
        { Shape: KeyShape.Flag } => Flag(),
        { Shape: KeyShape.Integer } => new JsonObject { ["type"] = "integer" },
        { Option.HelpName: "SECONDS" } => Seconds(),
        { Shape: KeyShape.Number } => new JsonObject { ["type"] = "number" },
        { Shape: KeyShape.IntegerOrWord } => Any(new JsonObject { ["type"] = "integer" }, OneOf(key.Choices)),
        { Choices.Count: > 0 } => OneOf(key.Choices),
        _ => Text(),
    };
}
