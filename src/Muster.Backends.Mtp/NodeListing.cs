using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>Describes an app's tests in Muster's words.</summary>
/// <param name="module">Whose tests they are.</param>
/// <param name="xunit">What is to be known beside; null for other frameworks.</param>
sealed class NodeListing(HostedModule module, XunitMarks? xunit)
{
    const string Category = "Category";

    public FoundTest Describe(TestNode node)
    {
        // A framework that names no class may share anything between all its tests.
        var testClass = node.Type ?? module.Name;
        var signature = node.Method ?? node.Name;
        var method = node.Method is null ? node.Name : MethodIn(signature);
        return new FoundTest
        {
            Class = testClass,
            Method = method,
            Signature = node.Method is null || signature.Contains('(', StringComparison.Ordinal) ? signature : signature + "()",
            Name = node.Name,
            FullName = $"{testClass}.{method}",
            Unit = xunit?.UnitOf(testClass) ?? testClass,
            Explicit = node.Traits.Any(IsExplicit) || (xunit?.IsExplicit(testClass, method) ?? false),
            File = node.File,
            Line = node.Line,
            Traits = node.Traits.Where(trait => !IsExplicit(trait)).GroupBy(NameOf).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(ValueOf)]),
            Handle = node,
        };
    }

    public static string MethodIn(string signature)
    {
        var end = signature.IndexOfAny(['(', '`']);
        return end > 0 ? signature[..end] : signature;
    }

    // A category has its name for a key, and no value.
    static string NameOf(KeyValuePair<string, string> trait) => trait.Value.Length == 0 ? Category : trait.Key;

    static string ValueOf(KeyValuePair<string, string> trait) => trait.Value.Length == 0 ? trait.Key : trait.Value;

    // The platform has no word for it; NUnit's adapter uses this one.
    static bool IsExplicit(KeyValuePair<string, string> trait) => trait is { Key: "Explicit", Value: "" };
}
