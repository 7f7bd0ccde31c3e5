using System.Text.Json;

namespace Muster.Input;

/// <summary>What <c>X.runtimeconfig.json</c> asks for.</summary>
/// <param name="Tfm">For example <c>net10.0</c>; null if it is not said.</param>
/// <param name="Frameworks">Shared frameworks by name and version.</param>
/// <param name="SelfContained">The app brings its own runtime.</param>
/// <param name="RollForward">The app's rule for other versions than the one it names; null for the usual one.</param>
sealed record RuntimeConfig(string? Tfm, IReadOnlyList<(string Name, string Version)> Frameworks, bool SelfContained, string? RollForward)
{
    static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Null if the file cannot be read.</summary>
    public static RuntimeConfig? Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            var options = json.RootElement.GetProperty("runtimeOptions");
            return new RuntimeConfig(Text(options, "tfm"), [.. Shared(options)], options.TryGetProperty("includedFrameworks", out _), Text(options, "rollForward"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    static IEnumerable<(string Name, string Version)> Shared(JsonElement options)
    {
        if (options.TryGetProperty("framework", out var one))
            yield return Framework(one);

        if (options.TryGetProperty("frameworks", out var several))
        {
            foreach (var framework in several.EnumerateArray())
                yield return Framework(framework);
        }
    }

    static (string Name, string Version) Framework(JsonElement framework) => (Text(framework, "name") ?? "", Text(framework, "version") ?? "");

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
