using Muster.Model;

namespace Muster.Reporting.Trx;

/// <summary>Puts attachments where readers of a TRX file look: <c>NAME/In/EXECUTION/FILE</c> beside it.</summary>
sealed class AttachmentFolder(string trxPath)
{
    readonly string folder = Path.GetDirectoryName(Path.GetFullPath(trxPath))!;

    /// <summary>What the file calls its deployment root.</summary>
    public string Name { get; } = Path.GetFileNameWithoutExtension(trxPath);

    /// <summary>Links or copies.</summary>
    /// <param name="owner">The result's execution, or the worker to none of whose tests they belong.</param>
    /// <param name="attachments">Full paths.</param>
    /// <param name="failed">Told of each that cannot be copied; the report goes on.</param>
    /// <returns>Names in the folder of the owner.</returns>
    public IReadOnlyList<string> Copy(string owner, IReadOnlyList<string> attachments, Action<string> failed)
    {
        var names = new List<string>();
        foreach (var attachment in attachments)
        {
            try
            {
                names.Add(CopyOne(Path.Combine(folder, Name, "In", owner), attachment, names));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                failed($"The attachment {attachment} was not copied: {e.Message}");
            }
        }

        return names;
    }

    static string CopyOne(string target, string attachment, List<string> taken)
    {
        if (!File.Exists(attachment))
            throw new FileNotFoundException("it is not there, or is not a file");

        Directory.CreateDirectory(target);
        var name = FreeName.Of(Path.GetFileName(attachment), candidate => taken.Contains(candidate, StringComparer.OrdinalIgnoreCase));
        var path = Path.Combine(target, name);
        if (!HardLink.TryMake(attachment, path))
            File.Copy(attachment, path, overwrite: true);
        return name;
    }
}
