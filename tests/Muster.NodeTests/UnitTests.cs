using System.Text;
using Muster.Node;
using Muster.Node.Output;
using Muster.Node.Trees;
using Muster.Node.Watching;

namespace Muster.NodeTests;

public class UnitTests
{
    [Fact]
    public void A_gap_in_which_nobody_looked_counts_for_one_tick()
    {
        var time = new SteppedTime();
        var clock = new PausableClock(time);
        time.Step(TimeSpan.FromSeconds(0.25));
        clock.Advance();
        time.Step(TimeSpan.FromHours(1));
        clock.Advance();
        Assert.Equal(TimeSpan.FromSeconds(1.25), clock.Now);
    }

    [Fact]
    public void A_host_survives_an_hour_in_which_the_controller_was_stopped()
    {
        var time = new SteppedTime();
        var clock = new PausableClock(time);
        var vitals = new Vitals(new NodeOptions { RunId = "r" }, clock);
        vitals.Greeted();
        time.Step(TimeSpan.FromHours(1));
        clock.Advance();
        Assert.Null(vitals.Judge(isStopped: false));

        for (var i = 0; i < 29; i++)
        {
            time.Step(TimeSpan.FromSeconds(1));
            clock.Advance();
        }

        Assert.Equal(new Verdict(HostLoss.Silent, "it gave no sign of life for 30 s"), vitals.Judge(isStopped: false));
    }

    [Theory]
    [InlineData("ab", "ab", "ab")]
    [InlineData("aé", "aé", "aé")]
    [InlineData("é€", "é€", "é€")]
    [InlineData("", "", "")]
    public void Whole_characters_are_kept(string text, string end, string start)
    {
        Assert.Equal(end, Encoding.UTF8.GetString(Utf8Edge.CutEnd(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(start, Encoding.UTF8.GetString(Utf8Edge.CutStart(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Half_characters_at_a_cut_are_dropped()
    {
        var bytes = Encoding.UTF8.GetBytes("x😀y");
        for (var cut = 2; cut < 5; cut++)
        {
            Assert.Equal("x", Encoding.UTF8.GetString(Utf8Edge.CutEnd(bytes.AsSpan(0, cut))));
            Assert.Equal("y", Encoding.UTF8.GetString(Utf8Edge.CutStart(bytes.AsSpan(cut))));
        }
    }

    [Fact]
    public void A_process_may_have_any_name()
    {
        var stat = ProcStat.Parse("42 (a) b (c) T 1 40 41 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 777 0 0");
        Assert.Equal(new ProcStat('T', 41, 777), stat);
    }

    [Theory]
    [InlineData("0::/a/b\n", "sys/fs/cgroup/a/b/memory.events", 3)]
    [InlineData("7:cpu:/x\n4:memory:/m\n0::/\n", "sys/fs/cgroup/memory/m/memory.oom_control", 3)]
    [InlineData("4:memory:/outer\n", "sys/fs/cgroup/memory/memory.oom_control", 3)]
    [InlineData("", "proc/vmstat", 3)]
    [InlineData("", "elsewhere", 0)]
    public void Kills_for_want_of_memory_are_counted_wherever_the_system_counts_them(string groups, string file, long count)
    {
        var root = Directory.CreateTempSubdirectory("muster-test-").FullName;
        Write("proc/self/cgroup", groups);
        Write(file, "low 0\noom 5\noom_kill 3\n");
        Assert.Equal(count, new OomKills(root).Count());
        Directory.Delete(root, recursive: true);

        void Write(string path, string text)
        {
            var full = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
    }

    [Fact]
    public void A_run_is_not_named_with_a_path()
    {
        Assert.Throws<ArgumentException>(() => new LocalNode(new NodeOptions { RunId = "../x" }, _ => { }));
    }

    sealed class SteppedTime : TimeProvider
    {
        long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        internal void Step(TimeSpan by) => now += by.Ticks;
    }
}
