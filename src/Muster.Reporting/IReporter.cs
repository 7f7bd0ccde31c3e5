using Muster.Model.Events;

namespace Muster.Reporting;

/// <summary>A fold over the events of a run. It sees them all, in order, one at a time, and cannot change the run.</summary>
/// <remarks>Disposed after the last event, and early when it throws: what was not finished by then must leave no trace.</remarks>
public interface IReporter : IAsyncDisposable
{
    /// <summary>Takes the next event.</summary>
    /// <exception cref="Exception">The reporter is dropped; the message is shown to the user.</exception>
    ValueTask OnEventAsync(SessionEvent e, CancellationToken ct);
}
