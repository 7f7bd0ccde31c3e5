namespace Muster.Backends.NUnit;

/// <summary>Keys of the <c>NUnit</c> section, and which of them mean something without the adapter.</summary>
static class NUnitKeys
{
    static readonly HashSet<string> Honoured = new(StringComparer.Ordinal)
    {
        "DefaultTestNamePattern", "DefaultTimeout", "DisplayName", "FullnameSeparator", "MapWarningTo", "NumberOfTestWorkers", "RandomSeed",
        "StopOnError", "ThrowOnEachFailureUnderDebugger", "WorkDirectory",
    };

    // They tune the adapter's own machinery, or say what always holds here: there is nothing to lose, so nothing is said.
    static readonly HashSet<string> WithoutMeaning = new(StringComparer.Ordinal)
    {
        "AllowParallelWithDebugger", "AssemblySelectLimit", "BasePath", "ConsoleOut", "Debug", "DebugDiscovery", "DebugEngine", "DebugExecution",
        "DiscoveryMethod", "DomainUsage", "DumpVsInput", "DumpXmlTestDiscovery", "DumpXmlTestResults", "EnsureAttachmentFileScheme",
        "InternalTraceLevel", "PreFilter", "PrivateBinPath", "ShadowCopyFiles", "ShowInternalProperties", "SkipExecutionWhenNoTests",
        "SkipNonTestAssemblies", "SynchronousEvents", "UseDefaultAssemblyLoadContext", "UseNUnitFilter", "UseNUnitIdforTestCaseId",
        "UseParentFQNForParametrizedTests", "UseTestNameInConsoleOutput", "UseVsKeepEngineRunning", "Verbosity", "VsTestCategoryType",
    };

    public static bool IsKnown(string key) => Honoured.Contains(key) || WithoutMeaning.Contains(key);
}
