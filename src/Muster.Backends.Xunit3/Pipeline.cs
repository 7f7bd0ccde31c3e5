using System.Reflection;
using Muster.Hosting;
using Xunit.Sdk;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>The start-up of the module's own that the framework promises to run before anything else, discovery included.</summary>
sealed class Pipeline
{
    readonly ITestPipelineStartup startup;

    Pipeline(ITestPipelineStartup startup) => this.startup = startup;

    public static bool Exists(Assembly assembly) => Find(assembly) is not null;

    /// <returns>Null if the module has none.</returns>
    public static Pipeline? Start(Assembly assembly, ITestFramework framework, IMessageSink diagnostics)
    {
        if (Find(assembly) is not { } type)
            return null;

        try
        {
            var startup = (ITestPipelineStartup)Activator.CreateInstance(type)!;
            startup.StartAsync(diagnostics).AsTask().GetAwaiter().GetResult();
            framework.SetTestPipelineStartup(startup);
            return new Pipeline(startup);
        }
        catch (Exception e)
        {
            // The user's code: whatever it throws, no test of the module can run.
            throw new ModuleException($"The pipeline start-up {type.FullName} of {assembly.GetName().Name} failed: {e}", e);
        }
    }

    public void Stop() => startup.StopAsync().AsTask().GetAwaiter().GetResult();

    static Type? Find(Assembly assembly) =>
        assembly.GetCustomAttributes().OfType<ITestPipelineStartupAttribute>().FirstOrDefault()?.TestPipelineStartupType;
}
