using System.CommandLine;
using Muster.Cli.Options;
using Muster.Cli.Terminal;
using Muster.Doctor;
using Muster.Doctor.Json;
using Muster.Model;
using Muster.Reporting.Merging;
using Muster.Session;
using Muster.Storage;
using Muster.Storage.LastRun;

namespace Muster.Cli;

/// <summary><c>muster doctor</c>: why the failures of a run failed, and what it waited for.</summary>
static class DoctorCommand
{
    public static async Task<int> RunAsync(RunCommandOptions options, ParseResult parsed, CancellationToken cancel)
    {
        var format = OutputFormatReader.Read(parsed.GetValue(options.Format)!);
        var words = parsed.GetValue(options.Paths) ?? [];
        var reports = words.Where(IsReport).ToList();
        var paths = words.Except(reports).ToArray();
        var run = reports.Count > 0 ? OfReports(reports) : OfLastRun(options.Configuring.Loaded?.Root ?? RootFolder.Find(paths.FirstOrDefault() ?? Environment.CurrentDirectory));
        var report = new DoctorReport(run, run.Failures.Count == 0 ? [] : await LookAsync(options, parsed, run, paths, cancel));
        Write(report, format);
        return (int)(report.AnythingWrong ? ExitCode.TestsFailed : ExitCode.Passed);
    }

    /// <summary>Whether what is to be run again is said in the right way.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static void Check(RunCommandOptions options, ParseResult parsed)
    {
        OutputFormatReader.Read(parsed.GetValue(options.Format)!);
        RunOptionsReader.Read(options, parsed, listOnly: false, [.. (parsed.GetValue(options.Paths) ?? []).Where(word => !IsReport(word))]).CheckPaths();
    }

    static void Write(DoctorReport report, OutputFormat format)
    {
        if (format == OutputFormat.Text)
        {
            Console.Out.Write(DoctorText.Of(report));
            return;
        }

        using var output = JsonOutput.Open();
        DoctorJson.Write(report, output);
    }

    static async Task<IReadOnlyList<Finding>> LookAsync(RunCommandOptions options, ParseResult parsed, RecordedRun run, string[] paths, CancellationToken cancel)
    {
        var basis = await RunOptionsReader.ReadAsync(options, parsed, listOnly: false, cancel, paths.Length > 0 ? paths : PathsOf(run));
        var say = parsed.GetValue(options.Quiet) ? static _ => { } : (Action<string>)StandardError.Say;
        foreach (var problem in basis.Problems)
            StandardError.Say(problem.Message);

        var examination = new Examination(basis, run, probe => DoctorProbe.PlayAsync(probe, say), say);
        var missing = run.Failures.Where(failure => examination.ModuleOf(failure) is null).Select(run.ModuleOf).Distinct().ToList();
        if (missing.Count > 0 && run.Failures.All(failure => examination.ModuleOf(failure) is null))
            throw new UsageException(Missing(missing));
        if (missing.Count > 0)
            StandardError.Say(Missing(missing));
        foreach (var (recorded, module) in run.Modules.Select(m => (m, basis.Modules.FirstOrDefault(b => b.Key == m.Key))))
        {
            if (module is not null && module.AssemblyPath != recorded.AssemblyPath)
                StandardError.Say($"that run ran {recorded.AssemblyPath}, this is {module.AssemblyPath}: give -c as in that run.");
        }

        return await examination.LookAsync();
    }

    static string Missing(IReadOnlyList<RecordedModule> modules) =>
        $"{string.Join(" and ", modules.Select(module => $"{module.Name} ({module.TargetFramework})"))} had failures in that run and cannot be run now. Give the path, and -c and -f as in that run.";

    static RecordedRun OfLastRun(string root)
    {
        var file = new LastRunFile(new MusterFolder(root));
        return file.Read() ?? throw new UsageException(file.Exists
            ? $"{file.FullPath} cannot be read, or is of another version of muster. Run the tests again, with muster run, then ask again."
            : $"No run is known here ({file.FullPath} is not there). Run the tests first, with muster run; or give the file that --report-json wrote: muster doctor REPORT.json.");
    }

    // Of another machine's processors nothing is known.
    static RecordedRun OfReports(List<string> reports)
    {
        try
        {
            var chronicle = new Chronicle(cores: 0);
            return chronicle.Close(RunJoin.Of(reports, attempts: false).Replay(chronicle.Take, ExitCodes.Weightiest));
        }
        catch (MergeException e)
        {
            throw new UsageException(e.Message);
        }
    }

    /// <summary>A report to read, and not a place where tests are.</summary>
    public static bool IsReport(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    static string[] PathsOf(RecordedRun run) =>
        [.. run.Failures.Select(failure => run.ModuleOf(failure).Path).Where(path => path.Length > 0).Distinct()];
}
