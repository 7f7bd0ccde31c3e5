namespace Muster.Sequences;

/// <summary>Finds the few of many that are enough to make something fail: delta debugging.</summary>
/// <remarks>
/// One culprit among n takes at most two trials for each halving, a pair about twice as many. If what fails with few also fails with more, the result is the least:
/// without any one of it nothing fails. If not, it is the least that was seen to fail.
/// </remarks>
/// <param name="fails">Tries a part of them, in order. Asked about no part twice.</param>
/// <param name="most">So many trials at most.</param>
sealed class Culprits(Func<IReadOnlyList<int>, Task<bool>> fails, int most)
{
    readonly Dictionary<string, bool> known = [];

    /// <summary>The least part that failed so far.</summary>
    public IReadOnlyList<int> Least { get; private set; } = [];

    /// <summary>There were not enough trials to come to the end.</summary>
    public bool Exhausted { get; private set; }

    /// <summary>Looks among the numbers from 0; all together are known to fail, and none of them is known not to.</summary>
    public async Task<IReadOnlyList<int>> FindAsync(int count)
    {
        Least = [.. Enumerable.Range(0, count)];
        known[""] = false;
        known[KeyOf(Least)] = true;
        await FailsAsync(await NarrowAsync(Least, []));
        await ThinAsync();
        return Least;
    }

    /// <summary>Those of the suspects that are needed beside what is given.</summary>
    async Task<IReadOnlyList<int>> NarrowAsync(IReadOnlyList<int> suspects, IReadOnlyList<int> given)
    {
        if (suspects.Count <= 1 || Exhausted)
            return suspects;

        int[] first = [.. suspects.Take(suspects.Count / 2)];
        int[] second = [.. suspects.Skip(suspects.Count / 2)];
        if (await FailsAsync([.. first, .. given]))
            return await NarrowAsync(first, given);
        if (await FailsAsync([.. second, .. given]))
            return await NarrowAsync(second, given);

        // Each half has its share in it.
        var ofFirst = await NarrowAsync(first, [.. second, .. given]);
        return [.. ofFirst, .. await NarrowAsync(second, [.. ofFirst, .. given])];
    }

    async Task ThinAsync()
    {
        foreach (var one in Least.ToList())
        {
            if (Least.Count > 1)
                await FailsAsync([.. Least.Where(other => other != one)]);
        }
    }

    async Task<bool> FailsAsync(IEnumerable<int> part)
    {
        int[] ordered = [.. part.Order()];
        if (known.TryGetValue(KeyOf(ordered), out var failed))
            return failed;

        Exhausted |= most-- <= 0;
        if (Exhausted)
            return false;

        known[KeyOf(ordered)] = failed = await fails(ordered);
        if (failed && ordered.Length < Least.Count)
            Least = ordered;
        return failed;
    }

    static string KeyOf(IEnumerable<int> part) => string.Join(',', part);
}
