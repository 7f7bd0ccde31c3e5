using Muster.Model;

namespace Muster;

/// <summary>A mistake or a state of affairs that ends the command; the message is for the user and needs no stack trace.</summary>
public class RunException : Exception
{
    /// <summary>Says what is wrong and with which exit code the command ends.</summary>
    public RunException(ExitCode exitCode, string message)
        : base(message) => ExitCode = exitCode;

    /// <summary>How the command ends.</summary>
    public ExitCode ExitCode { get; }
}
