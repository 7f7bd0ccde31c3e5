using System.Diagnostics;
using Muster.Model;

namespace Muster.Node.Hosts;

/// <summary>The command line that runs a host in the context of a test module.</summary>
static class HostCommand
{
    internal static ProcessStartInfo Make(HostStart start, HostPlace place, NodeOptions options)
    {
        var command = new ProcessStartInfo(start.DotnetPath, Arguments(start, place, options))
        {
            WorkingDirectory = start.Module.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        HostVariables.Fill(command.Environment, start, place, options);
        return command;
    }

    static string[] Arguments(HostStart start, HostPlace place, NodeOptions options)
    {
        var assembly = start.Module.AssemblyPath;
        string[] arguments =
        [
            "exec",
            .. Context(assembly),
            Path.Combine(start.HostFolder, options.HostAssembly),
            "--socket", place.Socket,
            "--out", place.Out,
            "--err", place.Err,
            "--assembly", assembly,
        ];
        return [.. arguments, .. Pair("--settings", place.Settings), .. Pair("--own-settings", place.OwnSettings), .. Pair("--attachments", start.AttachmentsFolder), .. Pair("--follow-output", options.FollowOutput ? "yes" : null)];
    }

    // An app in one file runs in a process of its own: the host of one has its own runtime and packages.
    static string[] Context(string assembly) => ModulePath.IsProgram(assembly)
        ? []
        : ["--runtimeconfig", Path.ChangeExtension(assembly, ".runtimeconfig.json"), "--depsfile", Path.ChangeExtension(assembly, ".deps.json")];

    static string[] Pair(string name, string? value) => value is null ? [] : [name, value];
}
