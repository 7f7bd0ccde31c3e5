using System.Security.Cryptography;
using System.Text;

namespace Muster.Reporting.Trx;

/// <summary>Ids that are the same whenever the same things are named.</summary>
static class TrxId
{
    public static Guid Of(params ReadOnlySpan<string> names)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', names)));
        return new Guid(digest.AsSpan(0, 16));
    }
}
