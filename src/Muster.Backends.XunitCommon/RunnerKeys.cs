namespace Muster.Backends.XunitCommon;

/// <summary>Which keys of <c>xunit.runner.json</c> mean something to whom.</summary>
static class RunnerKeys
{
    /// <summary>For runners that load or show tests otherwise than Muster does; leaving them out changes no outcome.</summary>
    static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "$schema",
        "appDomain",
        "longRunningTestSeconds",
        "noAutoReporters",
        "parallelizeAssembly",
        "reporterSwitch",
        "shadowCopy",
        "showLiveOutput",
        "synchronousReporting",
    };

    static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "diagnosticMessages",
        "failSkips",
        "internalDiagnosticMessages",
        "maxParallelThreads",
        "methodDisplay",
        "methodDisplayOptions",
        "parallelAlgorithm",
        "parallelizeTestCollections",
        "preEnumerateTheories",
        "stopOnFail",
    };

    /// <summary>They mean something to the third generation; for the second they are as idle here as under its own runners.</summary>
    static readonly HashSet<string> V3 = new(StringComparer.OrdinalIgnoreCase)
    {
        "assertEquivalentMaxDepth",
        "culture",
        "explicit",
        "failWarns",
        "printMaxEnumerableLength",
        "printMaxObjectDepth",
        "printMaxObjectMemberCount",
        "printMaxStringLength",
        "seed",
    };

    /// <summary>True for what Muster would leave out without knowing what it means.</summary>
    public static bool IsUnknown(string key) => !Harmless.Contains(key) && !Common.Contains(key) && !V3.Contains(key);
}
