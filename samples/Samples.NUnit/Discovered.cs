using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Discovered
{
    [TestCaseSource(typeof(Listing), nameof(Listing.Rows))]
    public void Row(int number) => Assert.That(number, Is.Positive);
}
