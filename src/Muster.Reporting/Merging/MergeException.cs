namespace Muster.Reporting.Merging;

/// <summary>Reports that cannot be joined. The message is for the user: which file, what is wrong, the next step.</summary>
public sealed class MergeException(string message, Exception? cause = null) : Exception(message, cause);
