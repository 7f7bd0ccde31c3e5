using System.Text.Json.Nodes;
using Muster.Cli.Options;

namespace Muster.Cli.Configuring;

/// <summary>Parts of the schema.</summary>
static class SchemaParts
{
    /// <summary>What an option may be given.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="mayBeNull">Whether single pairs may be taken back.</param>
    public static JsonObject Of(ConfigurationKey key, bool mayBeNull = false)
    {
        var one = One(key);
        if (!key.Many)
            return one;

        return key.IsPairs ? Any(one, List(One(key)), Variables(mayBeNull)) : OneOrMany(one);
    }

    /// <summary>What a key of a rule may be given.</summary>
    public static JsonObject OfRule(string key) => key switch
    {
        SpecialKeys.Serial or SpecialKeys.CopyOutput => Flag(),
        SpecialKeys.Environment => Variables(),
        RunLimits.Timeout => Seconds(),
        RunLimits.Threads => Integer("--threads"),
        _ => Text(),
    };

    public static JsonObject Text() => new() { ["type"] = "string", ["minLength"] = 1 };

    public static JsonObject Flag() => new() { ["type"] = "boolean" };

    public static JsonObject Seconds() => new() { ["type"] = "number", ["exclusiveMinimum"] = 0, ["exclusiveMaximum"] = RunLimits.MostSeconds };

    public static JsonObject Variables(bool mayBeNull = false) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = new JsonObject { ["type"] = mayBeNull ? new JsonArray("string", "number", "boolean", "null") : new JsonArray("string", "number", "boolean") },
    };

    /// <summary>What a key of a rule may be given where it must say nothing.</summary>
    public static JsonNode? Nothing(string key) => key == SpecialKeys.Environment ? new JsonObject { ["maxProperties"] = 0 } : false;

    public static JsonObject OrNull(JsonObject one) => Any(one, new JsonObject { ["type"] = "null" });

    public static JsonObject List(JsonObject one) => new() { ["type"] = "array", ["items"] = one };

    public static JsonObject Any(params JsonNode?[] schemas) => new() { ["anyOf"] = new JsonArray(schemas) };

    public static JsonObject OneOrMany(JsonObject one) => Any(one, List((JsonObject)one.DeepClone()));

    static JsonObject OneOf(IReadOnlyList<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode?)word)]) };

    static JsonObject One(ConfigurationKey key) => key switch
    {
        { Shape: KeyShape.Flag } => Flag(),
        { Shape: KeyShape.Integer } => Integer(key.Option.Name),
        { Option.HelpName: "SECONDS" } => Seconds(),
        { Shape: KeyShape.Number } => new JsonObject { ["type"] = "number" },
        { Shape: KeyShape.IntegerOrWord } => Any(Integer(key.Option.Name), OneOf(key.Choices)),
        { Choices.Count: > 0 } => OneOf(key.Choices),
        _ => Text(),
    };

    static JsonObject Integer(string option) => NumberRanges.Of(option) is var (least, most)
        ? new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most }
        : new JsonObject { ["type"] = "integer" };
}
