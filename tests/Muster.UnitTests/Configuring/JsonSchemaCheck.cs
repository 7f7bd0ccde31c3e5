using System.Text.Json;
using System.Text.RegularExpressions;

namespace Muster.UnitTests.Configuring;

/// <summary>As much of JSON Schema, draft 7, as the schemas of the configuration and of the report use; a word that it does not know is an error.</summary>
sealed class JsonSchemaCheck(JsonElement schema)
{
    static readonly string[] WithoutMeaning = ["$schema", "title", "description", "definitions", "allowComments", "allowTrailingCommas"];

    static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static JsonSchemaCheck Of(string schema) => new(JsonDocument.Parse(schema).RootElement);

    public bool Accepts(string text) => Accepts(schema, JsonDocument.Parse(text, Lenient).RootElement);

    public bool Accepts(JsonElement value) => Accepts(schema, value);

    /// <summary>Whether a part is what a definition of the schema says.</summary>
    public bool Accepts(string definition, JsonElement value) => Accepts(schema.GetProperty("definitions").GetProperty(definition), value);

    bool Accepts(JsonElement rule, JsonElement value) => rule.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ when rule.TryGetProperty("$ref", out var target) => Accepts(Definition(target.GetString()!), value),
        _ => rule.EnumerateObject().All(word => Accepts(rule, word, value)),
    };

    JsonElement Definition(string reference) => reference.Split('/') is ["#", "definitions", var name]
        ? schema.GetProperty("definitions").GetProperty(name)
        : throw new InvalidOperationException($"{reference} leads nowhere");

    bool Accepts(JsonElement rule, JsonProperty word, JsonElement value) => word.Name switch
    {
        "type" => word.Value.ValueKind == JsonValueKind.Array ? word.Value.EnumerateArray().Any(type => Is(type.GetString()!, value)) : Is(word.Value.GetString()!, value),
        "enum" => word.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        "anyOf" => word.Value.EnumerateArray().Any(one => Accepts(one, value)),
        "allOf" => word.Value.EnumerateArray().All(one => Accepts(one, value)),
        "dependencies" => value.ValueKind != JsonValueKind.Object || word.Value.EnumerateObject().All(one => !value.TryGetProperty(one.Name, out _) || Accepts(one.Value, value)),
        "maxProperties" => value.ValueKind != JsonValueKind.Object || Members(value).Count() <= word.Value.GetInt32(),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= word.Value.GetInt32(),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= word.Value.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= word.Value.GetDouble(),
        "exclusiveMinimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() > word.Value.GetDouble(),
        "exclusiveMaximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() < word.Value.GetDouble(),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Accepts(word.Value, item)),
        "required" => value.ValueKind != JsonValueKind.Object || word.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" or "patternProperties" => value.ValueKind != JsonValueKind.Object || Members(value).All(member => Rules(rule, word.Name, member.Name).All(inner => Accepts(inner, member.Value))),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || Members(value).All(member => IsKnown(rule, member.Name) || Accepts(word.Value, member.Value)),
        _ when WithoutMeaning.Contains(word.Name) => true,
        _ => throw new InvalidOperationException($"{word.Name} is no word that this check knows"),
    };

    static IEnumerable<JsonProperty> Members(JsonElement value) => value.EnumerateObject();

    static bool IsKnown(JsonElement rule, string name) => Rules(rule, "properties", name).Concat(Rules(rule, "patternProperties", name)).Any();

    static IEnumerable<JsonElement> Rules(JsonElement rule, string word, string name)
    {
        if (!rule.TryGetProperty(word, out var rules))
            return [];

        return rules.EnumerateObject().Where(one => word == "properties" ? one.Name == name : Regex.IsMatch(name, one.Name)).Select(one => one.Value);
    }

    static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        _ => throw new InvalidOperationException($"{type} is no type"),
    };
}
