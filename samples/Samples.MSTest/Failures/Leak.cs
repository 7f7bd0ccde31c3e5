namespace Samples.MSTest.Failures;

/// <summary>What one class leaves behind for another in the same process.</summary>
internal static class Leak
{
    private static int _users;

    public static bool IsFresh() => Interlocked.Increment(ref _users) == 1;
}
