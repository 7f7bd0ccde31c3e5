namespace Muster.Input;

/// <summary>The files that decide what an evaluation says.</summary>
static class EvaluationInputs
{
    static readonly string[] Conventional =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Build.rsp", "Directory.Solution.props", "Directory.Solution.targets", "global.json", "MSBuild.rsp"];

    /// <summary>Stamps of the input, its projects, all imports outside of the SDK, and every place where a file would be picked up if it appeared.</summary>
    public static IReadOnlyList<FileStamp> Stamps(TestInput input, IReadOnlyList<string> projects, IReadOnlyList<string> imports, DotnetHost dotnet)
    {
        var sdks = Path.Combine(dotnet.Root, "sdk");
        return [.. imports
            .Where(path => !path.StartsWith(dotnet.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Concat(projects)
            .Concat(Folders([input.Path, .. projects]).SelectMany(folder => Conventional.Select(name => Path.Combine(folder, name))))
            .Append(input.Path)
            .Append(dotnet.Executable)
            .Append(sdks)
            .Distinct()
            .Select(FileStamp.Of)];
    }

    static HashSet<string> Folders(IEnumerable<string> files)
    {
        var folders = new HashSet<string>();
        foreach (var file in files)
        {
            for (var at = Path.GetDirectoryName(file); at is not null && folders.Add(at);)
                at = Path.GetDirectoryName(at);
        }

        return folders;
    }
}
