namespace Muster.AcceptanceTests;

/// <summary>A <c>muster.json</c> in a folder of its own.</summary>
sealed class RulesFile : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("muster-rules-").FullName;

    public RulesFile(string text) => File.WriteAllText(Path, text);

    public string Path => System.IO.Path.Combine(folder, "muster.json");

    public void Dispose() => Removal.Of(folder);
}
