using System.Text.Encodings.Web;
using System.Text.Json;

namespace Muster.Reporting.Json;

/// <summary>Ways to write values that the JSON writer does not have.</summary>
static class JsonValues
{
    public static readonly JsonWriterOptions Options = new()
    {
        // The file is read by programs and people, never pasted into a page: letters stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Microseconds are kept; what JSON has no number for is 0.</summary>
    public static void Milliseconds(this Utf8JsonWriter json, string name, double ms) =>
        json.WriteNumber(name, double.IsFinite(ms) ? Math.Round(ms, 3) : 0);

    public static void MillisecondsOrNull(this Utf8JsonWriter json, string name, double? ms)
    {
        if (ms is { } known)
            json.Milliseconds(name, known);
        else
            json.WriteNull(name);
    }

    public static void Number(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    public static void Traits(this Utf8JsonWriter json, IReadOnlyDictionary<string, IReadOnlyList<string>> traits)
    {
        json.WriteStartObject("traits");
        foreach (var (name, values) in traits)
            json.Strings(name, values);

        json.WriteEndObject();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);

        json.WriteEndArray();
    }
}
