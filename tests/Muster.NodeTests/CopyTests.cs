using Muster.Model;
using Muster.Node;
using Muster.Node.Copies;

namespace Muster.NodeTests;

/// <summary>Copies of output folders.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class CopyTests : IDisposable
{
    readonly string parent = Directory.CreateTempSubdirectory("muster-test-").FullName;

    string Output => Path.Combine(parent, "bin", "net10.0");

    string Place => Path.Combine(parent, "muster-0", "run", "gw0.1.copy");

    [Theory]
    [InlineData("Shop.Tests.dll")]
    [InlineData("two words 'and' \"quotes\" $x.txt")]
    [InlineData("de/Shop.resources.dll")]
    [InlineData("äöü/日本\n語.txt")]
    [InlineData(".hidden")]
    [InlineData("-rf")]
    public void A_file_of_any_name_is_there_with_its_time(string name)
    {
        var file = Write(name, "text");
        File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc));

        var copied = Path.Combine(Make().Module.OutputDirectory, name);

        Assert.Equal("text", File.ReadAllText(copied));
        Assert.Equal(File.GetLastWriteTimeUtc(file), File.GetLastWriteTimeUtc(copied));
    }

    [Fact]
    public void Modes_are_kept_and_a_folder_that_forbids_removal_is_removed_all_the_same()
    {
        File.SetUnixFileMode(Write("run.sh"), (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(Write("locked/fixed.txt"), (UnixFileMode)0b100_100_100);
        File.SetUnixFileMode(Path.Combine(Output, "locked"), (UnixFileMode)0b101_101_101);

        var copy = Make();

        string At(string name) => Path.Combine(copy.Module.OutputDirectory, name);
        Assert.Equal((UnixFileMode)0b111_101_101, File.GetUnixFileMode(At("run.sh")));
        Assert.Equal((UnixFileMode)0b100_100_100, File.GetUnixFileMode(At("locked/fixed.txt")));
        Assert.Equal((UnixFileMode)0b101_101_101, File.GetUnixFileMode(At("locked")));
        copy.Remove();
        Assert.False(Path.Exists(Place));
        File.SetUnixFileMode(Path.Combine(Output, "locked"), (UnixFileMode)0b111_101_101);
    }

    [Fact]
    public void Links_lead_into_the_copy_if_they_led_into_the_folder_and_else_where_they_did()
    {
        Write("data/real.txt", "inside");
        File.WriteAllText(Path.Combine(parent, "outside.txt"), "outside");
        File.CreateSymbolicLink(Path.Combine(Output, "near"), "data/real.txt");
        File.CreateSymbolicLink(Path.Combine(Output, "absolute"), Path.Combine(Output, "data", "real.txt"));
        File.CreateSymbolicLink(Path.Combine(Output, "far"), "../../outside.txt");
        Directory.CreateSymbolicLink(Path.Combine(Output, "folder"), "data");
        Directory.CreateSymbolicLink(Path.Combine(Output, "circle"), ".");
        File.CreateSymbolicLink(Path.Combine(Output, "nowhere"), "missing");

        var copy = Make().Module.OutputDirectory;

        string Real(string name) => File.ResolveLinkTarget(Path.Combine(copy, name), returnFinalTarget: true)!.FullName;
        Assert.Equal(Path.Combine(copy, "data", "real.txt"), Real("near"));
        Assert.Equal(Path.Combine(copy, "data", "real.txt"), Real("absolute"));
        Assert.Equal(Path.Combine(parent, "outside.txt"), Real("far"));
        Assert.Equal(Path.Combine(copy, "data"), Real("folder"));
        Assert.Equal("missing", new FileInfo(Path.Combine(copy, "nowhere")).LinkTarget);
    }

    [Fact]
    public void What_is_no_file_and_what_earlier_runs_left_stay_out()
    {
        Write("TestResults/old.trx");
        Write("data/TestResults/kept.txt");
        System.Diagnostics.Process.Start("mkfifo", [Path.Combine(Output, "pipe")]).WaitForExit();

        var copy = Make().Module.OutputDirectory;

        Assert.True(Path.Exists(Path.Combine(Output, "pipe")));
        Assert.Equal(["Shop.Tests.dll", "data"], Directory.GetFileSystemEntries(copy).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(copy, "data/TestResults/kept.txt")));
    }

    [Fact]
    public void A_copy_within_the_folder_does_not_hold_itself()
    {
        var place = Path.Combine(Output, "tmp", "muster-0", "run", "gw0.1.copy");
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var copy = OutputCopy.Make(Module(Output), place, () => false).Module.OutputDirectory;

        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(copy, "tmp")));
    }

    [Fact]
    public void Nobody_waits_for_a_copy_that_is_not_wanted_any_more()
    {
        var asked = 0;
        for (var i = 0; i < 20; i++)
            Write($"{i}.txt");

        OutputCopy.Make(Module(Output), Place, () => ++asked > 5);

        Assert.Equal(5, Directory.GetFiles(Place, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_large_file_is_given_up_between_two_pieces()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere the system copies files as a whole");
        using (var large = File.Create(Write("large.bin")))
            large.SetLength(LargeFile.Least);

        OutputCopy.Make(Module(Output), Place, () => Copied() is { Length: > 0 });

        // The system may copy less than it was asked for.
        Assert.InRange(Copied()?.Length ?? 0, 1, LargeFile.PieceSize);

        FileInfo? Copied() => Directory.Exists(Place) ? new DirectoryInfo(Place).GetFiles("large.bin", SearchOption.AllDirectories).FirstOrDefault() : null;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_large_file_is_copied_with_all_that_belongs_to_it(bool inKernel)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere the system copies files as a whole");
        var (large, copy) = (Write("large.bin"), Path.Combine(parent, "copy.bin"));
        using (var file = File.OpenWrite(large))
        {
            foreach (var offset in new long[] { 0, LargeFile.PieceSize - 2, 2 * LargeFile.PieceSize, LargeFile.Least })
            {
                file.Position = offset;
                file.Write("text"u8);
            }
        }

        File.SetUnixFileMode(large, (UnixFileMode)0b101_100_000);
        File.SetLastWriteTimeUtc(large, new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc));

        LargeFile.Copy(large, copy, () => false, inKernel);

        Assert.Equal(Hash(large), Hash(copy));
        Assert.Equal(File.GetUnixFileMode(large), File.GetUnixFileMode(copy));
        Assert.Equal(File.GetLastWriteTimeUtc(large), File.GetLastWriteTimeUtc(copy));

        static byte[] Hash(string path)
        {
            using var file = File.OpenRead(path);
            return System.Security.Cryptography.SHA256.HashData(file);
        }
    }

    [Fact]
    public void What_cannot_be_copied_is_told_and_leaves_nothing()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        Assert.ThrowsAny<IOException>(() => OutputCopy.Make(Module(Path.Combine(parent, "missing")), Place, () => false));
        Assert.False(Path.Exists(Place));
    }

    [Theory]
    [InlineData("bin/net10.0", "")]
    [InlineData("bin/net10.0/data", "data")]
    [InlineData("bin", null)]
    [InlineData("bin/net10.0-windows", null)]
    public void The_working_folder_moves_with_the_output_folder_if_it_is_in_it(string working, string? moved)
    {
        var full = Path.Combine(parent, working);
        var copy = Make(Module(Output) with { WorkingDirectory = full });

        Assert.Equal(moved is null ? full : Path.Combine(copy.Module.OutputDirectory, moved).TrimEnd('/'), copy.Module.WorkingDirectory);
        Assert.Equal("net10.0", Path.GetFileName(copy.Module.OutputDirectory));
    }

    [Fact]
    public async Task A_host_stands_in_a_copy_that_goes_with_it()
    {
        await using var node = new TestNode();
        node.Node.Start(TestNode.HostStart() with { CopyOutput = true });

        var folder = (await node.NextAsync<NodeEvent.Started>()).WorkingDirectory!;
        await node.NextAsync<NodeEvent.Ready>();
        Assert.True(File.Exists(Path.Combine(folder, "Muster.FakeHost.dll")));
        node.Node.Kill(1, "it may go");
        await node.EndAsync();

        Assert.False(Path.Exists(folder));
    }

    [Fact]
    public async Task A_host_whose_output_folder_cannot_be_copied_never_starts_and_says_why()
    {
        await using var node = new TestNode();
        node.Node.Start(TestNode.HostStart() with { CopyOutput = true, Module = Module(Path.Combine(parent, "missing")) });

        var exit = await node.EndAsync();

        Assert.Equal(HostLoss.NoCopy, exit.Loss);
        Assert.Contains("missing", exit.Reason, StringComparison.Ordinal);
        Assert.Empty(node.Rest().OfType<NodeEvent.Started>());
    }

    public void Dispose() => Directory.Delete(parent, recursive: true);

    OutputCopy Make() => Make(Module(Output));

    OutputCopy Make(TestModule module)
    {
        Write("Shop.Tests.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        return OutputCopy.Make(module, Place, () => false);
    }

    string Write(string name, string text = "")
    {
        var path = Path.Combine(Output, name);
        if (File.Exists(path))
            return path;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    static TestModule Module(string output) => TestNode.Module with { AssemblyPath = Path.Combine(output, "Shop.Tests.dll"), WorkingDirectory = output };
}
