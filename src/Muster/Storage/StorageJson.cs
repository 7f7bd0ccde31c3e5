using System.Text.Json.Serialization;
using Muster.Storage.LastRun;

namespace Muster.Storage;

/// <summary>Source-generated serialisation of what is kept.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CachedList))]
[JsonSerializable(typeof(RecordedRun))]
sealed partial class StorageJson : JsonSerializerContext;
