using Muster.Benchmarks.Measuring;

namespace Muster.Benchmarks.Workloads;

/// <summary>Projects in a folder of their own, with a solution, so that what Muster remembers of them lies there as well.</summary>
sealed class WorkloadSolution(string name, IReadOnlyList<WorkloadProject> projects)
{
    readonly string folder = Path.Combine(Repository.Scratch, "workloads", name);

    public string File => Path.Combine(folder, name + ".slnx");

    public IReadOnlyList<WorkloadProject> Projects => projects;

    public string FileOf(WorkloadProject project) => project.File(folder);

    public BareHosts HostsOf(WorkloadProject project) => new(project.Assembly(folder), WorkloadProject.TargetFramework);

    public async Task BuildAsync()
    {
        foreach (var template in Directory.GetFiles(Repository.Templates, "Directory.*"))
            Text.Update(Path.Combine(folder, Path.GetFileName(template)), System.IO.File.ReadAllText(template));
        foreach (var project in projects)
            project.Write(folder);

        var lines = projects.Select(project => $"  <Project Path=\"{project.Name}/{project.Name}.csproj\" />\n");
        Text.Update(File, $"<Solution>\n{string.Concat(lines)}</Solution>\n");
        await MeasuredCommand.RunAsync(folder, Repository.Dotnet, "build", File, "-v", "quiet", "-nologo");
    }

    /// <summary>As if Muster had never seen the projects.</summary>
    public void Forget()
    {
        var memory = Path.Combine(folder, ".muster");
        if (Directory.Exists(memory))
            Directory.Delete(memory, recursive: true);
    }
}
