namespace Samples.Migration;

// Within the namespace: so it wins over what MSTest puts into every file.
using Xunit;

public sealed class OfXunit
{
    [Fact]
    public void Passes() => Assert.True(true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Row(int number) => Assert.True(number > 0);

    [Fact(Skip = "sample: not today")]
    public void Skipped() => Assert.True(true);

    [Fact]
    public void Assertion()
    {
        if (Switch.On("failures"))
            Assert.Fail("sample: failed");
    }
}

public sealed class CrashOfXunit
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Dies() => Crash.FailFast();

    [Fact]
    public void After() => Assert.True(true);
}
