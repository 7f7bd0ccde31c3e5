using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace Muster.Hosting;

/// <summary>Where methods stand in source, read from portable debug files beside the assemblies or inside them.</summary>
/// <remarks>Not safe for concurrent use. Debug files stay open as long as the process lives.</remarks>
public sealed class SourceLocations
{
    readonly Dictionary<Module, MetadataReader?> readers = [];

    /// <summary>The first line of a method's body; null if no debug file tells.</summary>
    public (string File, int Line)? Of(MethodInfo method)
    {
        var body = Body(method);
        if (!readers.TryGetValue(body.Module, out var reader))
            readers[body.Module] = reader = Open(body.Module);

        return reader is null ? null : First(reader, body.MetadataToken);
    }

    // The body that the author wrote is in the state machine; what carries the name only starts it.
    static MethodInfo Body(MethodInfo method)
    {
        var machine = method.GetCustomAttribute<StateMachineAttribute>(inherit: false)?.StateMachineType;
        return machine?.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) ?? method;
    }

    static MetadataReader? Open(Module module)
    {
        try
        {
            var path = module.Assembly.Location;
            var image = new PEReader(File.OpenRead(path));
            return image.TryOpenAssociatedPortablePdb(path, OpenIfThere, out var provider, out _) ? provider!.GetMetadataReader() : null;
        }
        // No location is worth a failed discovery: an old Windows debug file, a file that another process holds, an assembly from bytes.
        catch (Exception e) when (e is IOException or BadImageFormatException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    static FileStream? OpenIfThere(string path) => File.Exists(path) ? File.OpenRead(path) : null;

    static (string File, int Line)? First(MetadataReader reader, int token)
    {
        var handle = MetadataTokens.MethodDebugInformationHandle(token & 0xFFFFFF);
        if (MetadataTokens.GetRowNumber(handle) > reader.MethodDebugInformation.Count)
            return null;

        foreach (var point in reader.GetMethodDebugInformation(handle).GetSequencePoints())
            if (!point.IsHidden)
                return (reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine);

        return null;
    }
}
