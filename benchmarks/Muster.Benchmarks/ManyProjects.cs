using System.Globalization;
using Muster.Benchmarks.Measuring;
using Muster.Benchmarks.Report;
using Muster.Benchmarks.Workloads;

namespace Muster.Benchmarks;

/// <summary>A solution of many test projects that were built and listed before: what it takes to know them all.</summary>
static class ManyProjects
{
    const int Projects = 300;
    const int Rounds = 7;
    const double FloorMs = 1000;
    const string Sample = "Samples.NUnit.Mtp";

    static readonly string Folder = Path.Combine(Repository.Scratch, "workloads", "ManyProjects");

    static string Solution => Path.Combine(Folder, "Many.slnx");

    public static async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        await MeasuredCommand.RunAsync(Repository.Samples, Repository.Dotnet, "build", "Samples.slnx", "-v", "quiet", "-nologo");
        Write();
        var first = await ListAsync();
        var walls = new List<double>();
        for (var i = 0; i < Rounds; i++)
            walls.Add(await ListAsync());

        File.SetLastWriteTimeUtc(ProjectFile(0), DateTime.UtcNow);
        var touched = await ListAsync();
        var detail = string.Create(CultureInfo.InvariantCulture, $"median of {Rounds}; the first time, with a host for each project, {first:0} ms; after one project file changed, with MSBuild, {touched:0} ms");
        return [new Row($"`muster list --no-build`, {Projects} projects", walls.Median(), FloorMs, " ms", detail)];
    }

    static async Task<double> ListAsync() =>
        (await MeasuredCommand.RunAsync(Folder, Repository.Dotnet, Repository.Tool, "list", Solution, "--no-build")).WallMs;

    // The outputs are copies of one sample's: building so many projects would measure MSBuild.
    static void Write()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);

        var output = Path.Combine(Repository.Samples, Sample, "bin", "Debug", "net10.0");
        for (var i = 0; i < Projects; i++)
        {
            Text.Update(ProjectFile(i), $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><IsTestProject>true</IsTestProject><AssemblyName>{Sample}</AssemblyName></PropertyGroup></Project>\n");
            Copy(output, Path.Combine(Path.GetDirectoryName(ProjectFile(i))!, "bin", "Debug", "net10.0"));
        }

        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            Text.Update(Path.Combine(Folder, name), "<Project />\n");
        var lines = Enumerable.Range(0, Projects).Select(i => $"  <Project Path=\"{Name(i)}/{Name(i)}.csproj\" />\n");
        Text.Update(Solution, $"<Solution>\n{string.Concat(lines)}</Solution>\n");
    }

    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    static string Name(int number) => $"Shop{number:000}.Tests";

    static string ProjectFile(int number) => Path.Combine(Folder, Name(number), Name(number) + ".csproj");
}
