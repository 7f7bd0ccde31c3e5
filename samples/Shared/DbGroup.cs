using System.Reflection;

namespace Samples;

/// <summary>Notes which process ran which class of the group "db"; a static could not tell one process from another.</summary>
internal static class DbGroup
{
    /// <returns>Whether all classes that came by so far did so in this process.</returns>
    public static bool InOneProcess()
    {
        if (Environment.GetEnvironmentVariable("MUSTER_SAMPLES_DIST") != "loadgroup" || !Native.IsUnix)
            return true;

        var own = $"{Environment.ProcessId}\n";
        var alone = true;
        SharedFile.Use(FileName(), seen =>
        {
            alone = seen.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(pid => pid == own.Trim());
            return own;
        });
        return alone;
    }

    // Without a name from outside, the workers of one run have their parent in common.
    private static string FileName() =>
        Environment.GetEnvironmentVariable("MUSTER_SAMPLES_GROUP_LOG") is { Length: > 0 } path
            ? path
            : Path.Combine(
                Path.GetTempPath(),
                $"muster-samples-group-{Native.GetParentPid()}-{Assembly.GetExecutingAssembly().GetName().Name}");
}
