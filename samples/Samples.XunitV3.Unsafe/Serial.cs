using Xunit;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Samples.XunitV3.Unsafe;

public sealed class Red
{
    [Fact]
    public void IsRed()
    {
        if (Switch.On("unsafe"))
            Assert.Fail("sample: red however it is run");
    }
}
