namespace Muster.Scheduling;

/// <summary>What the tests and the calls of a module have taken so far on average; the tests' mean is the estimate of those that are unknown.</summary>
sealed class Pace
{
    // The first tests of a run are its slowest; so many of the default length are counted beside them.
    const int PriorCount = 5;

    double sum = PriorCount * Estimate.Unknown.Ms;
    int count = PriorCount;
    double running;
    int runningCount;
    double callSum;
    int calls;

    public double Ms => (sum + running) / (count + runningCount);

    /// <summary>Few tests have ended: the mean says little yet.</summary>
    public bool IsYoung => count < 4 * PriorCount;

    /// <summary>What a call has cost beside its tests, on average.</summary>
    public double CallMs => calls == 0 ? 0 : callSum / calls;

    /// <param name="overheadMs">Negative where tests ran at the same time: nothing is then known of the cost.</param>
    public void Called(double overheadMs)
    {
        callSum += Math.Max(0, overheadMs);
        calls++;
    }

    public void Ended(double ms)
    {
        sum += Math.Max(0, ms);
        count++;
    }

    /// <summary>Counts a test that has not ended as if it ended now.</summary>
    public void Running(double before, double now)
    {
        if (before == 0 && now > 0) runningCount++;
        if (before > 0 && now == 0) runningCount--;
        running += now - before;
    }
}
