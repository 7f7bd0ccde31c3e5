namespace Muster.Sequences;

/// <summary>What a probe tells of the test that it ends with.</summary>
enum ProbeOutcome
{
    /// <summary>It passed, in one process with all that was to run before it.</summary>
    Passes,

    /// <summary>It failed, crashed or ran too long there.</summary>
    Fails,

    /// <summary>Its framework skipped it.</summary>
    Skipped,

    /// <summary>It did not run in that process: another test, or something beside the tests, ended it.</summary>
    Broken,

    /// <summary>The user stopped it.</summary>
    Stopped,
}
