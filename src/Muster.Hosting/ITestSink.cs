using Muster.Model.Wire;

namespace Muster.Hosting;

/// <summary>Where a backend reports. Safe to call from any thread; when a call returns, the report outlives this process.</summary>
public interface ITestSink
{
    /// <summary>A test, or one row of it, is about to run.</summary>
    /// <param name="row">The row's name if it differs from the test's, else null.</param>
    void Started(FoundTest test, string? row = null);

    /// <summary>A test, or one row of it, has ended. A test that is reported without a start (a skipped one) is allowed.</summary>
    void Ended(FoundTest test, TestEnd end, string? row = null);

    /// <summary>Set-up or tear-down outside any test failed, or something went wrong that no test can be charged with.</summary>
    /// <param name="message">What failed, with the stack.</param>
    void FixtureFailed(string message);
}
