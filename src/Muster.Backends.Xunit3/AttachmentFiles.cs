using Xunit.Sdk;

namespace Muster.Backends.Xunit3;

/// <summary>Writes what a test attached into files, each test's into a folder of its own.</summary>
static class AttachmentFiles
{
    /// <param name="attachments">By name.</param>
    /// <param name="failed">Told of each that could not be written, a disk being full for example: the test's result does not depend on it.</param>
    /// <returns>Full paths; null if nothing was attached.</returns>
    public static IReadOnlyList<string>? Write(IReadOnlyDictionary<string, TestAttachment> attachments, Action<string, Exception> failed)
    {
        if (attachments.Count == 0)
            return null;

        var root = Environment.GetEnvironmentVariable("MUSTER_TMP") is { Length: > 0 } own ? own : Path.GetTempPath();
        var folder = Path.Combine(root, "attachments", Guid.NewGuid().ToString("N"));
        var written = new List<string>();
        foreach (var (name, attachment) in attachments)
        {
            try
            {
                Directory.CreateDirectory(folder);
                written.Add(Write(folder, name, attachment));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failed(name, e);
            }
        }

        return written;
    }

    static string Write(string folder, string name, TestAttachment attachment)
    {
        var path = Path.Combine(folder, SafeName(name));
        if (attachment.AttachmentType == TestAttachmentType.String)
        {
            path = WithExtension(path, "txt");
            File.WriteAllText(path, attachment.AsString());
            return path;
        }

        var (bytes, mediaType) = attachment.AsByteArray();
        path = WithExtension(path, ExtensionOf(mediaType));
        File.WriteAllBytes(path, bytes);
        return path;
    }

    static string WithExtension(string path, string extension) => Path.HasExtension(path) ? path : path + "." + extension;

    static string ExtensionOf(string mediaType) => mediaType switch
    {
        "application/octet-stream" => "bin",
        "text/plain" => "txt",
        "image/jpeg" => "jpg",
        _ => mediaType[(mediaType.LastIndexOfAny(['/', '+', '.', '-']) + 1)..],
    };

    static string SafeName(string name) => string.Concat(name.Select(c => Path.GetInvalidFileNameChars().Contains(c) || c is ':' or '\\' ? '_' : c));
}
