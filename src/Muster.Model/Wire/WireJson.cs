using System.Text.Json.Serialization;

namespace Muster.Model.Wire;

/// <summary>Source-generated serialisation of everything on the wire between controller and host.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HostMessage))]
[JsonSerializable(typeof(ControllerMessage))]
public sealed partial class WireJson : JsonSerializerContext;
