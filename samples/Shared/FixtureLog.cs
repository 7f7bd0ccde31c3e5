using System.Reflection;

namespace Samples;

/// <summary>Lets an outsider count how often the assembly fixtures were set up, and in which processes.</summary>
internal static class FixtureLog
{
    public static void Append()
    {
        if (Switch.On("assembly"))
            Environment.FailFast("sample: a fixture of the assembly ends the process");

        var path = Environment.GetEnvironmentVariable("MUSTER_SAMPLES_FIXTURE_LOG");
        if (!string.IsNullOrEmpty(path))
            SharedFile.Use(path, _ => $"{Environment.ProcessId} {Assembly.GetExecutingAssembly().GetName().Name}\n");
    }
}
