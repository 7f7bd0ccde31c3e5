using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>What the packages hold, and that they work where nothing of this checkout is.</summary>
public sealed class Packages
{
    static readonly string[] Libraries = ["Muster.Model", "Muster.Node", "Muster.Reporting", "Muster.Runner", "Muster.Scheduling"];

    [Fact]
    public async Task The_tool_installed_into_an_empty_home_runs_a_project_that_is_elsewhere()
    {
        using var home = new EmptyHome();
        var project = await OutsideProject.BuildAsync(home, TestContext.Current.CancellationToken);
        Assert.True(await home.RunAsync("dotnet", "tool", "install", "muster", "--tool-path", home.Tools, "--version", PackageFeed.Version) == 0, home.Output);
        Assert.True(await home.RunAsync(Path.Combine(home.Tools, "muster"), "run", project, "--no-build", "--no-progress") == 0, home.Output);
        Assert.Contains("planned 1 = 1 passed", home.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_runs_without_being_installed()
    {
        using var home = new EmptyHome();
        using var sample = SampleCopy.Of("Samples.XunitV2.Old");
        var exitCode = await home.RunAsync("dotnet", "tool", "exec", "--yes", $"muster@{PackageFeed.Version}", "--", "run", sample.Module, "--no-progress");
        Assert.True(exitCode == 0, home.Output);
    }

    [Fact]
    public async Task The_runner_works_as_a_library()
    {
        using var home = new EmptyHome();
        using var sample = SampleCopy.Of("Samples.NUnit.Old");
        var program = await RunnerProgram.WriteAsync(home.Folder, sample.Module, TestContext.Current.CancellationToken);
        Assert.True(await home.RunAsync("dotnet", "run", "--project", program) == 0, home.Output);
        Assert.Contains("Passed Passes", home.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tool_and_its_host_are_compiled_ahead_of_time()
    {
        using var package = PackageFeed.Open($"muster.{RuntimeInformation.RuntimeIdentifier}");
        var ours = package.Entries.Where(e => e.Name.StartsWith("Muster", StringComparison.Ordinal) && e.Name.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.Contains(ours, e => e.Name == "Muster.TestHost.dll");
        Assert.Empty(ours.Where(e => !IsReadyToRun(e)).Select(e => e.FullName));
    }

    [Theory]
    [InlineData("muster")]
    [InlineData("Muster.Model")]
    [InlineData("Muster.Node")]
    [InlineData("Muster.Reporting")]
    [InlineData("Muster.Runner")]
    [InlineData("Muster.Scheduling")]
    public void A_package_says_what_it_is(string id)
    {
        using var package = PackageFeed.Open(id);
        using var nuspec = package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.NotNull(package.GetEntry("README.md"));
        Assert.NotEmpty(Value("description")!);
        Assert.NotNull(metadata.Elements().Single(e => e.Name.LocalName == "repository").Attribute("commit"));
    }

    [Theory]
    [InlineData("Muster.Model")]
    [InlineData("Muster.Node")]
    [InlineData("Muster.Reporting")]
    [InlineData("Muster.Runner")]
    [InlineData("Muster.Scheduling")]
    public void Every_assembly_of_a_library_has_its_symbols(string id)
    {
        using var package = PackageFeed.Open(id);
        using var symbols = ZipFile.OpenRead(PackageFeed.PathOf(id, "snupkg"));
        var assemblies = package.Entries.Where(e => e.FullName.StartsWith("lib/", StringComparison.Ordinal) && e.Name.EndsWith(".dll", StringComparison.Ordinal)).Select(e => Path.ChangeExtension(e.FullName, ".pdb")).ToList();
        Assert.NotEmpty(assemblies);
        Assert.Empty(assemblies.Except(symbols.Entries.Select(e => e.FullName)));
    }

    [Fact]
    public void Nothing_in_a_package_says_where_it_was_built()
    {
        // Not the checkout's own folder: of one in /src, /_/src/ would speak as well.
        List<byte[]> places = [BytesOf("src"), BytesOf("artifacts")];
        var files = Directory.GetFiles(PackageFeed.Folder);
        Assert.True(files.Length > Libraries.Length);
        Assert.Empty(files.SelectMany(file => EntriesWith(file, places)));

        static byte[] BytesOf(string folder) => System.Text.Encoding.UTF8.GetBytes(Path.Combine(Repository.Root, folder) + "/");
    }

    static bool IsReadyToRun(ZipArchiveEntry entry)
    {
        using var image = new PEReader(new MemoryStream(BytesOf(entry)));
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    static List<string> EntriesWith(string file, List<byte[]> parts)
    {
        using var package = ZipFile.OpenRead(file);
        return [.. package.Entries.Where(e => BytesOf(e) is var bytes && parts.Exists(part => bytes.AsSpan().IndexOf(part) >= 0)).Select(e => $"{Path.GetFileName(file)}: {e.FullName}")];
    }

    static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (var packed = entry.Open())
            packed.CopyTo(content);

        return content.ToArray();
    }
}
