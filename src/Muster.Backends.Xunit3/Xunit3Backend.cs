using Muster.Backends.XunitCommon;
using Muster.Hosting;

namespace Muster.Backends.Xunit3;

/// <summary>Drives the engine of xUnit.net v3, 2.0.3 and later.</summary>
public sealed class Xunit3Backend(HostedModule module, string name)
    : XunitBackend(module, name, "2.0.3 to 4.0", (settings, log) => new Engine(module.Assembly.Value, settings, log));
