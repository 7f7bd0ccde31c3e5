#nullable enable

namespace Samples.Mtp.Tiny;

internal static class Prepared
{
    public static bool ByMain { get; set; }

    /// <summary>From <c>testconfig.json</c>, which the platform reads.</summary>
    public static string? Greeting { get; set; }
}
