namespace Muster.Node.Folders;

/// <summary>Gives each slot a folder for its tests' own files, the same for every process in the slot, and empties it between them.</summary>
sealed class SlotFolders(string parent)
{
    readonly object gate = new();
    readonly Dictionary<string, int> users = [];

    /// <summary>An empty folder, unless another process is already in the slot: they share it.</summary>
    internal string Enter(int slot, int host)
    {
        lock (gate)
        {
            var path = Path.Combine(parent, $"gw{slot}");
            // What could not be emptied is not handed on.
            if (!users.ContainsKey(path) && Directory.Exists(path))
                path = Path.Combine(parent, $"gw{slot}.{host}");

            PrivateFolder.Make(path);
            users[path] = users.GetValueOrDefault(path) + 1;
            return path;
        }
    }

    internal void Leave(string path)
    {
        lock (gate)
        {
            if (--users[path] > 0)
                return;

            users.Remove(path);
            PrivateFolder.Remove(path);
        }
    }
}
