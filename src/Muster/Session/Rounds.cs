namespace Muster.Session;

/// <summary>How far a module is with the repetitions of its tests.</summary>
sealed class Rounds
{
    // Open tests of each repetition; the first stands at 0.
    readonly List<int> open = [];
    int done;

    /// <summary>Repetitions of which every test has its result, those after an open one not counted.</summary>
    public int Done
    {
        get
        {
            while (done < open.Count && open[done] == 0)
                done++;
            return done;
        }
    }

    /// <summary>One more repetition is planned.</summary>
    public void Planned(int tests) => open.Add(tests);

    public void Recorded(PlannedTest test)
    {
        var place = (test.Repetition ?? 1) - 1;
        if (place < open.Count)
            open[place]--;
    }
}
