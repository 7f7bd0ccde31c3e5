using Muster.Input;
using Xunit;

namespace Muster.UnitTests.Input;

public sealed class DotnetHostTests : IDisposable
{
    static readonly string Name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    readonly TempFolder temp = new();
    readonly Dictionary<string, string> variables = [];

    [Fact]
    public void The_places_are_looked_at_in_order()
    {
        foreach (var place in new[] { "host", "root", "self", "path" })
            temp.Write($"{place}/{Name}");

        variables["PATH"] = temp.At("nowhere") + Path.PathSeparator + temp.At("path");
        Assert.Equal(temp.At("path", Name), Find(temp.At("self", "muster")).Executable);
        Assert.Equal(temp.At("self", Name), Find(temp.At("self", Name)).Executable);
        variables["DOTNET_ROOT"] = temp.At("root");
        Assert.Equal(temp.At("root"), Find(temp.At("self", Name)).Root);
        variables["DOTNET_HOST_PATH"] = temp.At("host", Name);
        Assert.Equal(temp.At("host"), Find(null).Root);
    }

    [Fact]
    public void A_link_leads_to_the_real_root()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        temp.Make("bin");
        File.CreateSymbolicLink(temp.At("bin", Name), temp.Write("real/" + Name));
        variables["PATH"] = temp.At("bin");

        Assert.Equal(temp.At("real"), Find(null).Root);
    }

    [Fact]
    public void None_at_all_is_said() => Assert.Contains("DOTNET_ROOT", Assert.Throws<UsageException>(() => Find(null)).Message, StringComparison.Ordinal);

    public void Dispose() => temp.Dispose();

    DotnetHost Find(string? process) => DotnetHost.Find(name => variables.GetValueOrDefault(name), process);
}
