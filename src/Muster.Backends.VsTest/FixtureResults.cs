using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace Muster.Backends.VsTest;

/// <summary>MSTest 4 reports a tear-down as one more result of the last test before it, under a name in brackets.</summary>
static class FixtureResults
{
    public static bool IsFixture(TestResult result) =>
        result.DisplayName is { } name && name.StartsWith('[')
        && (name.EndsWith(" ClassCleanup]", StringComparison.Ordinal) || name.EndsWith(" AssemblyCleanup]", StringComparison.Ordinal));
}
