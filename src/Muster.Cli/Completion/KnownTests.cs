using Muster.Storage;

namespace Muster.Cli.Completion;

/// <summary>The names of tests as earlier runs have listed them.</summary>
static class KnownTests
{
    // A shell that is given more asks whether it is meant.
    const int Most = 2000;

    /// <summary>Those that lists below the root hold, each once: classes, or methods.</summary>
    public static IEnumerable<string> Names(string folder, bool classes) =>
        [.. ListCache.Kept(new MusterFolder(RootFolder.Find(folder))).SelectMany(list => list.Cases)
            .Select(test => classes ? test.ShownClass : test.Method)
            .Where(IsPlain)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Take(Most)];

    static bool IsPlain(string name) => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '+');
}
