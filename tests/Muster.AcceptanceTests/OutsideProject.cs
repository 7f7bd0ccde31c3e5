using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>A test project as a user has one, outside this checkout.</summary>
static class OutsideProject
{
    /// <summary>Writes and builds it. Its packages come from those that this checkout has restored.</summary>
    /// <returns>Full path of the project file.</returns>
    public static async Task<string> BuildAsync(EmptyHome home, CancellationToken cancel)
    {
        var project = Path.Combine(Directory.CreateDirectory(Path.Combine(home.Folder, "Shop.Tests")).FullName, "Shop.Tests.csproj");
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
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Assert.True(await home.RunAsync("dotnet", "build", project, "-nologo", "-v:quiet", $"-p:RestoreSources={packages}") == 0, home.Output);
        return project;
    }
}
