using System.Diagnostics;
using System.Text;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>The built <c>muster</c>, started as a user would.</summary>
sealed class ToolProcess : IDisposable
{
    /// <summary>Only a defect takes as long.</summary>
    static readonly TimeSpan Bound = TimeSpan.FromMinutes(8);

    /// <summary>A shell that starts a command in the background, or nohup, lets all that comes from there ignore these; the tool would rightly do so, too.</summary>
    static readonly string[] Heeding = ["env", "--default-signal=INT,QUIT,HUP,TERM,TSTP"];

    /// <summary>By these the tool tells where it runs. A test that wants one sets it.</summary>
    static readonly string[] Surroundings = ["CI", "TF_BUILD", "GITLAB_CI", "TEAMCITY_VERSION", "JENKINS_URL", "BUILDKITE", "APPVEYOR", "TRAVIS", "CODEBUILD_BUILD_ID", "NO_COLOR", "XDG_RUNTIME_DIR"];

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

    /// <summary>What this run, and nothing else on the machine, takes for the temporary folder.</summary>
    public string Temporary => Path.Combine(Folder, "tmp");

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Standard output and error so far.</summary>
    public string Output
    {
        get
        {
            lock (gate)
                return output.ToString();
        }
    }

    public static ToolProcess Start(IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        Start([], arguments, environment);

    /// <summary>Starts it through another program, which must become it by <c>exec</c>.</summary>
    /// <param name="wrapper">Words before the command; none for a plain start. A wrapper whose first word is <see cref="Unread"/> has its output left alone.</param>
    public static ToolProcess Start(IReadOnlyList<string> wrapper, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var folder = Directory.CreateTempSubdirectory("muster-acceptance-").FullName;
        var unread = wrapper is [Unread, ..];
        string[] words = [.. Heeding, .. unread ? wrapper.Skip(1) : wrapper, "dotnet", Repository.Tool, .. arguments];
        var start = new ProcessStartInfo(words[0]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var word in words.Skip(1))
            start.ArgumentList.Add(word.Replace("{folder}", folder, StringComparison.Ordinal));

        // Muster's own tests may be run by Muster, and on GitHub: what these tell their tests is not for the tool under test.
        foreach (var name in start.Environment.Keys.Where(k => Surroundings.Contains(k) || k.StartsWith("MUSTER", StringComparison.Ordinal) || k.StartsWith("GITHUB_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        // Whether a test passes must not depend on how long another one took: what runs of the samples learn where they lie is for the next of them.
        if (start.ArgumentList.Any(word => word.StartsWith(Repository.Samples, StringComparison.Ordinal)))
            start.Environment["MUSTER_HISTORY"] = Path.Combine(folder, "history");
        foreach (var (name, value) in environment)
            start.Environment[name] = value.Replace("{folder}", folder, StringComparison.Ordinal);

        var tool = new ToolProcess(new Process { StartInfo = start }, folder);
        start.Environment["TMPDIR"] = Directory.CreateDirectory(tool.Temporary).FullName;
        tool.process.OutputDataReceived += tool.Keep;
        tool.process.ErrorDataReceived += tool.Keep;
        tool.process.Start();
        if (unread)
            return tool;

        tool.process.BeginOutputReadLine();
        tool.process.BeginErrorReadLine();
        return tool;
    }

    /// <summary>First word of a wrapper: nobody reads what the tool prints.</summary>
    public const string Unread = "unread";

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

    /// <summary>Waits until it has said something; fails if it ends without.</summary>
    public Task SaysAsync(string text) => SaysOneOfAsync(text);

    /// <summary>Waits until it has said one of several things; fails if it ends without.</summary>
    /// <returns>What it has said; the first of them if there are several.</returns>
    public async Task<string> SaysOneOfAsync(params string[] texts)
    {
        var sought = string.Join("' or '", texts);
        await Eventually.IsAsync(() => Said(texts) is not null || HasExited, () => $"muster says '{sought}', it said:\n{Output}");
        if (Said(texts) is null)
            await EndAsync(); // Its last lines may still be under way.

        var said = Said(texts);
        Assert.True(said is not null, $"muster ended without '{sought}', it said:\n{Output}");
        return said!;
    }

    /// <summary>Writes to its standard input, as keys do where that is a terminal.</summary>
    public void Type(string keys)
    {
        process.StandardInput.Write(keys);
        process.StandardInput.Flush();
    }

    public void Signal(string signal) => Signals.Send(signal, process.Id);

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        foreach (var left in RunProcesses.Of(this))
            Signals.Send("KILL", left.Id);

        process.Dispose();
        Removal.Of(Folder);
    }

    string? Said(IEnumerable<string> texts)
    {
        var output = Output;
        return texts.FirstOrDefault(t => output.Contains(t, StringComparison.Ordinal));
    }

    void Keep(object sender, DataReceivedEventArgs e)
    {
        lock (gate)
            output.AppendLine(e.Data);
    }
}
