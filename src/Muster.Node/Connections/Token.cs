using System.Security.Cryptography;
using System.Text;

namespace Muster.Node.Connections;

/// <summary>Proves once that who connects is the process that was started.</summary>
sealed class Token
{
    readonly byte[] expected;
    int used;

    internal Token()
    {
        Text = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        expected = Encoding.UTF8.GetBytes(Text);
    }

    internal string Text { get; }

    /// <summary>True for the first who knows it. Takes the same time whatever was said.</summary>
    internal bool Accept(string said) =>
        CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(said)) && Interlocked.Exchange(ref used, 1) == 0;
}
