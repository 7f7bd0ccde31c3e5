using System.Runtime.InteropServices;

namespace Muster.Scheduling;

/// <summary>The mean of all durations that were added under one key.</summary>
public sealed class Means<TKey>
    where TKey : notnull
{
    readonly Dictionary<TKey, Sum> sums = [];

    /// <summary>Adds one duration, in milliseconds.</summary>
    public void Add(TKey key, double ms) => CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _).Add(ms);

    /// <summary>The mean in milliseconds; null if nothing was added under the key.</summary>
    public double? Of(TKey key) => sums.TryGetValue(key, out var sum) ? sum.Mean : null;

    // Not the durations themselves: there may be millions.
    struct Sum
    {
        double ms;
        int count;

        readonly public double Mean => ms / count;

        public void Add(double more)
        {
            ms += more;
            count++;
        }
    }
}
