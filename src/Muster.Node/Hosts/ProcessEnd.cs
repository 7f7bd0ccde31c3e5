namespace Muster.Node.Hosts;

/// <summary>What is left to know of a process that has ended.</summary>
/// <param name="ExitCode">Null if its end could not be seen.</param>
/// <param name="Gone">Neither it nor what it had started is alive.</param>
/// <param name="LeftBehind">How many processes it had left; null if the system cannot tell.</param>
/// <param name="StartErrors">What it printed before it took over its descriptors.</param>
readonly record struct ProcessEnd(int? ExitCode, bool Gone, int? LeftBehind, string StartErrors)
{
    internal static ProcessEnd NeverStarted => new(null, true, 0, "");
}
