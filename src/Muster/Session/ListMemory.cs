using System.Runtime.InteropServices;
using Muster.Model;
using Muster.Storage;

namespace Muster.Session;

/// <summary>The lists of tests that earlier runs have kept, and those that this one keeps.</summary>
sealed class ListMemory(string hostFolder, ListCache lists)
{
    readonly Dictionary<int, string> keys = [];

    /// <summary>The module's tests, if nothing that they depend on has changed since they were listed.</summary>
    /// <remarks>Asked before the first host starts: tests may write beside their binaries.</remarks>
    /// <param name="module">Whose tests.</param>
    /// <param name="variables">Those that its hosts get.</param>
    public CachedList? Known(TestModule module, IReadOnlyDictionary<string, string> variables)
    {
        var key = ListCache.KeyOf(module, new ListIngredients
        {
            HostFolder = hostFolder,
            Runtime = RuntimeInformation.FrameworkDescription,
            RunSettings = module.Settings,
            Environment = variables,
        });
        if (key is null)
            return null;

        keys[module.Index] = key;
        if (lists.Read(module, key) is not { } list)
            return null;

        if (!list.Unsteady)
            return list;

        keys.Remove(module.Index);
        return null;
    }

    public void Keep(TestModule module, IReadOnlyList<TestCase> cases, ModuleTraits traits)
    {
        if (keys.TryGetValue(module.Index, out var key))
            lists.Save(module, new CachedList(key, traits, [.. cases]));
    }

    /// <summary>The module has other tests, or calls them otherwise, each time that it is listed: no list of it is worth keeping while its files are these.</summary>
    public void Forget(TestModule module)
    {
        if (keys.Remove(module.Index, out var key))
            lists.Save(module, new CachedList(key, new ModuleTraits(), []) { Unsteady = true });
    }
}
