using System.Text.Json;
using Muster.Model;

namespace Muster.Storage;

/// <summary>Remembers the list of a module's tests as long as nothing that it depends on has changed.</summary>
/// <remarks>Tests may write beside their binaries, so take the key before any host of the run is started.</remarks>
sealed class ListCache(MusterFolder folder)
{
    const string Part = "lists";

    // Raised whenever the content of a list, or what it depends on, changes its meaning.
    const string Format = "2";

    /// <summary>The key under which the list of the module stands now; null if it is not worth keeping.</summary>
    public static string? KeyOf(TestModule module, ListIngredients ingredients)
    {
        if (FolderPrint.Of(module.OutputDirectory) is not { } files || FolderPrint.Of(ingredients.HostFolder) is not { } host)
            return null;

        return StableHash.Of(
        [
            Format, module.Key, module.AssemblyPath, module.WorkingDirectory, ingredients.Runtime,
            ingredients.RunSettings is null ? "no settings" : "settings " + ingredients.RunSettings,
            .. ingredients.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal).SelectMany(variable => new[] { variable.Key, variable.Value }),
            "host", .. host,
            "module", .. files,
        ]);
    }

    /// <summary>The list, if it was kept under this key.</summary>
    public CachedList? Read(TestModule module, string key) => ReadFile(FileOf(module)) is { } list && list.Key == key ? list : null;

    static CachedList? ReadFile(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, StorageJson.Default.CachedList) is { Cases: not null, Traits: not null } list ? list : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>All lists that are kept, of whatever age; those that cannot be read are left out.</summary>
    public static IEnumerable<CachedList> Kept(MusterFolder folder)
    {
        var lists = Path.GetDirectoryName(folder.FileIn(Part, "all"))!;
        return Directory.Exists(lists) ? Directory.EnumerateFiles(lists, "*.json").Select(ReadFile).OfType<CachedList>() : [];
    }

    /// <summary>Keeps a list, in place of an older one of the same module. Where that cannot be done, nothing is kept.</summary>
    public void Save(TestModule module, CachedList list)
    {
        if (!folder.TryMake(Part))
            return;

        try
        {
            AtomicFile.Write(FileOf(module), stream => JsonSerializer.Serialize(stream, list, StorageJson.Default.CachedList));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run lists anew; there is nothing that the user should do.
        }
    }

    string FileOf(TestModule module) => folder.FileIn(Part, StableHash.Of(module.Key) + ".json");
}
