namespace Muster.Benchmarks.Measuring;

/// <summary>What one process took.</summary>
/// <param name="Started">Just before its start.</param>
/// <param name="WallMs">From its start to its end.</param>
/// <param name="CpuMs">Of itself alone, without what it started; to 10 ms.</param>
/// <param name="PeakMiB">The most memory that it held at once.</param>
sealed record Measured(DateTimeOffset Started, double WallMs, double CpuMs, double PeakMiB);
