using Muster.Model.Events;

namespace Muster.Cli.Listing;

/// <summary>Writes lists of modules in the order of the modules, each as soon as those before it are written.</summary>
/// <param name="write">Writes the list of one module.</param>
sealed class ListWriter(Action<SessionEvent.ModuleListed> write)
{
    readonly SortedDictionary<int, SessionEvent.ModuleListed> waiting = [];
    int next;

    public void Take(SessionEvent.ModuleListed listed)
    {
        waiting.Add(listed.Module.Index, listed);
        while (waiting.Remove(next, out var due))
        {
            write(due);
            next++;
        }
    }

    /// <summary>No list will come any more; some modules may have none.</summary>
    public void End()
    {
        foreach (var listed in waiting.Values)
            write(listed);
        waiting.Clear();
    }
}
