using Xunit;

namespace Samples.XunitV3.Main;

public sealed class ExplicitTests
{
    [Fact(Explicit = true)]
    public void OnlyWhenAsked() => Assert.Fail("sample: nobody asked");
}
