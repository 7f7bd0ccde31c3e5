using Muster.Input;

namespace Muster.UnitTests.Input;

/// <summary>A kept evaluation is given up as soon as a restore adds to what a project imports.</summary>
public sealed class ImportLogTests : IDisposable
{
    const string SdkFile = "/sdk/Current/Microsoft.Common.props";

    readonly TempFolder temp = new();

    [Fact]
    public void Before_the_first_restore_the_folder_that_NuGet_will_make_is_among_the_files()
    {
        var restored = temp.At("obj");
        Assert.Equal([restored], Read(Unmet(restored + "/")));
    }

    [Fact]
    public void A_folder_that_is_there_and_holds_nothing_of_NuGet_is_watched_as_well()
    {
        var restored = temp.Make("obj");
        Assert.Equal([restored], Read($"""Project "{restored}/T.csproj.*.props" was not imported by "{SdkFile}" at (74,3), due to no matching files."""));
    }

    [Fact]
    public void A_folder_that_a_condition_finds_is_not_watched_for_it_changes_with_each_build() => Assert.Empty(Read(Unmet(temp.Make("obj") + "/")));

    [Fact]
    public void Files_are_named_whether_they_were_there_or_not() =>
        Assert.Equal(
            ["/a/b.props", "/a/c.props"],
            Read($"""Importing project "/a/b.props" into project "/a/T.csproj" at (1,1).""", $"""Project "/a/c.props" was not imported by "{SdkFile}" at (1,1), due to the file not existing."""));

    public void Dispose() => temp.Dispose();

    static string Unmet(string folder) =>
        $"""Project "$(MSBuildProjectExtensionsPath)$(MSBuildProjectFile).*.props" was not imported by "{SdkFile}" at (74,3), due to false condition; ('$(ImportProjectExtensionProps)' == 'true' and exists('$(MSBuildProjectExtensionsPath)')) was evaluated as ('true' == 'true' and exists('{folder}')).""";

    IReadOnlyList<string> Read(params string[] lines) => ImportLog.Read(temp.Write("log", string.Join('\n', lines.Select(line => "       " + line))));
}
