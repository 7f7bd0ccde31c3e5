using System.Reflection;
using System.Runtime.Loader;

namespace Muster.TestHost;

/// <summary>
/// Holds Muster's own assemblies, from Muster's own folder, apart from the user's. Everything else comes from the default context,
/// so that a framework and the tests in it see one copy of each other.
/// </summary>
sealed class PrivateContext(string folder) : AssemblyLoadContext("Muster")
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (name.StartsWith("Muster.", StringComparison.Ordinal))
        {
            var path = Path.Combine(folder, name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }

        // Asking Default in full, and not just returning null, lets its Resolving handler look into the module's folder.
        // The version is left out: a backend is compiled against the lowest that it supports.
        try
        {
            return Default.LoadFromAssemblyName(new AssemblyName(name));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
