using System.Text.Json.Serialization;

namespace Muster.Storage;

/// <summary>Source-generated serialisation of what is kept.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CachedList))]
sealed partial class StorageJson : JsonSerializerContext;
