using System.Globalization;
using Xunit;
using Xunit.Sdk;

namespace Samples.XunitV3;

/// <summary>Shows what the runner's settings do to names, values and outcomes.</summary>
public sealed class Settings(ITestOutputHelper output)
{
    [Theory]
    [InlineData(new[] { 1, 2, 3, 4 })]
    public void Row(int[] numbers) => Assert.Equal(4, numbers.Length);

    [Fact]
    public void ShowsCulture() => output.WriteLine($"culture: {CultureInfo.CurrentCulture.Name}");

    [Fact]
    public void ShowsMessage() =>
        output.WriteLine(Assert.ThrowsAny<XunitException>(() => Assert.StartsWith("a long word at the start", "another word", StringComparison.Ordinal)).Message);

    [Fact]
    public void Deep() => Assert.Equivalent(new { A = new { B = new { C = 1 } } }, new { A = new { B = new { C = 1 } } });

    [Fact]
    public void Warns() => TestContext.Current.AddWarning("sample: beware");
}
