using System.IO.Compression;

namespace Muster.AcceptanceTests;

/// <summary>The folder into which <c>./build.sh pack</c> puts its packages.</summary>
static class PackageFeed
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "packages");

    /// <summary>The version that all packages share.</summary>
    public static string Version { get; } = Find();

    public static string PathOf(string id, string extension) => Path.Combine(Folder, $"{id}.{Version}.{extension}");

    public static ZipArchive Open(string id) => ZipFile.OpenRead(PathOf(id, "nupkg"));

    static string Find()
    {
        const string Known = "Muster.Model.";
        var files = Directory.Exists(Folder) ? Directory.GetFiles(Folder, Known + "*.nupkg") : [];
        return files is [var file]
            ? Path.GetFileNameWithoutExtension(file)[Known.Length..]
            : throw new FileNotFoundException("There are no packages: run ./build.sh pack this.", Folder);
    }
}
