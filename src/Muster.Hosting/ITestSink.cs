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

    /// <summary>What tests print is wanted while they print it. Where it is not, nobody need listen for it.</summary>
    bool WantsOutput { get; }

    /// <summary>A test writes something that does not reach the descriptors; heeded where <see cref="WantsOutput"/> says so. Cheap, and bounded in what it keeps.</summary>
    /// <param name="test">Null where it is none's, or nobody can tell.</param>
    /// <param name="text">Any part of a line, or many lines.</param>
    /// <param name="error">It was meant for standard error.</param>
    /// <param name="row">As in the start.</param>
    void Printed(FoundTest? test, string text, bool error = false, string? row = null);

    /// <summary>Files belong to a whole call, and to none of its tests. They are kept before this returns.</summary>
    /// <param name="files">Full paths.</param>
    void Attached(IReadOnlyList<string> files);

    /// <summary>Something that the user should know, and that changes no outcome.</summary>
    /// <param name="sentence">What, without the name of the module. Said once in a run, however many processes find it.</param>
    void Noted(string sentence);

    /// <summary>Set-up or tear-down outside any test failed, or something went wrong that no test can be charged with.</summary>
    /// <param name="message">What failed, with the stack.</param>
    void FixtureFailed(string message);
}
