using System.Globalization;
using NUnit.Framework.Interfaces;

namespace Muster.Backends.NUnit;

/// <summary>Categories and properties of a test, with those of its class, namespaces and assembly.</summary>
static class Traits
{
    // What the framework itself keeps among the properties; NUnit's adapter hides the same.
    static readonly HashSet<string> Internal = new(StringComparer.OrdinalIgnoreCase)
    {
        "ApartmentState", "Author", "Description", "FixtureLifeCycle", "IgnoreUntilDate", "LevelOfParallelism", "MaxTime", "Order",
        "ParallelScope", "Repeat", "RequiresThread", "SetCulture", "SetUICulture", "SingleThreaded", "TestOf", "Timeout",
    };

    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? Of(ITest test)
    {
        Dictionary<string, List<string>>? traits = null;
        foreach (var node in test.AndAncestors())
            foreach (var key in node.Properties.Keys.Where(IsPublic))
                foreach (var value in Values(node, key))
                    Add(traits ??= [], key, value);

        return traits?.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value);
    }

    static bool IsPublic(string key) => key.Length > 0 && key[0] != '_' && !Internal.Contains(key);

    static IEnumerable<string> Values(ITest node, string key)
    {
        foreach (var value in node.Properties[key])
            if (Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
                yield return text;
    }

    static void Add(Dictionary<string, List<string>> traits, string key, string value)
    {
        if (!traits.TryGetValue(key, out var values))
            traits[key] = values = [];
        if (!values.Contains(value))
            values.Add(value);
    }
}
