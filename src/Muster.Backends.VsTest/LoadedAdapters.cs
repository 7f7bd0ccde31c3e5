using System.Runtime.Loader;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Loads the adapters that a backend drives.</summary>
static class LoadedAdapters
{
    /// <param name="module">Beside which they lie.</param>
    /// <param name="backend">Its name says whose fallback it is; a plain one drives all adapters but those of frameworks that have a backend of their own.</param>
    /// <exception cref="ModuleException">There is none, or one cannot be loaded.</exception>
    public static IReadOnlyList<Adapter> Load(HostedModule module, string backend)
    {
        var adapters = new FrameworkFiles(module).AdaptersOf(backend).Select(Load).OfType<Adapter>().ToArray();
        return adapters.Length > 0 ? adapters : throw new ModuleException(
            $"No test adapter (*{FrameworkFiles.AdapterEnding}) lies beside {module.AssemblyPath}: add the adapter package of the project's test framework.");
    }

    static Adapter? Load(string file)
    {
        try
        {
            return Adapter.TryCreate(AssemblyLoadContext.Default.LoadFromAssemblyPath(file), file);
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            throw new ModuleException($"The test adapter {file} cannot be loaded: {e.Message}", e);
        }
    }
}
