using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>A program that uses the runner's package: the example of its own page.</summary>
static class RunnerProgram
{
    /// <returns>Full path of the project file.</returns>
    public static async Task<string> WriteAsync(string folder, string module, CancellationToken cancel)
    {
        var project = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "Program")).FullName, "Program.csproj");
        await File.WriteAllTextAsync(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Muster.Runner" Version="{PackageFeed.Version}" />
              </ItemGroup>
            </Project>
            """, cancel);
        await File.WriteAllTextAsync(Path.ChangeExtension(project, ".cs"), await ExampleAsync(module, cancel), cancel);
        return project;
    }

    static async Task<string> ExampleAsync(string module, CancellationToken cancel)
    {
        const string Fence = "```";
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "Muster", "PACKAGE.md"), cancel);
        var code = page.Split(Fence + "csharp")[1].Split(Fence)[0];
        Assert.Contains("\"tests/Shop.Tests\"", code, StringComparison.Ordinal);
        return code.Replace("\"tests/Shop.Tests\"", $"@\"{module}\"", StringComparison.Ordinal);
    }
}
