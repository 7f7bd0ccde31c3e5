using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>An app ended by itself before it had answered anything, as it does where it does not know an option.</summary>
sealed class AppEndedException(string message, int exitCode) : RefusalException(message)
{
    public int ExitCode => exitCode;
}
