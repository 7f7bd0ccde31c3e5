using System.CommandLine;
using Muster.Cli.Options;

namespace Muster.UnitTests.Cli;

/// <summary>What goes on to <c>dotnet build</c>.</summary>
public class BuildOptionsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("-p:A=B", "-p:A=B")]
    [InlineData("-p A=B --property:C=D;E=f=g -p:H=", "-p:A=B -p:C=D;E=f=g -p:H=")]
    [InlineData("-r linux-x64", "--runtime linux-x64")]
    [InlineData("--runtime=linux-x64", "--runtime linux-x64")]
    [InlineData("-a arm64", "--arch arm64")]
    [InlineData("--arch arm64 --os linux", "--arch arm64 --os linux")]
    [InlineData("--no-restore", "--no-restore")]
    [InlineData("--no-restore false", "")]
    [InlineData("--disable-build-servers", "--disable-build-servers")]
    [InlineData("--no-restore --os linux -p:A=B -r x", "-p:A=B --runtime x --os linux --no-restore")]
    public void They_go_on_as_the_build_takes_them(string typed, string expected) => Assert.Equal(expected, string.Join(' ', Arguments(typed)));

    [Theory]
    [InlineData("-o", "--output")]
    [InlineData("--output", "--output")]
    [InlineData("--artifacts-path", "--artifacts-path")]
    public void A_folder_is_meant_from_where_it_is_typed(string option, string becomes) =>
        Assert.Equal([becomes, Path.GetFullPath("out/a")], Arguments($"{option} out/a"));

    [Theory]
    [InlineData("--output Detailed")]
    [InlineData("--output normal")]
    public void How_much_the_platform_prints_is_no_folder(string typed) =>
        Assert.Contains("use -v; for a folder of that name write ./", Assert.Throws<UsageException>(() => Arguments(typed)).Message, StringComparison.Ordinal);

    static IReadOnlyList<string> Arguments(string typed)
    {
        var options = new BuildOptions();
        var command = new Command("run");
        foreach (var option in options.All)
            command.Options.Add(option);
        return options.ArgumentsOf(command.Parse(typed));
    }
}
