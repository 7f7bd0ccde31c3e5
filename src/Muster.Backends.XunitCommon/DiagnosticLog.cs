using System.Collections.Concurrent;

namespace Muster.Backends.XunitCommon;

/// <summary>Takes the framework's messages about itself. What made tests vanish becomes a notice; the rest is shown if the user asks for it.</summary>
sealed class DiagnosticLog(RunnerSettings settings)
{
    static readonly string[] Losses =
    [
        "Exception during discovery",
        "Exception thrown during test framework",
        "Unable to create custom",
        "Discoverer type ",
    ];

    readonly ConcurrentQueue<string> notices = new();

    public IReadOnlyCollection<string> Notices => notices;

    public void Add(string message)
    {
        // The framework reports a class that it could not list in this way only, and goes on without its tests.
        if (Losses.Any(loss => message.StartsWith(loss, StringComparison.Ordinal)))
            notices.Enqueue(message);

        if (settings.DiagnosticMessages || settings.InternalDiagnosticMessages)
            Console.WriteLine("[xUnit.net] " + message);
    }
}
