using System.Text;
using Muster.Model;
using Muster.Model.Wire;
using Xunit.Sdk;

namespace Muster.Backends.Xunit3;

/// <summary>Writes what a test attached into files, each test's into a folder of its own.</summary>
static class AttachmentFiles
{
    /// <summary>What most file systems take, with room for an extension.</summary>
    const int LongestName = 240;

    /// <summary>The end with the paths of what was written, and a word on what could not be.</summary>
    public static TestEnd Add(TestEnd end, IReadOnlyDictionary<string, TestAttachment> attachments)
    {
        if (attachments.Count == 0)
            return end;

        var root = Environment.GetEnvironmentVariable("MUSTER_TMP") is { Length: > 0 } own ? own : Path.GetTempPath();
        var folder = Path.Combine(root, "attachments", Guid.NewGuid().ToString("N"));
        var written = new List<string>();
        var lost = new List<string>();
        foreach (var (name, attachment) in attachments)
        {
            try
            {
                Directory.CreateDirectory(folder);
                written.Add(Write(folder, name, attachment));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                lost.Add($"{name}: {e.Message}");
            }
        }

        return end with { Attachments = written, LostAttachments = lost.Count > 0 ? lost : null };
    }

    static string Write(string folder, string name, TestAttachment attachment)
    {
        var path = Path.Combine(folder, SafeName(name));
        if (attachment.AttachmentType == TestAttachmentType.String)
        {
            path = FreePath(path, "txt");
            File.WriteAllText(path, attachment.AsString());
            return path;
        }

        var (bytes, mediaType) = attachment.AsByteArray();
        path = FreePath(path, ExtensionOf(mediaType));
        File.WriteAllBytes(path, bytes);
        return path;
    }

    // Two names may differ only in what a file's name cannot hold.
    static string FreePath(string path, string extension) =>
        FreeName.Of(Path.HasExtension(path) ? path : $"{path}.{extension}", Path.Exists);

    static string ExtensionOf(string mediaType) => mediaType switch
    {
        "application/octet-stream" => "bin",
        "text/plain" => "txt",
        "image/jpeg" => "jpg",
        _ => mediaType[(mediaType.LastIndexOfAny(['/', '+', '.', '-']) + 1)..],
    };

    static string SafeName(string name)
    {
        var encoded = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
        var safe = string.Concat(encoded.Select(c => Path.GetInvalidFileNameChars().Contains(c) || char.IsControl(c) || c is ':' or '\\' ? '_' : c));
        while (Encoding.UTF8.GetByteCount(safe) > LongestName)
            safe = safe[..^1];

        return safe.Length > 0 ? safe : "attachment";
    }
}
