using System.Text;
using Muster.Model.Wire;

namespace Muster.Backends.NUnit;

/// <summary>
/// The seed of NUnit's random values where the user sets none. It is the same in all hosts of a run, as rows with random
/// arguments must have the same names in each, and differs from run to run.
/// </summary>
static class RunSeed
{
    public static int Value { get; } = Of(Environment.GetEnvironmentVariable(Protocol.RunMarkVariable) ?? "");

    // FNV-1a: string.GetHashCode differs from process to process.
    static int Of(string text)
    {
        var hash = 2166136261;
        foreach (var value in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ value) * 16777619);

        return (int)(hash & int.MaxValue);
    }
}
