using System.Diagnostics;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>A test project as a user has one, outside this checkout.</summary>
static class OutsideProject
{
    /// <summary>Writes and builds it, with this user's own settings.</summary>
    /// <returns>Full path of the project file.</returns>
    public static async Task<string> BuildAsync(string folder, CancellationToken cancel)
    {
        var project = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "Shop.Tests")).FullName, "Shop.Tests.csproj");
        // Ends the search for settings: those of the folder above know no packages.
        File.Copy(Path.Combine(Repository.Root, "Directory.Packages.props"), Path.Combine(Path.GetDirectoryName(project)!, "Directory.Packages.props"));
        await File.WriteAllTextAsync(project, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <NoWarn>$(NoWarn);NU1603;NU1608</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="xunit.v3" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" />
                <PackageReference Include="xunit.runner.visualstudio" />
              </ItemGroup>
            </Project>
            """, cancel);
        await File.WriteAllTextAsync(Path.ChangeExtension(project, ".cs"), "public class Cart { [Xunit.Fact] public void Adds() { } }", cancel);
        await BuildAsync(project);
        return project;
    }

    static async Task BuildAsync(string project)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", project, "-nologo", "-v:quiet", $"-p:RestoreSources={packages}", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = Repository.Root,
        })!;
        await build.WaitForExitAsync(CancellationToken.None);
        Assert.Equal(0, build.ExitCode);
    }
}
