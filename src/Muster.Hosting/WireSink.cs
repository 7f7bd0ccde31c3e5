using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Hosting;

/// <summary>Sends what a backend reports, under the id by which the controller asked.</summary>
sealed class WireSink(Connection connection, StandardStreams streams, AttachmentStore attachments, LiveOutput? live, int piece) : ITestSink
{
    readonly object gate = new();
    readonly List<string> fixtures = [];
    IReadOnlyDictionary<FoundTest, TestRef> asked = new Dictionary<FoundTest, TestRef>();

    /// <summary>Set-up and tear-down that failed so far.</summary>
    public IReadOnlyList<string> Fixtures
    {
        get
        {
            lock (gate)
                return [.. fixtures];
        }
    }

    /// <summary>The backend tells what tests print by itself.</summary>
    public bool BackendTellsOutput { get; set; } = true;

    public bool WantsOutput => live is not null;

    /// <summary>Remembers which test stands in for a reference that could not be found itself.</summary>
    public void NameAs(IReadOnlyList<(TestRef Asked, FoundTest? Found)> pairs) =>
        asked = pairs
            .Where(p => p.Found is not null && p.Found.Id != p.Asked.Id)
            .ToDictionary(p => p.Found!, p => p.Asked);

    public void Started(FoundTest test, string? row = null)
    {
        var (id, name) = Identify(test, row);
        streams.Reopen();
        var (outLength, errLength) = streams.Lengths;
        connection.Send(new HostMessage.TestStarted(piece, id, name, outLength, errLength));
    }

    public void Ended(FoundTest test, TestEnd end, string? row = null)
    {
        var (id, name) = Identify(test, row);
        if (!BackendTellsOutput)
            live?.Add(new(id, name, Error: false), end.Output ?? "");

        live?.End(id, name);
        var (outLength, errLength) = streams.Lengths;
        var cut = attachments.Keep(test, end) with { Message = Excerpt.Of(end.Message), StackTrace = Excerpt.Of(end.StackTrace), Output = Excerpt.Of(end.Output) };
        connection.Send(new HostMessage.TestEnded(piece, id, name, cut, outLength, errLength));
    }

    public void Printed(FoundTest? test, string text, bool error = false, string? row = null)
    {
        if (live is null)
            return;

        if (test is null)
        {
            live.Add(new(null, null, error), text);
            return;
        }

        var (id, name) = Identify(test, row);
        live.Add(new(id, name, error), text);
    }

    /// <summary>A planned test is not there, and nothing can stand in for it.</summary>
    public void NotThere(TestRef asked)
    {
        var (outLength, errLength) = streams.Lengths;
        var end = new TestEnd(TestOutcome.NotRun, 0) { Message = "The test was listed, but this process finds neither it nor another row of its method." };
        connection.Send(new HostMessage.TestEnded(piece, asked.Id, null, end, outLength, errLength));
    }

    public void Attached(IReadOnlyList<string> files)
    {
        if (files.Count == 0)
            return;

        var (kept, lost) = attachments.Keep(files);
        connection.Send(new HostMessage.FilesAttached(kept, lost));
    }

    public void Noted(string sentence) => connection.Send(new HostMessage.Noted(sentence));

    public void FixtureFailed(string message)
    {
        lock (gate)
            fixtures.Add(Excerpt.Of(message)!);
    }

    (TestId Id, string? Row) Identify(FoundTest test, string? row) =>
        asked.TryGetValue(test, out var reference) ? (reference.Id, row ?? test.Name) : (test.Id, row);
}
