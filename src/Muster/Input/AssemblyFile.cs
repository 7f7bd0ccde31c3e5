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
}
