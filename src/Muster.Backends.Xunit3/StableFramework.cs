using System.Reflection;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>The standard framework, but for ids that do not depend on the folder, and for an executor that keeps one run open.</summary>
/// <remarks>The framework orders tests by their ids: these must not change from one copy of the output to another.</remarks>
sealed class StableFramework(OpenRun run) : XunitTestFramework
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) => new XunitTestFrameworkDiscoverer(Describe(assembly));

    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) => new OpenExecutor(Describe(assembly), run);

    static XunitTestAssembly Describe(Assembly assembly)
    {
        var name = assembly.GetName();
        return new XunitTestAssembly(assembly, configFileName: null, name.Version, uniqueID: "muster:" + name.Name);
    }
}
