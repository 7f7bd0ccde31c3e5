using Muster.BackendTests.Driving;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.BackendTests;

/// <summary>A framework that Muster knows, in an app with a Main of its own.</summary>
public sealed class XunitV3MainTests() : LateRowsContract("Samples.XunitV3.Main", "xunit3/mtp")
{
    [Fact]
    public void Ids_and_units_are_those_that_its_engine_gives_in_this_process()
    {
        using var folder = new TemporaryFolder();
        folder.Take(Path.GetDirectoryName(Sample.AssemblyPath)!);
        // Not an app any more: what is left runs without its Main.
        File.Delete(Path.Combine(folder.Path, "Microsoft.Testing.Platform.dll"));
        using var app = Start();
        using var engine = new HostUnderTest(Path.Combine(folder.Path, Path.GetFileName(Sample.AssemblyPath)));

        var inApp = app.Discover().Cases;
        var inProcess = engine.Discover().Cases;

        Assert.All(inProcess, c => Assert.Equal("xunit3", c.Backend));
        Assert.Equal(inProcess.Select(c => c.Id).ToHashSet(), inApp.Select(c => c.Id).ToHashSet());
        Assert.Equal(2, inApp.Count(c => c.Unit == inApp.First(one => one.Class == Sample.Class("Pair.PairA")).Unit));
    }

    [Fact]
    public void Its_own_parallelism_is_told_as_that_of_the_engine()
    {
        using var host = Start();

        Assert.Equal(Environment.ProcessorCount, host.Discover().Traits.Parallelism);
    }

    [Fact]
    public void An_app_whose_Main_refuses_the_options_for_threads_is_started_without_them()
    {
        using var folder = new TemporaryFolder();
        folder.Take(Path.GetDirectoryName(Sample.AssemblyPath)!);
        var module = Path.Combine(folder.Path, Path.GetFileName(Sample.AssemblyPath));
        var (program, starts) = (Path.ChangeExtension(module, null), Path.Combine(folder.Path, "starts"));
        File.Delete(program);
        Script.Write(program, $"""
            #!/bin/bash
            case "$*" in *--parallel*) echo refused >>'{starts}'; exit 5;; esac
            echo started >>'{starts}'
            exec '{Environment.ProcessPath}' exec '{module}' "$@"

            """);
        using var lister = new HostUnderTest(module);
        var test = lister.Discover().One(Sample.Class("Passing"), "RunsAfterMain");
        Assert.Equal(["started"], File.ReadAllLines(starts));
        using var host = new HostUnderTest(module);

        Piece[] pieces = [lister.Run(test), host.Run(test)];

        Assert.All(pieces, piece => Assert.Equal(TestOutcome.Passed, piece.Result.Outcome));
        Assert.All(pieces, piece => Assert.StartsWith("Its app ends at once with --parallel none (exit code 5)", Assert.Single(piece.Messages.OfType<HostMessage.Noted>()).Message));
        Assert.Empty(lister.Run(test).Messages.OfType<HostMessage.Noted>());
        Assert.Equal(["started", "refused", "started", "refused", "started"], File.ReadAllLines(starts));
    }

    [Fact]
    public void An_app_that_fails_for_another_reason_than_the_options_is_started_once()
    {
        using var app = new PlayedApp("hear", """say '{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"no licence"}}'; sleep 600""");
        using var host = new HostUnderTest(app.Program) { Threads = 4 };

        Assert.True(host.Prepare("xunit3/mtp").Failed);

        Assert.Single(host.Programs);
    }

    [Fact]
    public void An_explicit_test_runs_when_it_is_named()
    {
        using var host = Start();

        Assert.Equal("sample: nobody asked", host.Run(host.Discover().One(Sample.Class("ExplicitTests"), "OnlyWhenAsked")).Result.Message);
    }
}
