namespace Muster.UnitTests.Session.Simulation;

/// <summary>What goes on at the same time in one host.</summary>
static class Side
{
    /// <summary>The steps of several lives in the order of time.</summary>
    /// <param name="atOnce">So many lives go on; the next begins when one is over.</param>
    public static IEnumerable<Step> BySide(int atOnce, IEnumerable<IEnumerable<Step>> lives)
    {
        using var waiting = lives.GetEnumerator();
        var going = new List<(IEnumerator<Step> Life, double Due)>();
        var now = 0.0;
        while (true)
        {
            while (going.Count < atOnce && waiting.MoveNext())
                GoOn(waiting.Current.GetEnumerator());
            if (going.Count == 0)
                yield break;

            var (life, due) = going.MinBy(g => g.Due);
            going.Remove((life, due));
            yield return life.Current with { AfterMs = due - now };
            now = due;
            GoOn(life);
        }

        void GoOn(IEnumerator<Step> life)
        {
            if (life.MoveNext())
                going.Add((life, now + life.Current.AfterMs));
        }
    }
}
