using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;

namespace Muster.Hosting;

/// <summary>Chooses the backends of a module by the framework assemblies that it comes with, and loads them from Muster's own folder.</summary>
sealed class BackendLoader(HostedModule module)
{
    static readonly (string Framework, string Backend)[] Engines =
    [
        ("xunit.v3.core", "Xunit3"),
        ("xunit.core", "Xunit2"),
        ("nunit.framework", "NUnit"),
    ];

    /// <summary>One for each framework that the module holds: a module in migration has two.</summary>
    /// <exception cref="ModuleException">There is none.</exception>
    public IReadOnlyList<IBackend> Load()
    {
        var known = TrustedNames();
        var backends = Engines.Where(e => known.Contains(e.Framework)).Select(e => Create(e.Backend)).ToList();
        if (known.Contains("Microsoft.VisualStudio.TestPlatform.TestFramework") || known.Contains("MSTest.TestFramework") || backends.Count == 0 && HasAdapter())
            backends.Add(Create("VsTest"));

        return backends.Count > 0
            ? backends
            : throw new ModuleException($"{module.Name} holds no test framework that Muster can run: xUnit.net, NUnit, MSTest, or any other with a VSTest adapter beside it.");
    }

    HashSet<string> TrustedNames()
    {
        var paths = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return paths
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Directory.EnumerateFiles(module.Directory, "*.dll"))
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    bool HasAdapter() =>
        Directory.EnumerateFiles(module.Directory, "*.dll").Any(f => f.EndsWith(".testadapter.dll", StringComparison.OrdinalIgnoreCase));

    IBackend Create(string name)
    {
        var own = AssemblyLoadContext.GetLoadContext(typeof(BackendLoader).Assembly)!;
        var folder = Path.GetDirectoryName(typeof(BackendLoader).Assembly.Location)!;
        var type = own
            .LoadFromAssemblyPath(Path.Combine(folder, $"Muster.Backends.{name}.dll"))
            .GetType($"Muster.Backends.{name}.{name}Backend", throwOnError: true)!;
        try
        {
            return (IBackend)Activator.CreateInstance(type, module)!;
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }
}
