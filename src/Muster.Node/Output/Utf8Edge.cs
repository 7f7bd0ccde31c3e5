namespace Muster.Node.Output;

/// <summary>Keeps a cut from falling inside a character.</summary>
static class Utf8Edge
{
    /// <summary>Without an unfinished character at the end.</summary>
    internal static ReadOnlySpan<byte> CutEnd(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var one = bytes[^back];
            if (one >= 0xC0)
                return Needs(one) > back ? bytes[..^back] : bytes;

            if (one < 0x80)
                return bytes;
        }

        return bytes;
    }

    /// <summary>Without the rest of a character at the start.</summary>
    internal static ReadOnlySpan<byte> CutStart(ReadOnlySpan<byte> bytes)
    {
        var skip = 0;
        while (skip < Math.Min(3, bytes.Length) && (bytes[skip] & 0xC0) == 0x80)
            skip++;

        return bytes[skip..];
    }

    static int Needs(byte lead) => lead switch
    {
        >= 0xF0 => 4,
        >= 0xE0 => 3,
        _ => 2,
    };
}
