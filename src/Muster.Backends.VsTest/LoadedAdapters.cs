using System.Runtime.Loader;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Finds adapters the way VSTest does: by the end of the file's name, beside the test assembly.</summary>
static class AdapterFiles
{
    const string Ending = ".testadapter.dll";

    /// <param name="module">Beside which they lie.</param>
    /// <param name="backend">Its name says whose fallback it is; a plain one drives all adapters but those of frameworks that have a backend of their own.</param>
    /// <exception cref="ModuleException">There is none, or one cannot be loaded.</exception>
    public static IReadOnlyList<Adapter> Load(HostedModule module, string backend)
    {
        var files = Directory.EnumerateFiles(module.Directory).Where(IsAdapter).Order(StringComparer.Ordinal);
        var wanted = files.Where(file => backend.Split('/') is [var framework, _] ? IsOf(file, framework[..5]) : !HasEngineBackend(module, file));
        var adapters = wanted.Select(Load).OfType<Adapter>().ToArray();
        return adapters.Length > 0 ? adapters : throw new ModuleException(
            $"No test adapter (*{Ending}) lies beside {module.AssemblyPath}: add the adapter package of the project's test framework.");
    }

    static bool IsAdapter(string file) => file.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    static bool HasEngineBackend(HostedModule module, string file) =>
        (IsOf(file, "nunit") && Has(module, "nunit.framework")) || (IsOf(file, "xunit") && (Has(module, "xunit.core") || Has(module, "xunit.v3.core")));

    static bool IsOf(string file, string framework) => Path.GetFileName(file).StartsWith(framework, StringComparison.OrdinalIgnoreCase);

    static bool Has(HostedModule module, string assembly) => File.Exists(Path.Combine(module.Directory, assembly + ".dll"));

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
