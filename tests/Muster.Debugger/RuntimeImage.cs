using System.Globalization;

namespace Muster.Debugger;

/// <summary>The runtime in another process.</summary>
/// <param name="Path">Of its library.</param>
/// <param name="Base">Where that is loaded.</param>
sealed record RuntimeImage(string Path, nint Base)
{
    internal static RuntimeImage Of(int pid)
    {
        var line = File.ReadLines($"/proc/{pid}/maps").First(line => line.EndsWith("/libcoreclr.so", StringComparison.Ordinal));
        return new(line[line.IndexOf('/', StringComparison.Ordinal)..], nint.Parse(line.AsSpan(0, line.IndexOf('-', StringComparison.Ordinal)), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    internal string Beside(string name) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, name);
}
