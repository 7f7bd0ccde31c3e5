#nullable enable

using System.Diagnostics;
using Microsoft.Testing.Platform.Configurations;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestFramework;
using Microsoft.Testing.Platform.Requests;
using Microsoft.Testing.Platform.Services;

namespace Samples.Mtp.Tiny;

/// <summary>As small as a test framework can be: one test after another, in the order of the source.</summary>
internal sealed class TinyFramework : ITestFramework, IDataProducer
{
    public TinyFramework(IServiceProvider services) => Prepared.Greeting = services.GetConfiguration()["samples:greeting"];

    public string Uid => nameof(TinyFramework);

    public string Version => "1.0.0";

    public string DisplayName => "Tiny";

    public string Description => "A framework of a sample's own";

    public Type[] DataTypesProduced => [typeof(TestNodeUpdateMessage), typeof(SessionFileArtifact)];

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public Task<CreateTestSessionResult> CreateTestSessionAsync(CreateTestSessionContext context) => Task.FromResult(new CreateTestSessionResult { IsSuccess = true });

    public Task<CloseTestSessionResult> CloseTestSessionAsync(CloseTestSessionContext context) => Task.FromResult(new CloseTestSessionResult { IsSuccess = true });

    public async Task ExecuteRequestAsync(ExecuteRequestContext context)
    {
        if (context.Request is DiscoverTestExecutionRequest discover)
            await Discover(context, discover);
        else if (context.Request is RunTestExecutionRequest run)
            await Run(context, run);
        context.Complete();
    }

    private async Task Discover(ExecuteRequestContext context, DiscoverTestExecutionRequest request)
    {
        Listing.Rows();
        foreach (var test in TinyTest.All())
            await Tell(context, request, test.Node(), DiscoveredTestNodeStateProperty.CachedInstance);
    }

    private async Task Run(ExecuteRequestContext context, RunTestExecutionRequest request)
    {
        FixtureLog.Append();
        foreach (var test in TinyTest.All().Where(test => IsWanted(test, request.Filter)))
        {
            if (context.CancellationToken.IsCancellationRequested)
                return;

            foreach (var row in test.Mark.LateRows == 0 ? [null] : Enumerable.Range(1, test.Mark.LateRows).Select(row => (int?)row))
                await Run(context, request, test, row);
        }

        foreach (var file in TestContext.FilesOfAll)
            await context.MessageBus.PublishAsync(this, new SessionFileArtifact(request.Session.SessionUid, new FileInfo(file), "of all"));
        TestContext.FilesOfAll.Clear();
    }

    private async Task Run(ExecuteRequestContext context, RunTestExecutionRequest request, TinyTest test, int? row)
    {
        var name = row is null ? null : $"{test.Name}({row})";
        if (test.Mark.Skip is { } reason)
        {
            await Tell(context, request, test.Node(name), new SkippedTestNodeStateProperty(reason));
            return;
        }

        await Tell(context, request, test.Node(name), InProgressTestNodeStateProperty.CachedInstance);
        var told = TestContext.Current = new TestContext();
        var began = DateTimeOffset.Now;
        var clock = Stopwatch.StartNew();
        TestNodeStateProperty state;
        try
        {
            await test.Run(row);
            state = PassedTestNodeStateProperty.CachedInstance;
        }
        catch (SkippedException e)
        {
            state = new SkippedTestNodeStateProperty(e.Message);
        }
        catch (Exception e)
        {
            state = new FailedTestNodeStateProperty(e, e.Message);
        }

        var node = test.Node(name);
        node.Properties.Add(new TimingProperty(new TimingInfo(began, began + clock.Elapsed, clock.Elapsed)));
        if (told.Lines.Count > 0)
            node.Properties.Add(new StandardOutputProperty(string.Join('\n', told.Lines)));
        foreach (var file in told.Files)
            node.Properties.Add(new FileArtifactProperty(new FileInfo(file), Path.GetFileName(file), null));
        await Tell(context, request, node, state);
    }

    private Task Tell(ExecuteRequestContext context, TestExecutionRequest request, TestNode node, TestNodeStateProperty state)
    {
        node.Properties.Add(state);
        return context.MessageBus.PublishAsync(this, new TestNodeUpdateMessage(request.Session.SessionUid, node));
    }

    private static bool IsWanted(TinyTest test, ITestExecutionFilter filter) =>
        filter is not TestNodeUidListFilter list || list.TestNodeUids.Any(uid => uid.Value == test.Uid);
}
