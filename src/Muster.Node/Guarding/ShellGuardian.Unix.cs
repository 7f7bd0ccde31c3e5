using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Muster.Model.Wire;
using Muster.Node.Commands;
using Muster.Node.Hosts;

namespace Muster.Node.Guarding;

/// <summary>A shell that waits for the end of its input: no runtime to load, and nothing of the controller's but the pipe.</summary>
/// <remarks>Without it a run is as good as with it, as long as nobody kills the controller; so its failures are not reported.</remarks>
sealed class ShellGuardian(NodeOptions options, IEnumerable<string> folders, Launcher launcher) : IGuardian
{
    static readonly TimeSpan DismissBound = TimeSpan.FromSeconds(1);

    readonly List<string> early = [];
    Process? shell;
    bool asked;

    public void Watch(int pid)
    {
        Write(Line('+', pid));
        if (asked)
            return;

        // Behind the hosts that wait for their start.
        asked = true;
        launcher.Post(Begin);
    }

    public void Forget(int pid) => Write(Line('-', pid));

    public void Dismiss(bool allGone)
    {
        if (shell is null)
            return;

        if (allGone)
            Write("bye");

        try
        {
            shell.StandardInput.Close();
        }
        catch (IOException)
        {
            // Somebody killed it.
        }

        shell.WaitForExit(DismissBound);
        shell.Dispose();
        shell = null;
    }

    static string Line(char sign, int pid) => string.Create(CultureInfo.InvariantCulture, $"{sign}{pid}");

    void Begin()
    {
        try
        {
            shell = Process.Start(Command());
        }
        catch (Win32Exception)
        {
            return;
        }

        // It has put them onto /dev/null, or is about to.
        shell!.StandardOutput.Dispose();
        shell.StandardError.Dispose();
        foreach (var line in early)
            Write(line);
    }

    void Write(string line)
    {
        if (shell is null)
        {
            early.Add(line);
            return;
        }

        try
        {
            shell.StandardInput.Write(line + "\n");
            shell.StandardInput.Flush();
        }
        catch (IOException)
        {
            // Somebody killed it.
        }
    }

    ProcessStartInfo Command()
    {
        using var script = new StreamReader(typeof(ShellGuardian).Assembly.GetManifestResourceStream("guardian.sh")!);
        string[] shellCommand =
        [
            "/bin/sh", "-c", script.ReadToEnd(), "muster-guardian",
            $"{Protocol.RunMarkVariable}={options.RunId}", Protocol.ExternalMarkVariable, .. folders,
        ];
        // A session of its own keeps the terminal's signals away; without the tool, the script ignores them.
        string[] words = UnixShell.FindSetsid() is { } setsid ? [setsid, .. shellCommand] : shellCommand;
        var command = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        HostVariables.RemoveMarks(command.Environment);
        return command;
    }
}
