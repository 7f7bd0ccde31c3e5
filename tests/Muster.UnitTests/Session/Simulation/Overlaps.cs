using Muster.Model;
using Muster.Model.Wire;
using Muster.Node;
using Muster.Rules;
using Muster.Session;

namespace Muster.UnitTests.Session.Simulation;

/// <summary>Watches that what must run one after another does.</summary>
sealed class Overlaps(RunOptions options, IReadOnlyList<FakeModule> modules)
{
    readonly IReadOnlyList<ModuleRules> rules = [.. modules.Select(module => new Rulebook(options).Of(module.Module))];
    readonly Dictionary<(int Host, TestId Test, string? Row), IReadOnlyList<string>> running = [];

    public void Hear(int module, NodeEvent e)
    {
        switch (e)
        {
            case NodeEvent.Said { Message: HostMessage.TestStarted started }:
                Start(e.Host, module, started);
                break;
            case NodeEvent.Said { Message: HostMessage.TestEnded ended }:
                running.Remove((e.Host, ended.Id, ended.Row));
                break;
            case NodeEvent.Ended:
                foreach (var key in running.Keys.Where(key => key.Host == e.Host).ToList())
                    running.Remove(key);
                break;
        }
    }

    void Start(int host, int module, HostMessage.TestStarted started)
    {
        var needed = Needed(module, started.Id);
        Assert.DoesNotContain(running.Values, other => other.Intersect(needed).Any());
        running[(host, started.Id, started.Row)] = needed;
    }

    List<string> Needed(int module, TestId test)
    {
        IReadOnlyList<string> batons = rules[module].BatonsOf(modules[module].Find(test).Case);
        return [.. rules[module].Serial ? batons.Append($"all of {modules[module].Module.Name}") : batons];
    }
}
