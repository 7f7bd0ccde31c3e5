using System.Collections.Concurrent;
using System.Diagnostics;
using Muster.Model;
using Muster.Model.Wire;
using Muster.Node;

namespace Muster.Benchmarks.Measuring;

/// <summary>Test hosts without anything around them: how long one needs from its start to its first test.</summary>
sealed class BareHosts(string assembly, string framework)
{
    static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);

    IReadOnlyList<TestCase>? cases;

    /// <summary>The mean time to the first test, in milliseconds, of as many hosts as are started together.</summary>
    public double FirstTestMs(int hosts)
    {
        cases ??= List();
        var firsts = Play(hosts, host => Only(cases[host % cases.Count]), (_, message) => message is HostMessage.TestStarted, (_, _) => { });
        return firsts.Average();
    }

    static ControllerMessage.Run Only(TestCase test) => new(1, test.Backend, [new(test.Id, test.Class, test.Method)]);

    List<TestCase> List()
    {
        var found = new List<TestCase>();
        Play(1, _ => new ControllerMessage.Discover(), (_, message) => message is HostMessage.DiscoveryEnded, (_, message) =>
        {
            if (message is HostMessage.CasesFound some)
                found.AddRange(some.Cases);
        });
        // One of each class, as the hosts of a real run begin.
        return [.. found.DistinctBy(test => test.Class)];
    }

    /// <summary>Starts hosts, says one thing to each, and gives the milliseconds until each has answered.</summary>
    double[] Play(int count, Func<int, ControllerMessage> question, Func<int, HostMessage, bool> isAnswer, Action<int, HostMessage> hear)
    {
        var clock = Stopwatch.StartNew();
        var answers = new ConcurrentDictionary<int, double>();
        using var all = new CountdownEvent(count);
        var node = new LocalNode(new NodeOptions { RunId = Guid.NewGuid().ToString("n")[..12], WorkerCount = count }, e =>
        {
            if (e is not NodeEvent.Said { Message: var message })
                return;

            hear(e.Host, message);
            if (isAnswer(e.Host, message) && answers.TryAdd(e.Host, clock.Elapsed.TotalMilliseconds))
                all.Signal();
        });
        var start = clock.Elapsed.TotalMilliseconds;
        for (var host = 0; host < count; host++)
        {
            node.Start(Describe(host));
            node.Send(host, question(host));
        }

        var answered = all.Wait(Bound);
        node.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return answered ? [.. answers.Values.Select(at => at - start)] : throw new InvalidOperationException($"{assembly}: a host did not answer.");
    }

    HostStart Describe(int host) => new()
    {
        Host = host,
        Slot = host,
        DotnetPath = Repository.Dotnet,
        HostFolder = Repository.HostFolder,
        Module = new TestModule
        {
            Index = 0,
            Name = Path.GetFileNameWithoutExtension(assembly),
            AssemblyPath = assembly,
            TargetFramework = framework,
            Platform = "",
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
            Key = "",
        },
    };
}
