using Muster.Node;
using Muster.Node.Folders;
using Muster.Node.Trees;

namespace Muster.NodeTests;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class FolderTests : IDisposable
{
    readonly string parent = Directory.CreateTempSubdirectory("muster-test-").FullName;

    string Ours => Path.Combine(parent, $"muster-{UnixCalls.UserId()}");

    [Fact]
    public void A_folder_that_others_may_enter_is_refused()
    {
        Directory.CreateDirectory(Ours, (UnixFileMode)0b111_101_101);
        Assert.Throws<NodeException>(() => PrivateFolder.In(parent));
    }

    [Fact]
    public void A_link_to_elsewhere_is_refused()
    {
        Directory.CreateSymbolicLink(Ours, Directory.CreateDirectory(Path.Combine(parent, "elsewhere"), (UnixFileMode)0b111_000_000).FullName);
        Assert.Throws<NodeException>(() => PrivateFolder.In(parent));
    }

    [Fact]
    public void The_owner_of_a_folder_is_told()
    {
        Assert.Equal(new FolderOwner(true, UnixCalls.UserId()), FolderOwner.Of(PrivateFolder.In(parent)));
        Assert.Equal(0u, FolderOwner.Of("/proc")!.Value.User);
        Assert.Null(FolderOwner.Of(Path.Combine(parent, "nothing")));
    }

    [Fact]
    public void Two_runs_of_one_name_get_two_folders()
    {
        using var first = RunFolder.Claim(parent, "a-run");
        using var second = RunFolder.Claim(parent, "a-run");
        Assert.Equal("a-run", Path.GetFileName(first.Path));
        Assert.NotEqual(first.Path, second.Path);
    }

    [Fact]
    public void A_sweep_removes_dead_runs_and_spares_the_living_and_the_new()
    {
        using var alive = RunFolder.Claim(parent, "alive");
        var dead = Directory.CreateDirectory(Path.Combine(parent, "dead")).FullName;
        File.WriteAllText(Path.Combine(dead, "lock"), "1");
        File.WriteAllText(Path.Combine(dead, "gw0.out"), "x");
        var fresh = Directory.CreateDirectory(Path.Combine(parent, "fresh")).FullName;
        var old = Directory.CreateDirectory(Path.Combine(parent, "old")).FullName;
        Directory.SetLastWriteTimeUtc(old, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1));

        RunFolder.Sweep(parent);

        Assert.Equal([alive.Path, fresh], Directory.GetDirectories(parent).Order());
    }

    public void Dispose() => Directory.Delete(parent, recursive: true);
}
