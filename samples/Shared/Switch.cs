namespace Samples;

/// <summary>The words in MUSTER_SAMPLES; without a word its tests pass at once, so that a plain run is green and quick.</summary>
internal static class Switch
{
    // Read once: a test in here changes the environment, and must not be able to change what the others do.
    private static readonly HashSet<string> Words =
        (Environment.GetEnvironmentVariable("MUSTER_SAMPLES") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static bool On(string word) => Words.Contains(word);
}
