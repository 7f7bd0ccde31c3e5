using NUnit.Framework;

namespace Samples.NUnit;

public sealed class OddNames
{
    [TestCaseSource(typeof(OddStrings), nameof(OddStrings.Rows))]
    public void Row(string value)
    {
        Assert.That(OddStrings.Contains(value));
    }

    // NUnit refuses blank names.
    public static IEnumerable<TestCaseData> Names =>
        OddStrings.All
            .Where(name => !string.IsNullOrWhiteSpace(name))
            .Select(name => new TestCaseData(name).SetName(name));

    [TestCaseSource(nameof(Names))]
    public void Named(string value)
    {
        Assert.That(OddStrings.Contains(value));
    }
}
