namespace Muster.Doctor;

/// <summary>How a test fared in one of the doctor's own runs.</summary>
enum Tried
{
    /// <summary>There was no such run, or the test had no turn in it.</summary>
    No,

    Passed,

    Failed,
}
