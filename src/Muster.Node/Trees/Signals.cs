namespace Muster.Node.Trees;

/// <summary>Reads a signal out of an exit code and names it.</summary>
static class Signals
{
    /// <summary>The runtime reports 128 + signal; null for an ordinary exit.</summary>
    internal static int? Of(int? exitCode) =>
        !OperatingSystem.IsWindows() && exitCode is > 128 and <= 128 + 64 ? exitCode - 128 : null;

    internal static string? Name(int? signal) => signal switch
    {
        null => null,
        1 => "SIGHUP",
        2 => "SIGINT",
        3 => "SIGQUIT",
        4 => "SIGILL",
        5 => "SIGTRAP",
        6 => "SIGABRT",
        8 => "SIGFPE",
        9 => "SIGKILL",
        11 => "SIGSEGV",
        13 => "SIGPIPE",
        14 => "SIGALRM",
        15 => "SIGTERM",
        24 => "SIGXCPU",
        25 => "SIGXFSZ",
        _ => OperatingSystem.IsLinux() ? LinuxName(signal.Value) : BsdName(signal.Value),
    };

    static string LinuxName(int signal) => signal switch
    {
        7 => "SIGBUS",
        10 => "SIGUSR1",
        12 => "SIGUSR2",
        31 => "SIGSYS",
        _ => $"signal {signal}",
    };

    static string BsdName(int signal) => signal switch
    {
        10 => "SIGBUS",
        12 => "SIGSYS",
        30 => "SIGUSR1",
        31 => "SIGUSR2",
        _ => $"signal {signal}",
    };
}
