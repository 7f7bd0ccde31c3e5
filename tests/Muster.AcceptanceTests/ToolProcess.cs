using System.Diagnostics;
using System.Text;

namespace Muster.AcceptanceTests;

/// <summary>The built <c>muster</c>, started as a user would.</summary>
sealed class ToolProcess : IDisposable
{
    static readonly TimeSpan Bound = TimeSpan.FromMinutes(3);

    readonly Process process;
    readonly StringBuilder output = new();
    readonly object gate = new();

    ToolProcess(Process process, string folder)
    {
        this.process = process;
        Folder = folder;
    }

    /// <summary>A folder of this run alone, for reports and logs; removed at the end.</summary>
    public string Folder { get; }

    public int Id => process.Id;

    /// <summary>Standard output and error so far.</summary>
    public string Output
    {
        get
        {
            lock (gate)
                return output.ToString();
        }
    }

    public static ToolProcess Start(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var folder = Directory.CreateTempSubdirectory("muster-acceptance-").FullName;
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Repository.Tool);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument.Replace("{folder}", folder, StringComparison.Ordinal));

        // Muster's own tests may be run by Muster: what it tells its tests is not for the tool under test.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MUSTER", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value.Replace("{folder}", folder, StringComparison.Ordinal);

        var tool = new ToolProcess(new Process { StartInfo = start }, folder);
        tool.process.OutputDataReceived += tool.Keep;
        tool.process.ErrorDataReceived += tool.Keep;
        tool.process.Start();
        tool.process.BeginOutputReadLine();
        tool.process.BeginErrorReadLine();
        return tool;
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var bound = new CancellationTokenSource(Bound);
        try
        {
            await process.WaitForExitAsync(bound.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"muster did not end within {Bound}. It said:\n{Output}");
        }

        return process.ExitCode;
    }

    public void Signal(string signal) => Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.WaitForExit();

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    void Keep(object sender, DataReceivedEventArgs e)
    {
        lock (gate)
            output.AppendLine(e.Data);
    }
}
