using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>A package and the sources that it comes from, tried on the smallest one.</summary>
public sealed class PackageSources
{
    const string Clone = "git clone -q --shared \"$1\" \"$2\" && git -C \"$2\" remote set-url origin https://github.com/example/muster.git";

    static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public async Task Equal_sources_give_equal_packages_wherever_they_lie_and_their_symbols_lead_to_the_sources()
    {
        using var home = new EmptyHome();
        var one = await PackAsync(home, "one");
        var other = await PackAsync(home, Path.Combine("another", "place"));

        Assert.Equal([".nupkg", ".snupkg"], one.Select(Path.GetExtension));
        Assert.Equal(one.Select(Path.GetFileName), other.Select(Path.GetFileName));
        foreach (var (a, b) in one.Zip(other))
            Assert.True(File.ReadAllBytes(a).AsSpan().SequenceEqual(File.ReadAllBytes(b)), Path.GetFileName(a));

        Assert.Matches("\"[a-z]+://raw\\.githubusercontent\\.com/example/muster/[0-9a-f]{40}/\\*\"", SourcesOf(one[1]));
    }

    /// <returns>The package and its symbols.</returns>
    static async Task<string[]> PackAsync(EmptyHome home, string place)
    {
        var clone = Path.Combine(home.Folder, place);
        Assert.True(await home.RunAsync("sh", "-c", Clone, "sh", Repository.Root, clone) == 0, home.Output);
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var packed = Path.Combine(clone, "packed");
        // As ./build.sh pack does it.
        Assert.True(
            await home.RunAsync("env", "SOURCE_DATE_EPOCH=1700000000", "dotnet", "pack", Path.Combine(clone, "src", "Muster.Model"), "-c", "Release", "-o", packed, "-nologo", "-v:quiet", "-p:ContinuousIntegrationBuild=true", $"-p:RestoreSources={packages}") == 0,
            home.Output);
        return [.. Directory.GetFiles(packed).Order(StringComparer.Ordinal)];
    }

    static string SourcesOf(string file)
    {
        using var package = ZipFile.OpenRead(file);
        using var packed = package.Entries.Single(e => e.Name == "Muster.Model.pdb").Open();
        using var content = new MemoryStream();
        packed.CopyTo(content);
        content.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(content);
        var symbols = provider.GetMetadataReader();
        var link = symbols.GetCustomDebugInformation(EntityHandle.ModuleDefinition).Select(symbols.GetCustomDebugInformation).Single(info => symbols.GetGuid(info.Kind) == SourceLink);
        return Encoding.UTF8.GetString(symbols.GetBlobBytes(link.Value));
    }
}
