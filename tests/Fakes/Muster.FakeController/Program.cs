using System.Collections.Concurrent;
using Muster.Model;
using Muster.Model.Wire;
using Muster.Node;

// Arguments: run id, path of dotnet, folder of the fake host. Prints the pids of its hosts, then "ready", and does nothing more.
var (runId, dotnet, folder) = (args[0], args[1], args[2]);
using var events = new BlockingCollection<NodeEvent>();
var node = new LocalNode(new NodeOptions { RunId = runId, HostAssembly = "Muster.FakeHost.dll" }, events.Add);
var module = new TestModule
{
    Index = 0,
    Name = "Muster.FakeHost",
    AssemblyPath = Path.Combine(folder, "Muster.FakeHost.dll"),
    TargetFramework = "net10.0",
    Platform = "any",
    WorkingDirectory = folder,
    Key = "fake",
};
for (var host = 0; host < 2; host++)
{
    node.Start(new HostStart { Host = host, Slot = host, Module = module, DotnetPath = dotnet, HostFolder = folder });
    var test = new TestRef(new TestId(0, (ulong)host), "Fake", host == 0 ? "LeavesDaemon" : "Stops");
    node.Send(host, new ControllerMessage.Run(1, "fake", [test]));
}

var busy = 0;
while (busy < 2)
{
    var next = events.Take();
    if (next is NodeEvent.Started started)
        Console.WriteLine($"pid {started.Pid}");

    if (next is NodeEvent.Said { Message: HostMessage.TestStarted } && next.Host == 1)
        busy++;

    if (next is NodeEvent.Said { Message: HostMessage.TestEnded } ended && next.Host == 0)
    {
        Console.WriteLine(ended.Output!.Trim());
        busy++;
    }
}

Console.WriteLine("ready");
new ManualResetEvent(false).WaitOne();
await node.DisposeAsync();
