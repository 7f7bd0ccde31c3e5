using System.Diagnostics;
using System.Globalization;
using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>The command line that starts a module as the app that it is.</summary>
static class AppCommand
{
    /// <param name="module">Whose app it is.</param>
    /// <param name="port">Where it is to connect to.</param>
    /// <param name="options">What else it is told.</param>
    public static ProcessStartInfo Make(HostedModule module, int port, IReadOnlyList<string> options)
    {
        var command = Program(module);
        string[] server = ["--server", "--client-host", "127.0.0.1", "--client-port", port.ToString(CultureInfo.InvariantCulture)];
        foreach (var argument in (string[])[.. server, .. options])
            command.ArgumentList.Add(argument);

        // Descriptors 0, 1 and 2 are this process's own: what the tests print goes where the host's output goes.
        command.UseShellExecute = false;

        // Saves a tenth of a second at each start, and nobody asked for it.
        command.Environment.TryAdd("TESTINGPLATFORM_TELEMETRY_OPTOUT", "1");
        command.Environment.TryAdd("TESTINGPLATFORM_NOBANNER", "1");
        return command;
    }

    static ProcessStartInfo Program(HostedModule module)
    {
        var dotnet = Environment.ProcessPath!;
        var program = module.IsProgram ? module.AssemblyPath : Path.ChangeExtension(module.AssemblyPath, OperatingSystem.IsWindows() ? ".exe" : null);
        if (!module.IsProgram && !IsExecutable(program))
            return new ProcessStartInfo(dotnet, ["exec", module.AssemblyPath]);

        var command = new ProcessStartInfo(program);
        // As `dotnet test` does: the program looks for the runtime by itself, and would find another.
        command.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(dotnet)!;
        return command;
    }

    static bool IsExecutable(string program) =>
        File.Exists(program) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(program) & UnixFileMode.UserExecute) != 0);
}
