namespace Muster.Reporting.Durations;

/// <summary>How long a test took, as a report has it.</summary>
/// <param name="Class">Full name of the class.</param>
/// <param name="Method">Name of the method; some tools add arguments.</param>
/// <param name="Name">The display name; some frameworks put the class before it.</param>
/// <param name="Ms">Milliseconds.</param>
public sealed record ReportedDuration(string Class, string Method, string Name, double Ms);
