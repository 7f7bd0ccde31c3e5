using System.Text;
using Muster.Cli.Configuring;
using Muster.Storage;

namespace Muster.Cli.Starting;

/// <summary>The schema beside the history: editors find it without a network, and it is that of the tool in use.</summary>
static class SchemaFile
{
    const string Name = "muster.schema.json";

    /// <summary>What a file at the root says to be checked and completed by editors.</summary>
    public const string Reference = "./.muster/" + Name;

    /// <summary>Writes it if the file refers to it and it is missing or of an older tool. Where it cannot be written, editors miss it and nothing else.</summary>
    public static void Refresh(Configuration configuration, ConfigurationKeys keys)
    {
        if (configuration.Schema != Reference || Path.GetDirectoryName(configuration.File) is not { } root)
            return;

        var folder = new MusterFolder(root);
        var path = Path.Combine(folder.Location, Name);
        if (!IsFresh(path) && folder.TryMake(""))
            Write(path, keys);
    }

    static bool IsFresh(string path) => File.Exists(path) && File.GetLastWriteTimeUtc(path) >= File.GetLastWriteTimeUtc(typeof(SchemaFile).Assembly.Location);

    static void Write(string path, ConfigurationKeys keys)
    {
        try
        {
            var text = Encoding.UTF8.GetBytes(SchemaText.Of(keys));
            AtomicFile.Write(path, stream => stream.Write(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As said above.
        }
    }
}
