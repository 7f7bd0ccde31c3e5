using Muster.Input;

namespace Muster.UnitTests.Input;

public sealed class RuntimePlatformTests
{
    [Theory]
    [InlineData("linux-x64", "linux-x64", false)]
    [InlineData("linux-arm64", "linux-x64", true)]
    [InlineData("linux-musl-x64", "linux-x64", true)]
    [InlineData("linux-x64", "linux-musl-x64", true)]
    [InlineData("alpine.3.20-x64", "linux-musl-x64", false)]
    [InlineData("ubuntu.22.04-x64", "linux-x64", false)]
    [InlineData("debian.12-arm64", "linux-x64", true)]
    [InlineData("win-x64", "linux-x64", true)]
    [InlineData("win10-x64", "win-x64", false)]
    [InlineData("osx.13-arm64", "osx-arm64", false)]
    [InlineData("haiku-x64", "linux-x64", false)]
    public void What_was_built_for_another_platform_is_known(string built, string machine, bool foreign) =>
        Assert.Equal(foreign, RuntimePlatform.IsForeign(built, machine));
}
