using Muster.Model;

namespace Muster;

/// <summary>A mistake in the command line or the configuration.</summary>
/// <param name="message">The thing, what is wrong with it, the next step.</param>
public class UsageException(string message) : RunException(ExitCode.BadUsage, message);
