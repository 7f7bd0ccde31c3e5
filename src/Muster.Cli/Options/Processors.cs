namespace Muster.Cli.Options;

/// <summary>How many processors this process may use.</summary>
static class Processors
{
    /// <summary>Logical processors within affinity and cgroup quota: .NET counts both.</summary>
    public static int Logical() => Environment.ProcessorCount;

    /// <summary>Cores, two hardware threads of one counted once where the system tells; never more than <see cref="Logical"/>.</summary>
    public static int Physical() =>
        OperatingSystem.IsLinux() ? Math.Clamp(CoresOfLinux(), 1, Logical()) : Logical();

    static int CoresOfLinux()
    {
        try
        {
            var cores = Directory
                .EnumerateDirectories("/sys/devices/system/cpu", "cpu*")
                .Select(cpu => Path.Combine(cpu, "topology", "thread_siblings_list"))
                .Where(File.Exists)
                .Select(File.ReadAllText)
                .Distinct()
                .Count();
            return cores > 0 ? cores : Logical();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Logical();
        }
    }
}
