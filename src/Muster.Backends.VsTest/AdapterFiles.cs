using System.Runtime.Loader;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Finds adapters the way VSTest does: by the end of the file's name, beside the test assembly.</summary>
static class AdapterFiles
{
    const string Ending = ".testadapter.dll";

    /// <exception cref="ModuleException">There is none, or one cannot be loaded.</exception>
    public static IReadOnlyList<Adapter> Load(HostedModule module)
    {
        string[] files = [.. Directory.EnumerateFiles(module.Directory).Where(IsAdapter).Order(StringComparer.Ordinal)];

        // A module in migration: the frameworks that have a backend of their own are listed by it.
        var wanted = files.Length > 1 ? files.Where(file => !HasEngineBackend(file)) : files;
        var adapters = wanted.Select(Load).OfType<Adapter>().ToArray();
        return adapters.Length > 0 ? adapters : throw new ModuleException(
            $"No test adapter (*{Ending}) lies beside {module.AssemblyPath}: add the adapter package of the project's test framework.");
    }

    static bool IsAdapter(string file) => file.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    static bool HasEngineBackend(string file) =>
        Path.GetFileName(file) is var name
        && (name.StartsWith("nunit", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase));

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
