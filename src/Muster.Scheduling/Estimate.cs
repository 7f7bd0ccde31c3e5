namespace Muster.Scheduling;

/// <summary>How long a test is expected to take.</summary>
/// <param name="Ms">Milliseconds.</param>
/// <param name="Known">False for a mere default: the scheduler then goes by the tests that have ended in this run.</param>
public readonly record struct Estimate(double Ms, bool Known)
{
    /// <summary>For a test of which nothing is known.</summary>
    public static Estimate Unknown { get; } = new(10, false);
}
