using System.Text.Json;

namespace Muster.Backends.Mtp;

/// <summary>Files that an app names.</summary>
static class AttachedFile
{
    /// <param name="address">A path, or an address.</param>
    public static string PathOf(string address) =>
        !File.Exists(address) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsFile ? uri.LocalPath : Path.GetFullPath(address);

    /// <summary>The files of a whole session, which come with the answer to its request.</summary>
    public static IEnumerable<string> In(JsonElement answer)
    {
        if (NodeReading.Member(answer, "result") is not { } result || NodeReading.Member(result, "attachments") is not { ValueKind: JsonValueKind.Array } attached)
            return [];

        return attached.EnumerateArray().Select(one => NodeReading.Text(one, "uri")).OfType<string>().Where(address => address.Length > 0).Select(PathOf);
    }
}
