namespace Muster.UnitTests;

/// <summary>A folder of its own for one test, gone at its end.</summary>
sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("muster-test-").FullName;

    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a file, with its folders, and returns its full path.</summary>
    public string Write(string name, string content = "")
    {
        var path = At(name.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string Make(string name) => Directory.CreateDirectory(At(name.Split('/'))).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
