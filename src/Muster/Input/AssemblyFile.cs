using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Muster.Input;

/// <summary>Looks into a file without loading it.</summary>
static class AssemblyFile
{
    /// <summary>False for native libraries, empty files and whatever else only has the name of an assembly.</summary>
    public static bool IsManaged(string path)
    {
        try
        {
            using var reader = new PEReader(File.OpenRead(path));
            return reader.HasMetadata;
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The build configuration that the assembly says it was built in, as all that the SDK builds do; null if it says none.</summary>
    public static string? ConfigurationOf(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            var reader = file.GetMetadataReader();
            return reader.GetAssemblyDefinition().GetCustomAttributes().Select(reader.GetCustomAttribute)
                .Where(attribute => TypeName(reader, attribute) == nameof(AssemblyConfigurationAttribute))
                .Select(attribute => Text(reader.GetBlobReader(attribute.Value)))
                .FirstOrDefault(text => !string.IsNullOrEmpty(text));
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return null;
        }
    }

    // An attribute of another assembly, made by its constructor.
    static string? TypeName(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
            ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name)
            : null;

    // Two bytes that are always the same, then the only argument.
    static string? Text(BlobReader value) => value.ReadUInt16() == 1 ? value.ReadSerializedString() : null;
}
