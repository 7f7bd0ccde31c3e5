using Muster.Storage;
using Xunit;

namespace Muster.UnitTests.Storage;

public sealed class RootFolderTests : IDisposable
{
    readonly TempFolder temp = new();

    [Fact]
    public void Configuration_goes_before_a_nearer_solution()
    {
        temp.Write("a/muster.json");
        temp.Write("a/b/X.sln");
        temp.Make("a/b/c/.git");

        Assert.Equal(temp.At("a"), RootFolder.Find(temp.Make("a/b/c/d")));
    }

    [Fact]
    public void A_solution_goes_before_a_nearer_repository()
    {
        temp.Write("a/X.slnx");
        temp.Make("a/b/.git");

        Assert.Equal(temp.At("a"), RootFolder.Find(temp.Write("a/b/c/T.csproj")));
    }

    [Fact]
    public void A_worktree_counts_as_a_repository()
    {
        temp.Write("a/.git", "gitdir: elsewhere");

        Assert.Equal(temp.At("a"), RootFolder.Find(temp.Make("a/b")));
    }

    [Fact]
    public void Without_any_mark_it_is_where_one_starts()
    {
        Assert.Equal(temp.Make("a/b"), RootFolder.Find(temp.At("a", "b") + "/"));
    }

    [Fact]
    public void The_folder_ignores_itself()
    {
        var folder = new MusterFolder(temp.Path);

        Assert.False(Directory.Exists(folder.Location));
        Assert.True(folder.TryMake("history"));
        Assert.Equal("*\n", File.ReadAllText(temp.At(".muster", ".gitignore")));
    }

    [Fact]
    public void Where_it_cannot_be_written_it_says_so_and_goes_on()
    {
        temp.Write(".muster", "a file in its place");
        var folder = new MusterFolder(temp.Path);

        Assert.False(folder.TryMake("history"));
        Assert.Contains("cannot be written", folder.Notice, StringComparison.Ordinal);
    }

    public void Dispose() => temp.Dispose();
}
