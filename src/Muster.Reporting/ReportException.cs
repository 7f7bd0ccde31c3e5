namespace Muster.Reporting;

/// <summary>A report was not written. The message is for the user: which file, and why.</summary>
sealed class ReportException(string path, Exception cause)
    : Exception($"The report {path} was not written: {cause.Message.TrimEnd('.')}. Name another place, or make room there; what the tests gave stands above.", cause);
