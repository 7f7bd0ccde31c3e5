namespace Muster.Input;

/// <summary>Reads the files that <c>muster.targets</c> writes.</summary>
static class DescriptionText
{
    /// <summary>All descriptions in a folder, one for each project and target framework.</summary>
    public static IReadOnlyList<ProjectDescription> ReadAll(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFiles("*.txt")
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .Select(file => Read(File.ReadAllLines(file.FullName)))
            .OfType<ProjectDescription>()
            // A project that others build with properties of their own appears again, earlier: they need it first.
            .DistinctBy(description => (description.Project, description.TargetFramework))];

    public static ProjectDescription? Read(IEnumerable<string> lines)
    {
        var values = lines
            .Select(line => line.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], pair => pair[1])
            .ToDictionary(group => group.Key, group => group.First());

        string Text(string name) => values.GetValueOrDefault(name, "").Trim();
        bool Flag(string name) => Text(name).Equals("true", StringComparison.OrdinalIgnoreCase);

        return Text("Project").Length == 0 || Text("TargetPath").Length == 0 ? null : new ProjectDescription
        {
            Project = Text("Project"),
            ProjectDirectory = Text("ProjectDirectory"),
            TargetPath = Text("TargetPath"),
            TargetFramework = Text("TargetFramework"),
            TargetFrameworks = Text("TargetFrameworks").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            IsExecutable = Text("OutputType").EndsWith("Exe", StringComparison.OrdinalIgnoreCase),
            IsTestProject = Flag("IsTestProject"),
            IsPlatformApplication = Flag("IsTestingPlatformApplication"),
            UseVSTest = Flag("UseVSTest"),
            UsesTestSdk = Flag("UsesTestSdk"),
            RuntimeIdentifier = Text("RuntimeIdentifier"),
            RunSettings = Text("RunSettingsFilePath"),
            RunWorkingDirectory = Text("RunWorkingDirectory"),
        };
    }
}
