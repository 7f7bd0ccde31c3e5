using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting;

/// <summary>What a reader is told a module is called: with its target framework where a run has it for several.</summary>
sealed class ModuleNames
{
    readonly Dictionary<string, HashSet<string>> frameworks = new(StringComparer.OrdinalIgnoreCase);

    public void Apply(SessionEvent e)
    {
        if (e is not SessionEvent.ModuleAdded { Module: var module })
            return;

        if (!frameworks.TryGetValue(module.Name, out var known))
            frameworks[module.Name] = known = new(StringComparer.OrdinalIgnoreCase);
        known.Add(module.TargetFramework);
    }

    /// <summary>Whether the run has modules of this name for several target frameworks.</summary>
    public bool HasTwins(TestModule module) => frameworks.GetValueOrDefault(module.Name) is { Count: > 1 };

    public string Of(TestModule module) => HasTwins(module) ? $"{module.Name}, {module.TargetFramework}" : module.Name;
}
