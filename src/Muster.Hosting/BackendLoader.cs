using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;

namespace Muster.Hosting;

/// <summary>Chooses the backends of a module by the framework assemblies that it comes with, and loads them from Muster's own folder.</summary>
sealed class BackendLoader(HostedModule module)
{
    /// <summary>All that the module holds: one in migration has several.</summary>
    /// <exception cref="ModuleException">There is none.</exception>
    public IReadOnlyList<HostedFramework> Frameworks()
    {
        if (module.IsProgram)
            return [AsApp([])];

        var files = new FrameworkFiles(module);
        var isApp = files.Has(EntryPoint.Platform);
        var frameworks = files.Engines.Select(e => new HostedFramework(e.Backend, files.Adapters.Any(e.OwnsAdapter) ? e.Fallback : OwnApp(e.Backend, isApp))).ToList();
        // Without an adapter MSTest runs nowhere: then it came along as somebody's dependency.
        if (files.AdaptersOf(BackendNames.Adapters).Any() || (frameworks.Count == 0 && HasMSTest(files) && !isApp))
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

    static bool HasMSTest(FrameworkFiles files) => files.Has("Microsoft.VisualStudio.TestPlatform.TestFramework") || files.Has("MSTest.TestFramework");
}
