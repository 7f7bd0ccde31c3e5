using System.Reflection;

namespace Samples;

/// <summary>Lets an outsider count how often the assembly fixtures were set up, and in which processes.</summary>
internal static class FixtureLog
{
    /// <param name="framework">Whose fixture it is, where an assembly holds several.</param>
    public static void Append(string framework = "")
    {
        if (Switch.On("assembly"))
            Environment.FailFast("sample: a fixture of the assembly ends the process");

        if (Switch.On("setup"))
            Thread.Sleep(1500);

        var path = Environment.GetEnvironmentVariable("MUSTER_SAMPLES_FIXTURE_LOG");
        if (!string.IsNullOrEmpty(path))
            SharedFile.Use(path, _ => $"{Environment.ProcessId} {Assembly.GetExecutingAssembly().GetName().Name} {framework}".TrimEnd() + "\n");
    }
}
