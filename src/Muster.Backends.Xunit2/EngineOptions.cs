using Muster.Backends.XunitCommon;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Muster.Backends.Xunit2;

/// <summary>The options of one call, under the names that the framework looks for.</summary>
sealed class EngineOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    readonly Dictionary<string, object?> values = [];

    public static EngineOptions ForDiscovery(RunnerSettings settings)
    {
        var options = new EngineOptions();
        options.SetBoth("SynchronousMessageReporting", true);
        options.SetBoth("DiagnosticMessages", true);
        options.SetBoth("InternalDiagnosticMessages", settings.InternalDiagnosticMessages);
        options.Set("discovery.MethodDisplay", settings.Member<TestMethodDisplay>("methodDisplay"));
        options.Set("discovery.MethodDisplayOptions", settings.Member<TestMethodDisplayOptions>("methodDisplayOptions"));
        options.Set("discovery.PreEnumerateTheories", settings.Flag("preEnumerateTheories") ?? true);
        return options;
    }

    /// <remarks>stopOnFail is not passed on: what it leaves out would have no result.</remarks>
    public static EngineOptions ForRun(RunnerSettings settings, int threads)
    {
        var options = new EngineOptions();
        // Each event has to have left the process when the test's next instruction runs.
        options.SetBoth("SynchronousMessageReporting", true);
        options.SetBoth("DiagnosticMessages", settings.DiagnosticMessages);
        options.SetBoth("InternalDiagnosticMessages", settings.InternalDiagnosticMessages);
        options.Set("execution.MaxParallelThreads", threads);
        options.Set("execution.ParallelAlgorithm", settings.Text("parallelAlgorithm"));
        if (threads == 1 || settings.Serial)
            options.Set("execution.DisableParallelization", true);
        else if (settings.Flag("parallelizeTestCollections") is true)
            // The settings win over the assembly's attribute.
            options.Set("execution.DisableParallelization", false);

        return options;
    }

    public TValue GetValue<TValue>(string name) => values.GetValueOrDefault(name) is TValue value ? value : default!;

    public void SetValue<TValue>(string name, TValue value) => values[name] = value;

    void SetBoth(string name, object value)
    {
        // Some versions look for an option of discovery under the name that it has in execution.
        Set("discovery." + name, value);
        Set("execution." + name, value);
    }

    void Set(string name, object? value) => values["xunit." + name] = value;
}
