using System.Globalization;
using System.Text.Unicode;

namespace Muster.Cli.Configuring;

/// <summary>A configuration file and what stands in it.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Root">All of it.</param>
sealed record ConfigurationText(string Path, JsonPart Root)
{
    const int MostBytes = 1 << 20;

    static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>What paths in it are relative to.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <exception cref="UsageException">It cannot be read, or is no JSON.</exception>
    public static ConfigurationText Read(string path) => Of(path, Bytes(path));

    /// <param name="path">Its full path.</param>
    /// <param name="bytes">What stands in it.</param>
    /// <exception cref="UsageException">It is no JSON.</exception>
    public static ConfigurationText Of(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw new UsageException($"{Shown(path)}: this is UTF-16. Save it as UTF-8.");
        if (bytes.StartsWith(Utf8Mark))
            bytes = bytes[Utf8Mark.Length..];
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
            throw new UsageException($"{Shown(path)}: it is empty. Write {{}} for a configuration that says nothing, or let muster init --force write one.");
        if (!Utf8.IsValid(bytes))
            throw new UsageException($"{Shown(path)}:{LineOfInvalid(bytes)}: there is a byte that is no UTF-8. Save the file as UTF-8.");

        try
        {
            return new ConfigurationText(path, JsonPartReader.Read(bytes));
        }
        catch (JsonPlaceException e)
        {
            throw new UsageException($"{At(path, e.At)}: it is no JSON: {e.Message}.");
        }
    }

    /// <summary>What is wrong at a key.</summary>
    public UsageException Wrong(Place at, string key, string problem) => new($"{At(Path, at)}: {key}: {problem}");

    /// <summary>A place as terminals and editors follow it.</summary>
    public static string At(string path, Place at) => string.Create(CultureInfo.InvariantCulture, $"{Shown(path)}:{at.Line}:{at.Column}");

    /// <summary>The path as a user would type it.</summary>
    public static string Shown(string path)
    {
        var relative = System.IO.Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    static byte[] Bytes(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"{Shown(path)} is a folder, and should be a file with Muster's configuration. Remove or rename it.");

        try
        {
            var length = new FileInfo(path).Length;
            return length <= MostBytes
                ? File.ReadAllBytes(path)
                : throw new UsageException($"{Shown(path)}: it has {length} bytes, and at most {MostBytes} are read. Is it the right file?");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Shown(path)} cannot be read: {e.Message} Correct that, or go without it: --no-config.");
        }
    }

    static int LineOfInvalid(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (bytes.IndexOf((byte)'\n') is >= 0 and var end && Utf8.IsValid(bytes[..end]))
        {
            bytes = bytes[(end + 1)..];
            line++;
        }

        return line;
    }
}
