using Muster.Model;

namespace Muster.Reporting.Merging;

/// <summary>What makes a test the same in two reports.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Module">Index of its module, target framework and platform included.</param>
/// <param name="Nth">0, or more for modules of one name in one run, whose tests look alike.</param>
readonly record struct TestKey(TestId Id, int Module, int Nth);
