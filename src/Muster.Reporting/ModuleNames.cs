using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting;

/// <summary>What a reader is told a module is called: with its target framework where a run has it for several.</summary>
sealed class ModuleNames
{
    readonly Dictionary<string, int> modules = new(StringComparer.OrdinalIgnoreCase);

    public void Apply(SessionEvent e)
    {
        if (e is SessionEvent.ModuleAdded { Module.Name: var name })
            modules[name] = modules.GetValueOrDefault(name) + 1;
    }

    public bool HasTwins(TestModule module) => modules.GetValueOrDefault(module.Name) > 1;

    public string Of(TestModule module) => HasTwins(module) ? $"{module.Name}, {module.TargetFramework}" : module.Name;
}
