using System.Text.Json;

namespace Muster.Reporting.Merging;

/// <summary>Ways to read values whose lack or whose type would make a file no report.</summary>
static class ElementValues
{
    public static string Text(this JsonElement json, string name) => json.TextOrNull(name) ?? throw new JsonException($"{name} is missing");

    public static string? TextOrNull(this JsonElement json, string name) => json.Find(name)?.GetString();

    public static int Number(this JsonElement json, string name) => json.NumberOrNull(name) ?? throw new JsonException($"{name} is missing");

    public static int? NumberOrNull(this JsonElement json, string name) => json.Find(name)?.GetInt32();

    public static double Milliseconds(this JsonElement json, string name) => json.MillisecondsOrNull(name) ?? throw new JsonException($"{name} is missing");

    public static double? MillisecondsOrNull(this JsonElement json, string name) => json.Find(name)?.GetDouble();

    public static bool Flag(this JsonElement json, string name) => json.Find(name)?.GetBoolean() ?? false;

    public static IReadOnlyList<string> Texts(this JsonElement json, string name) => json.Find(name) is { } list ? Texts(list) : [];

    public static IReadOnlyList<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString() ?? "")];

    /// <summary>Null if it is not there, or is null.</summary>
    public static JsonElement? Find(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
