namespace Muster.Benchmarks.Measuring;

/// <summary>The compared command lines.</summary>
static class Tool
{
    static string ReportFile => Path.Combine(Repository.Scratch, "report.json");

    public static Task<Measured> MusterAsync(string project, params string[] options) =>
        MeasuredCommand.RunAsync(Path.GetDirectoryName(project)!, [Repository.Dotnet, Repository.Tool, "run", project, "--no-build", .. options]);

    public static async Task<(Measured Measured, RunReport Report)> ReportedAsync(string project, params string[] options)
    {
        var measured = await MusterAsync(project, [.. options, "--report-json", ReportFile]);
        return (measured, RunReport.Read(ReportFile));
    }

    public static Task<Measured> DotnetTestAsync(string project) =>
        MeasuredCommand.RunAsync(Path.GetDirectoryName(project)!, Repository.Dotnet, "test", project, "--no-build");
}
