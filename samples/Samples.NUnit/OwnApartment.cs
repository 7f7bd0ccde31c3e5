using NUnit.Framework;

namespace Samples.NUnit;

/// <summary>Only Windows has apartments. Elsewhere NUnit skips the fixture and says nothing of its tests.</summary>
[Apartment(ApartmentState.STA)]
public sealed class OwnApartment
{
    [SetUp]
    public void SetUp() => Assert.Ignore("sample: not where there are apartments");

    [Test]
    public void One() => Assert.Fail("runs although it is skipped");

    [TestCase(1)]
    public void Row(int number) => Assert.Fail($"{number} runs although it is skipped");
}
