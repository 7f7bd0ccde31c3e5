using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Muster.Storage;

/// <summary>Names files after keys of any length and content.</summary>
static class StableHash
{
    /// <summary>32 hexadecimal digits, the same in every process and on every machine.</summary>
    public static string Of(params IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
            // No two lists of parts may run together into the same bytes.
            hash.AppendData([0, 0, 0xFF, 0xFF]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
