namespace Muster.Reporting.Durations;

/// <summary>A file has no durations to give. The message is for the user: which file, what is wrong, the next step.</summary>
public sealed class DurationsException(string message, Exception? cause = null) : Exception(message, cause);
