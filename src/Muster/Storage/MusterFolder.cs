namespace Muster.Storage;

/// <summary>A folder in which something is kept from run to run, made when first written to: <c>.muster/</c> under the root, which ignores itself, or one that the user names.</summary>
/// <remarks>Nothing there is needed to run: where it cannot be written, only the options that go by earlier runs miss it, and runs start slower.</remarks>
sealed class MusterFolder
{
    readonly bool ignoresItself;

    /// <summary><c>.muster/</c> under this root.</summary>
    public MusterFolder(string root)
        : this(root, Path.Combine(Path.GetFullPath(root), ".muster"), ignoresItself: true) { }

    MusterFolder(string root, string location, bool ignoresItself)
    {
        Root = Path.GetFullPath(root);
        Location = location;
        this.ignoresItself = ignoresItself;
    }

    /// <summary>The folder that it lies in.</summary>
    public string Root { get; }

    /// <summary>Full path, whether it exists or not.</summary>
    public string Location { get; }

    /// <summary>Why nothing can be kept, as a sentence; null as long as it can.</summary>
    public string? Notice { get; private set; }

    /// <summary>A folder of the user's choice, for what is worth keeping on other machines too. It may be under version control.</summary>
    public static MusterFolder At(string location) => new(location, Path.GetFullPath(location), ignoresItself: false);

    /// <summary>Full path of a file in a part of the folder; whether it exists is not asked.</summary>
    public string FileIn(string part, string name) => Path.Combine(Location, part, name);

    /// <summary>Makes a part of the folder, for writing. False, with a <see cref="Notice"/>, if that cannot be.</summary>
    public bool TryMake(string part)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(Location, part));
            if (ignoresItself)
                IgnoreItself();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Notice ??= $"{Location} cannot be written ({e.Message}): durations and lists of tests are not kept, so that runs start slower.";
            return false;
        }
    }

    void IgnoreItself()
    {
        var ignore = Path.Combine(Location, ".gitignore");
        if (File.Exists(ignore))
            return;

        try
        {
            using var file = new FileStream(ignore, FileMode.CreateNew);
            file.Write("*\n"u8);
        }
        catch (IOException) when (File.Exists(ignore))
        {
            // Another run was faster.
        }
    }
}
