using Muster.Input;
using Xunit;

namespace Muster.UnitTests.Input;

public sealed class CommandOutputTests
{
    [Fact]
    public void Errors_come_last_and_once()
    {
        var output = new CommandOutput(1, ["  A -> /x/A.dll", "/x/C.cs(1,2): error CS1002: ; expected [/x/X.csproj]", "/x/D.cs(3,4): warning CS0168: unused", "/x/C.cs(1,2): error CS1002: ; expected [/x/X.csproj]", "Build FAILED."]);

        Assert.Equal("  A -> /x/A.dll\n/x/D.cs(3,4): warning CS0168: unused\nBuild FAILED.\n/x/C.cs(1,2): error CS1002: ; expected [/x/X.csproj]", output.Explain());
    }

    [Fact]
    public void A_long_output_loses_its_head()
    {
        var output = new CommandOutput(1, [.. Enumerable.Range(0, 1000).Select(number => $"line {number}"), "error : it broke"]);

        var lines = output.Explain().Split('\n');
        Assert.Equal("… 800 lines before", lines[0]);
        Assert.Equal("error : it broke", lines[^1]);
    }
}
