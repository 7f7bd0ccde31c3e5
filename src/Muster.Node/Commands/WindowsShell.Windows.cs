using System.Diagnostics;

namespace Muster.Node.Commands;

/// <summary><c>cmd.exe /c</c>. What it prints comes through pipes, whose breaking ends nobody there.</summary>
static class WindowsShell
{
    internal static ProcessStartInfo Describe(ShellLine line) => new(Environment.GetEnvironmentVariable("ComSpec") ?? "cmd.exe")
    {
        // The shell takes all between the first quote and the last as it is.
        Arguments = $"/d /s /c \"{line.Command}\"",
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>Appends what the process will print to a file.</summary>
    internal static void Keep(Process process, string file)
    {
        var gate = new object();
        void Append(object sender, DataReceivedEventArgs e)
        {
            if (e.Data is null)
                return;

            lock (gate)
                AppendLine(file, e.Data);
        }

        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
    }

    internal static void BeginReading(Process process)
    {
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    static void AppendLine(string file, string line)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            using var writer = new StreamWriter(stream);
            writer.Write(line + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file is gone: what stays behind is not read any more.
        }
    }
}
