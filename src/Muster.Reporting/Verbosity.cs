namespace Muster.Reporting;

/// <summary>How much the terminal shows.</summary>
public enum Verbosity
{
    /// <summary><c>-q</c>: failures and totals.</summary>
    Quiet,

    /// <summary>Failures as they happen, progress, one line for each module.</summary>
    Normal,

    /// <summary><c>-v</c>: every worker and every test.</summary>
    Verbose,
}
