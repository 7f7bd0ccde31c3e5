using System.Text.Json;
using Muster.Hosting;
using Muster.Model;

namespace Muster.Backends.Mtp;

/// <summary>Runs an app on Microsoft.Testing.Platform as a child of this process, whatever its framework, through the platform's server mode.</summary>
public sealed class MtpBackend(HostedModule module, string name) : IBackend
{
    static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(5);

    readonly AppOptions options = new(module);
    readonly AppThreads parallelism = new(module, name);
    readonly Dictionary<string, int> listed = new(StringComparer.Ordinal);
    readonly HashSet<string> units = [];
    App? app;

    int atOnce;

    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public string? Doubt => null;

    /// <inheritdoc />
    public bool ListsWholeModule => true;

    string FrameworkName => name.Split('/')[0] switch
    {
        "xunit2" => "xUnit.net v2 on ",
        "xunit3" => "xUnit.net v3 on ",
        "nunit" => "NUnit on ",
        "vstest" when File.Exists(Path.Combine(module.Directory, "MSTest.TestAdapter.dll")) => "MSTest on ",
        _ => "",
    };

    App Running => app ??= parallelism.Start(options.Arguments, atOnce);

    /// <inheritdoc />
    public void Discover(IReadOnlyCollection<string>? classes, Action<FoundTest> found)
    {
        var listing = new NodeListing(module, name.StartsWith("xunit", StringComparison.Ordinal) ? new XunitMarks(module) : null);
        listed.Clear();
        // Only a run needs an option of the start. It is most often one by one, and then the app that lists is the one that runs.
        if (app is null)
            atOnce = classes is null ? 0 : 1;
        try
        {
            if (ErrorIn(Ask(RpcRequest.Discover, Take, LongestSilence, CancellationToken.None)) is { } error)
                throw new ModuleException($"The tests of {module.Name} cannot be listed: its app answered {error}");
        }
        catch (TimeoutException e)
        {
            throw new ModuleException($"The tests of {module.Name} cannot be listed: its app {e.Message}.", e);
        }

        void Take(TestNode node)
        {
            if (node.State != "discovered")
                return;

            listed[node.Uid] = listed.GetValueOrDefault(node.Uid) + 1;
            var test = listing.Describe(node);
            units.Add(test.Unit);
            found(test);
        }
    }

    /// <inheritdoc />
    public ModuleTraits Describe() => new()
    {
        Frameworks = [$"{FrameworkName}Microsoft.Testing.Platform {Running.Platform}".TrimEnd()],
        // Each call is a test session of its own, with all that is set up for one.
        FixturePerCall = true,
        ExactAttribution = false,
        Parallelism = parallelism.Parallelism(units.Count),
        Notices = options.Notices,
    };

    /// <inheritdoc />
    public int? Prepare(int threads, ITestSink sink)
    {
        Tune(threads, sink);
        return Running.Pid;
    }

    /// <inheritdoc />
    public void Run(IReadOnlyList<FoundTest> tests, int threads, ITestSink sink, CancellationToken stopStarting)
    {
        if (tests.Count == 0 || stopStarting.IsCancellationRequested)
            return;

        var updates = new RunUpdates(tests, listed, sink);
        var nodes = tests.Select(test => (TestNode)test.Handle).DistinctBy(node => node.Uid);
        Tune(threads, sink);
        _ = Running;
        if (parallelism.TakeNotice() is { } notice)
            sink.Noted(notice);
        updates.Begin();
        var answer = Ask(id => RpcRequest.Run(id, nodes), updates.Take, silence: null, stopStarting);
        if (answer is { } answered)
            updates.TakeFiles(AttachedFile.In(answered));
        if (stopStarting.IsCancellationRequested)
            return;

        if (ErrorIn(answer) is { } error)
            sink.FixtureFailed($"The app of {module.Name} answered {error}");
        else
            updates.Close();
    }

    /// <inheritdoc />
    public void Close(ITestSink sink)
    {
        if (app?.End() is { } trouble)
            sink.FixtureFailed(trouble);
        app?.Dispose();
    }

    // It is an option of the app's start.
    void Tune(int threads, ITestSink sink)
    {
        var (now, wanted) = (parallelism.Arguments(atOnce), parallelism.Arguments(threads));
        atOnce = threads;
        if (now.SequenceEqual(wanted))
            return;

        Close(sink);
        app = null;
    }

    JsonElement? Ask(Func<int, byte[]> request, Action<TestNode> update, TimeSpan? silence, CancellationToken cancel)
    {
        JsonElement? answer = null;
        try
        {
            return answer = Running.Ask(request, update, silence, cancel);
        }
        finally
        {
            // Without an answer it is gone, or what it says from now on means nothing: the next call gets a fresh one.
            if (answer is null)
                Drop();
        }
    }

    void Drop()
    {
        var gone = app;
        app = null;
        gone?.Kill();
    }

    static string? ErrorIn(JsonElement? answer)
    {
        if (answer is not { } whole || NodeReading.Member(whole, "error") is not { } error)
            return null;

        return $"error {NodeReading.Member(error, "code")}: {NodeReading.Text(error, "message")}";
    }
}
