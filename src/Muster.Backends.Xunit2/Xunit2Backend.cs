using Muster.Backends.XunitCommon;
using Muster.Hosting;

namespace Muster.Backends.Xunit2;

/// <summary>Drives the engine of xUnit.net v2, 2.4 and later.</summary>
public sealed class Xunit2Backend(HostedModule module, string name)
    : XunitBackend(module, name, "2.4 to 2.9", (settings, log) => new Engine(module.Assembly.Value, settings, log));
