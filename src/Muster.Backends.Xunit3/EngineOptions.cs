using System.Text.Json;
using Muster.Backends.XunitCommon;
using Xunit.Sdk;

namespace Muster.Backends.Xunit3;

/// <summary>The options of one call, under the names that the framework looks for.</summary>
sealed class EngineOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    readonly Dictionary<string, object?> values = [];

    public static EngineOptions ForDiscovery(RunnerSettings settings)
    {
        var options = Shared(settings, "discovery");
        options.Set("discovery.IncludeSourceInformation", true);
        options.Set("discovery.MethodDisplay", settings.Member<TestMethodDisplay>("methodDisplay"));
        options.Set("discovery.MethodDisplayOptions", settings.Member<TestMethodDisplayOptions>("methodDisplayOptions"));
        // The framework's own default is for runners that list nothing.
        options.Set("discovery.PreEnumerateTheories", settings.Flag("preEnumerateTheories") ?? true);
        return options;
    }

    /// <remarks>stopOnFail, failSkips and failWarns are not passed on: the ledger sees to them.</remarks>
    public static EngineOptions ForRun(RunnerSettings settings, int threads)
    {
        var options = Shared(settings, "execution");
        // Which explicit tests run is decided before the call.
        options.Set("execution.ExplicitOption", nameof(ExplicitOption.On));
        options.Set("execution.AssertEquivalentMaxDepth", settings.Number("assertEquivalentMaxDepth", 1));
        options.Set("execution.Seed", settings.Number("seed", 0));
        options.Set("execution.MaxParallelThreads", threads);
        options.Set("execution.ParallelAlgorithm", settings.Member<ParallelAlgorithm>("parallelAlgorithm"));
        if (threads == 1 || settings.Serial)
            options.Set("execution.DisableParallelization", true);
        else if (settings.Flag("parallelizeTestCollections") is true)
            // The settings win over the assembly's attribute.
            options.Set("execution.DisableParallelization", false);

        return options;
    }

    public TValue? GetValue<TValue>(string name) => values.GetValueOrDefault(name) is TValue value ? value : default;

    public void SetValue<TValue>(string name, TValue value) => values[name] = value;

    public string ToJson() => JsonSerializer.Serialize(values);

    static EngineOptions Shared(RunnerSettings settings, string phase)
    {
        var options = new EngineOptions();
        // Each event has to have left the process when the test's next instruction runs.
        options.Set(phase + ".SynchronousMessageReporting", true);
        options.Set(phase + ".DiagnosticMessages", settings.DiagnosticMessages);
        options.Set(phase + ".InternalDiagnosticMessages", settings.InternalDiagnosticMessages);
        options.Set(phase + ".Culture", CultureOf(settings));
        foreach (var limit in (string[])["EnumerableLength", "ObjectDepth", "ObjectMemberCount", "StringLength"])
            options.Set($"{phase}.PrintMax{limit}", settings.Number("printMax" + limit, 0));

        return options;
    }

    /// <summary>Null leaves the culture as it is; an empty name is the invariant one.</summary>
    static string? CultureOf(RunnerSettings settings) => settings.Text("culture") switch
    {
        { } text when text.Equals("default", StringComparison.OrdinalIgnoreCase) => null,
        { } text when text.Equals("invariant", StringComparison.OrdinalIgnoreCase) => "",
        var text => text,
    };

    void Set(string name, object? value) => values["xunit." + name] = value;
}
