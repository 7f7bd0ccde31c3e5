using Muster.Model;
using Muster.Model.Wire;

namespace Muster.BackendTests.Driving;

/// <summary>All that a host said of one call, in order.</summary>
/// <param name="End">Null if the host ended first.</param>
public sealed record Piece(IReadOnlyList<HostMessage> Messages, HostMessage.PieceEnded? End)
{
    public IReadOnlyList<HostMessage.TestStarted> Starts => [.. Messages.OfType<HostMessage.TestStarted>()];

    public IReadOnlyList<HostMessage.TestEnded> Ends => [.. Messages.OfType<HostMessage.TestEnded>()];

    /// <summary>What a test was told to have printed, before its end was told.</summary>
    public string PrintedBy(TestId test) => string.Concat(Messages
        .TakeWhile(message => message is not HostMessage.TestEnded ended || ended.Id != test)
        .OfType<HostMessage.TestPrinted>()
        .Where(printed => printed.Id == test)
        .Select(printed => printed.Text));

    public TestEnd Result => Assert.Single(Ends).End;

    /// <summary>The tests that started and did not end.</summary>
    public IReadOnlyList<TestId> Open => [.. Starts.Where(s => !Ends.Any(e => IsEndOf(e, s))).Select(s => s.Id)];

    // Some frameworks start a method once and end it row by row.
    static bool IsEndOf(HostMessage.TestEnded end, HostMessage.TestStarted start) => end.Id == start.Id && (start.Row is null || end.Row == start.Row);
}
