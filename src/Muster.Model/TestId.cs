using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Muster.Model;

/// <summary>
/// The stable name of a test: the same in every process, folder, rebuild, target framework and operating system.
/// </summary>
/// <remarks>
/// Two tests that look alike in all respects differ in their ordinal, the place among their likes in discovery order.
/// Two halves, and not one number of 128 bits: nothing that touches such a number is compiled ahead of time.
/// </remarks>
/// <param name="Upper">The first half.</param>
/// <param name="Lower">The second half.</param>
[JsonConverter(typeof(TestIdJsonConverter))]
public readonly record struct TestId(ulong Upper, ulong Lower)
{
    /// <summary>Computes the id from what identifies a test to its author.</summary>
    /// <param name="assemblyName">Simple name of the test assembly, without extension.</param>
    /// <param name="className">Full name of the class, as reflection writes it.</param>
    /// <param name="method">Method with its parameter types.</param>
    /// <param name="displayName">What the framework shows for the test, row data included. May hold any UTF-16, lone surrogates too.</param>
    /// <param name="ordinal">0 for the first test with these names, 1 for the second, and so on.</param>
    public static TestId Of(string assemblyName, string className, string method, string displayName, int ordinal)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, assemblyName);
        Append(hash, className);
        Append(hash, method);
        Append(hash, displayName);
        Append(hash, ordinal.ToString(CultureInfo.InvariantCulture));

        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return new TestId(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest[8..]));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TestId id)
    {
        id = default;
        if (text.Length != 32 || !TryHex(text[..16], out var upper) || !TryHex(text[16..], out var lower))
            return false;

        id = new TestId(upper, lower);
        return true;
    }

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Upper.ToString("x16", CultureInfo.InvariantCulture) + Lower.ToString("x16", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public bool Equals(TestId other) => Upper == other.Upper && Lower == other.Lower;

    /// <inheritdoc />
    public override int GetHashCode() => Lower.GetHashCode();

    static bool TryHex(ReadOnlySpan<char> digits, out ulong value) =>
        ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);

    // UTF-16 code units and not UTF-8: a lone surrogate would be replaced there, and two names would become one.
    static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        hash.AppendData([0, 0, 0xFF, 0xFF]);
    }
}
