using System.Text.Json.Serialization;

namespace Muster.Doctor.Json;

/// <summary>Source-generated serialisation of what is told. What is not known is null: a field is always there.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DoctorDocument))]
sealed partial class DoctorJsonContext : JsonSerializerContext;
