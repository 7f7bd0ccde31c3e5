using System.Text.Json.Serialization;

namespace Muster.Input;

/// <summary>Source-generated serialisation of what is kept.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CachedEvaluation))]
sealed partial class InputJson : JsonSerializerContext;
