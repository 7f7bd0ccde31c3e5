using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Muster.Cli.Options;

namespace Muster.Cli.Configuring;

/// <summary>The JSON schema of <c>muster.json</c>, made from the options.</summary>
static class SchemaText
{
    const string OptionPrefix = "option.";
    const string ProfilePrefix = "profile.option.";
    const string Dialect = "http://json-schema.org/draft-07/schema#";

    static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ConfigurationKeys keys)
    {
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = "Configuration of Muster: muster.json",
            // Words of editors that follow comments and trailing commas only where they are told so.
            ["allowComments"] = true,
            ["allowTrailingCommas"] = true,
            ["type"] = "object",
            ["properties"] = Properties(keys, ofFile: true),
            ["patternProperties"] = OtherSpellings(keys, ofFile: true),
            ["additionalProperties"] = false,
            ["definitions"] = Definitions(keys),
        };
        return schema.ToJsonString(Written) + "\n";
    }

    static JsonObject Definitions(ConfigurationKeys keys)
    {
        var definitions = new JsonObject
        {
            ["profile"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = Properties(keys, ofFile: false),
                ["patternProperties"] = OtherSpellings(keys, ofFile: false),
                ["additionalProperties"] = false,
            },
            ["rule"] = Rule(),
            ["hooks"] = Hooks(SchemaParts.Text(), SchemaParts.Seconds()),
            ["profile.hooks"] = Hooks(SchemaParts.OrNull(SchemaParts.Text()), SchemaParts.OrNull(SchemaParts.Seconds())),
            ["paths"] = Described(SchemaParts.OneOrMany(SchemaParts.Text()), "What is tested if the command line names nothing; relative to this file."),
            ["modules"] = SchemaParts.Any(SchemaParts.Flag(), SchemaParts.Text(), SchemaParts.List(SchemaParts.Text())),
        };
        foreach (var key in keys.All)
            definitions[OptionPrefix + key.Name] = Described(SchemaParts.Of(key), key.Option.Description!);
        foreach (var key in keys.All.Where(key => key.IsPairs))
            definitions[ProfilePrefix + key.Name] = Described(SchemaParts.Of(key, mayBeNull: true), key.Option.Description!);

        return definitions;
    }

    static JsonObject Properties(ConfigurationKeys keys, bool ofFile)
    {
        var properties = new JsonObject();
        if (ofFile)
            properties[SpecialKeys.Schema] = SchemaParts.Text();
        foreach (var key in keys.All)
            properties[key.Name] = Option(key, ofFile);

        JsonObject Special(JsonObject value) => ofFile ? value : SchemaParts.OrNull(value);
        properties[SpecialKeys.Environment] = Option(keys.Find(SpecialKeys.Environment)!, ofFile);
        properties[SpecialKeys.Paths] = Special(To("paths"));
        properties[SpecialKeys.Serial] = Special(Modules("Modules that stay on one worker at a time, * for any text; true for all."));
        properties[SpecialKeys.CopyOutput] = Special(Modules("Modules that each worker runs from a copy of their output folder, * for any text; true for all."));
        properties[SpecialKeys.Rules] = Special(Described(SchemaParts.List(To("rule")), "What holds for some modules or tests only; a later rule wins."));
        properties[SpecialKeys.Hooks] = Special(To(ofFile ? "hooks" : "profile.hooks"));
        if (ofFile)
            properties[SpecialKeys.Profiles] = Described(new JsonObject { ["type"] = "object", ["additionalProperties"] = To("profile") }, "What holds with --profile NAME, over the rest; null takes back what this file says.");

        return properties;
    }

    // Here and not among the properties: editors offer each key once.
    static JsonObject OtherSpellings(ConfigurationKeys keys, bool ofFile) =>
        new(keys.All.SelectMany(key => key.OtherSpellings.Where(spelling => keys.Find(spelling) == key).Select(spelling => KeyValuePair.Create($"^{spelling}$", (JsonNode?)Option(key, ofFile)))));

    static JsonObject Option(ConfigurationKey key, bool ofFile) =>
        ofFile ? To(OptionPrefix + key.Name) : SchemaParts.OrNull(To((key.IsPairs ? ProfilePrefix : OptionPrefix) + key.Name));

    static JsonObject Rule() => new()
    {
        ["type"] = "object",
        ["description"] = "What holds for the tests that meet both module and filter.",
        ["properties"] = new JsonObject(RuleReader.Keys.Select(key => KeyValuePair.Create(key, (JsonNode?)SchemaParts.OfRule(key)))),
        ["anyOf"] = new JsonArray([.. RuleReader.Keys.Skip(2).Select(key => new JsonObject { ["required"] = new JsonArray(key) })]),
        // What belongs to a process is for whole modules.
        ["dependencies"] = new JsonObject { [RuleReader.Filter] = new JsonObject { ["properties"] = new JsonObject(RuleReader.OfProcesses.Select(key => KeyValuePair.Create(key, SchemaParts.Nothing(key)))) } },
        ["additionalProperties"] = false,
    };

    static JsonObject Hooks(JsonObject command, JsonObject seconds) => new()
    {
        ["type"] = "object",
        ["description"] = "Commands that run beside a run, and the seconds that each may take.",
        ["properties"] = new JsonObject(HookReader.Keys.Select(key => KeyValuePair.Create(key, (JsonNode?)((key == RunLimits.Timeout ? seconds : command).DeepClone())))),
        ["additionalProperties"] = false,
    };

    static JsonObject Modules(string description) => Described(To("modules"), description);

    static JsonObject Described(JsonObject schema, string description)
    {
        // Beside a reference, this dialect takes no notice of other words.
        if (schema.ContainsKey("$ref"))
            schema = new JsonObject { ["allOf"] = new JsonArray(schema) };
        schema["description"] = description;
        return schema;
    }

    static JsonObject To(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };
}
