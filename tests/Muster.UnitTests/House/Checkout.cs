namespace Muster.UnitTests.House;

/// <summary>The files of this checkout, as far as they are part of the project.</summary>
static class Checkout
{
    // What is built, kept or fetched is no part of the project.
    static readonly HashSet<string> Foreign = new(["bin", "obj", "artifacts", ".git", ".vs", ".idea", ".muster", "TestResults"], StringComparer.OrdinalIgnoreCase);

    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to the root, with slashes.</summary>
    public static IReadOnlyList<string> All { get; } = [.. FilesIn(Root).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The C# files of what is shipped.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. All.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    /// <summary>Lines that are code, with their numbers: comments and documentation may speak of anything.</summary>
    public static IEnumerable<(int Number, string Text)> Code(string file) =>
        Lines(file).Select((text, i) => (i + 1, text)).Where(line => !line.text.TrimStart().StartsWith("//", StringComparison.Ordinal));

    static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != ".git").Concat(
            Directory.EnumerateDirectories(folder).Where(inner => !Foreign.Contains(Path.GetFileName(inner))).SelectMany(FilesIn));

    static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Muster.slnx")))
                return folder;
        }

        throw new DirectoryNotFoundException("These tests run inside a checkout of Muster.");
    }
}
