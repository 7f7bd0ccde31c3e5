using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Muster.Backends.Xunit2;

/// <summary>The portable symbols of one module, embedded or beside it.</summary>
sealed class ModuleSymbols(MetadataReaderProvider provider) : IDisposable
{
    readonly MetadataReader reader = provider.GetMetadataReader();

    /// <summary>Null where there are none, or none that can be read: a test without a line is a test all the same.</summary>
    public static ModuleSymbols? TryOpen(Module module)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(module.FullyQualifiedName));
            return image.TryOpenAssociatedPortablePdb(module.FullyQualifiedName, Open, out var provider, out _) && provider is not null
                ? new ModuleSymbols(provider)
                : null;
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or UnauthorizedAccessException or InvalidOperationException)
        {
            return null;
        }
    }

    public (string? File, int? Line)? Find(int methodToken)
    {
        var handle = ((MethodDefinitionHandle)MetadataTokens.Handle(methodToken)).ToDebugInformationHandle();
        foreach (var point in reader.GetMethodDebugInformation(handle).GetSequencePoints())
        {
            if (!point.IsHidden)
                return (reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine);
        }

        return null;
    }

    public void Dispose() => provider.Dispose();

    // From memory, so that a rebuild is not kept from writing the file.
    static MemoryStream? Open(string path) => File.Exists(path) ? new MemoryStream(File.ReadAllBytes(path)) : null;
}
