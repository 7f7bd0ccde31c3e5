using Muster.Model;

namespace Muster.Reporting.Merging;

/// <summary>An element of <c>tests</c>.</summary>
sealed record ReportTest(TestResult Result, bool Extra);
