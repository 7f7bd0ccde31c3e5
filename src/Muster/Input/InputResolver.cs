namespace Muster.Input;

/// <summary>Finds out what a path means.</summary>
sealed class InputResolver(string currentDirectory)
{
    static readonly string[] ProjectEndings = [".csproj", ".fsproj", ".vbproj"];
    static readonly string[] SolutionEndings = [".sln", ".slnx", ".slnf"];

    /// <exception cref="UsageException">The path means nothing, or several things.</exception>
    public TestInput Resolve(string path)
    {
        var full = Path.GetFullPath(path, currentDirectory);
        if (Directory.Exists(full))
            return InFolder(Path.TrimEndingDirectorySeparator(full));

        return File.Exists(full) ? OfFile(full) : throw Missing(path, full);
    }

    static TestInput OfFile(string full)
    {
        if (HasEnding(full, SolutionEndings))
            return new TestInput(InputKind.Solution, full);
        if (HasEnding(full, ProjectEndings))
            return new TestInput(InputKind.Project, full);
        if (HasEnding(full, ".dll"))
            return new TestInput(InputKind.Assembly, full);

        // The executable beside X.dll is X.exe on Windows and X elsewhere, where X may hold dots.
        var assembly = (HasEnding(full, ".exe") ? full[..^4] : full) + ".dll";
        if (File.Exists(assembly))
            return new TestInput(InputKind.Assembly, assembly);

        return ProgramFile.IsTestApp(full)
            ? new TestInput(InputKind.Assembly, full)
            : throw new UsageException($"{full} is no project, solution or built test assembly, there is no {Path.GetFileName(assembly)} beside it, and it is no app of Microsoft.Testing.Platform in one file. Name a .csproj, .fsproj, .vbproj, .sln, .slnx, .slnf or .dll file, or a folder.");
    }

    static TestInput InFolder(string folder)
    {
        // A filtered solution is only taken when it is named: it always lies beside the whole one.
        var solutions = Files(folder, ".sln", ".slnx");
        var projects = Files(folder, ProjectEndings);
        return (solutions.Count, projects.Count) switch
        {
            (1, _) => new TestInput(InputKind.Solution, solutions[0]),
            (0, 1) => new TestInput(InputKind.Project, projects[0]),
            (0, 0) => throw new UsageException($"{folder} holds no solution and no project.{Hint(folder)}"),
            (0, _) => throw Several(folder, "projects", projects),
            _ => throw Several(folder, "solutions", solutions),
        };
    }

    static UsageException Several(string folder, string what, List<string> files) =>
        new($"{folder} holds several {what}: {Names(files)}. Name the one to test.");

    static UsageException Missing(string path, string full)
    {
        var folder = Path.GetDirectoryName(full);
        while (folder is not null && !Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder);

        return new UsageException($"{path} does not exist{(path == full ? "" : $" ({full})")}.{(folder is null ? "" : Hint(folder))}");
    }

    // The nearest place that would have worked: below first, where the user most likely is one level too high; then above.
    static string Hint(string folder)
    {
        var below = Candidates(folder).Concat(Subfolders(folder).SelectMany(Candidates)).Take(4).ToList();
        if (below.Count > 0)
            return $" Did you mean {Names(below.Select(file => Path.GetRelativePath(folder, file)).ToList())} in {folder}?";

        for (var above = Path.GetDirectoryName(folder); above is not null; above = Path.GetDirectoryName(above))
        {
            if (Candidates(above).FirstOrDefault() is { } found)
                return $" The nearest one is {found}.";
        }

        return " Name a project, a solution, a folder with one of them, or a built test assembly.";
    }

    static IEnumerable<string> Candidates(string folder) => Files(folder, [.. SolutionEndings, .. ProjectEndings]);

    static IEnumerable<string> Subfolders(string folder)
    {
        try
        {
            return Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Take(100);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    static List<string> Files(string folder, params string[] endings)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Where(file => HasEnding(file, endings)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    static string Names(List<string> files) => string.Join(", ", files.Select(file => Path.IsPathRooted(file) ? Path.GetFileName(file) : file));

    static bool HasEnding(string path, params string[] endings) =>
        endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
