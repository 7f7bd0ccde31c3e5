namespace Muster.Storage.LastRun;

/// <summary>A failure of a recorded run.</summary>
/// <param name="Test">Index of the start of the test that decided.</param>
/// <param name="Message">What the framework said, shortened.</param>
/// <param name="StackTrace">The first lines of it.</param>
sealed record RecordedFailure(int Test, string Message, string StackTrace);
