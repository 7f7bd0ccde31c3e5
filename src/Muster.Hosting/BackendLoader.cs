using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;

namespace Muster.Hosting;

/// <summary>Chooses the backends of a module by the framework assemblies that it comes with, and loads them from Muster's own folder.</summary>
sealed class BackendLoader(HostedModule module)
{
    static readonly (string Assembly, string Engine, string? Fallback, string Adapter)[] Engines =
    [
        // The adapter of xUnit.net v3 starts a process of its own for each call.
        ("xunit.v3.core", "xunit3", null, "xunit"),
        ("xunit.core", "xunit2", "xunit2/vstest", "xunit"),
        ("nunit.framework", "nunit", "nunit/vstest", "nunit"),
    ];

    /// <summary>All that the module holds: one in migration has several.</summary>
    /// <exception cref="ModuleException">There is none.</exception>
    public IReadOnlyList<HostedFramework> Frameworks()
    {
        if (module.IsProgram)
            return [AsApp([])];

        var known = TrustedNames();
        var adapters = AdapterNames();
        var isApp = known.Contains(EntryPoint.Platform);
        var engines = Engines.Where(e => known.Contains(e.Assembly)).ToList();
        var frameworks = engines.Select(e => new HostedFramework(e.Engine, adapters.Exists(a => IsOf(a, e.Adapter)) ? e.Fallback : OwnApp(e.Engine, isApp))).ToList();
        // Without an adapter MSTest runs nowhere: then it came along as somebody's dependency.
        if (adapters.Exists(a => !engines.Exists(e => IsOf(a, e.Adapter))) || (frameworks.Count == 0 && HasMSTest(known) && !isApp))
            frameworks.Add(new HostedFramework(BackendNames.Adapters, OwnApp(BackendNames.Adapters, isApp)));

        if (isApp && (frameworks.Count == 0 || EntryPoint.IsWrittenByHand(module.AssemblyPath)))
            return [AsApp(frameworks)];

        return frameworks.Count > 0
            ? frameworks
            : throw new ModuleException($"{module.Name} holds no test framework that Muster can run: xUnit.net, NUnit, MSTest, any other with a VSTest adapter beside it, or an app of Microsoft.Testing.Platform.");
    }

    // What Main prepares is there only if it runs. Where the app cannot be used so, its tests may still run without.
    static HostedFramework AsApp(List<HostedFramework> without) => without is [var only]
        ? new HostedFramework(BackendNames.Through(only.Engine, BackendNames.Platform), only.Engine)
        : new HostedFramework(BackendNames.Platform, null);

    static string? OwnApp(string engine, bool isApp) => isApp ? BackendNames.Through(engine, BackendNames.Platform) : null;

    public IBackend Create(string name)
    {
        var own = AssemblyLoadContext.GetLoadContext(typeof(BackendLoader).Assembly)!;
        var folder = Path.GetDirectoryName(typeof(BackendLoader).Assembly.Location)!;
        var implementation = BackendNames.ImplementationOf(name);
        var type = own
            .LoadFromAssemblyPath(Path.Combine(folder, $"Muster.Backends.{implementation}.dll"))
            .GetType($"Muster.Backends.{implementation}.{implementation}Backend", throwOnError: true)!;
        try
        {
            return (IBackend)Activator.CreateInstance(type, module, name)!;
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
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

    List<string> AdapterNames() =>
        [.. Directory.EnumerateFiles(module.Directory).Select(f => Path.GetFileName(f)).Where(f => f.EndsWith(".testadapter.dll", StringComparison.OrdinalIgnoreCase))];

    static bool IsOf(string adapter, string framework) => adapter.StartsWith(framework, StringComparison.OrdinalIgnoreCase);

    static bool HasMSTest(HashSet<string> known) => known.Contains("Microsoft.VisualStudio.TestPlatform.TestFramework") || known.Contains("MSTest.TestFramework");
}
