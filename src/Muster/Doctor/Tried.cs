namespace Muster.Doctor;

/// <summary>How a test fared in the doctor's own runs of one kind.</summary>
enum Tried
{
    /// <summary>There was no such run, or the test had no turn in it.</summary>
    No,

    Passed,

    Failed,

    /// <summary>Tries of the same kind disagree.</summary>
    NowAndThen,
}
