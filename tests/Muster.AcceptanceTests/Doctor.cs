using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary><c>muster doctor</c>, on samples that are unsafe in parallel.</summary>
public sealed class Doctor
{
    static readonly string[] Scopes = ["--dist", "loadscope"];

    [Fact]
    public async Task A_shared_port_a_file_beside_the_binaries_and_what_is_really_red_are_told_apart()
    {
        using var sample = SampleCopy.Of("Samples.XunitV3.Unsafe");
        var port = FreePort();
        using (var run = ToolProcess.Start(["run", sample.Module, "-n", "4", .. Scopes], [("MUSTER_SAMPLES", "unsafe"), ("MUSTER_SAMPLES_PORT", port), ("MUSTER_SAMPLES_MEETING", "{folder}/meeting")]))
            Assert.Equal(2, await run.EndAsync());

        var text = await LookAsync([sample.Module], ("MUSTER_SAMPLES_PORT", port));

        Assert.Matches(@"Samples\.XunitV3\.Unsafe\.Port[AB]\.Listens\n    suspected  shared port \(port " + port + @"\)\n    message    .*ddress already in use", text);
        // Of many only the first are named.
        Assert.Matches(@"At the same time ran .*(Samples\.XunitV3\.Unsafe\.Port[AB]\.Listens in gw\d| and \d more)", text);
        Assert.Matches(@"Samples\.XunitV3\.Unsafe\.File[AB]\.Writes\n    suspected  file beside the binaries \(.*unsafe\.txt\)", text);
        Assert.Matches(@"Really red: with -n 0 too:\n\n  Samples\.XunitV3\.Unsafe\.Red\.IsRed\n    message    sample: red however it is run", text);
        Assert.Contains("\"copyOutput\": [\n    \"Samples.XunitV3.Unsafe\"\n  ]", text, StringComparison.Ordinal);
        // Where all the others ran beside it, which of them it was is not known, and the whole module runs in turn.
        Assert.Matches(@"""filter"": ""[^""]*ClassName=Samples\.XunitV3\.Unsafe\.PortA\|ClassName=Samples\.XunitV3\.Unsafe\.PortB[^""]*"",\n\s+""serial"": true|""serial"": \[\n    ""Samples\.XunitV3\.Unsafe""\n", text);

        Assert.Equal(text, await LookAsync([sample.Module], ("MUSTER_SAMPLES_PORT", port)));

        await WriteLinesAsync(sample, text);
        using var mended = ToolProcess.Start(
            ["run", sample.Module, "-n", "4", .. Scopes], [("MUSTER_SAMPLES", "unsafe"), ("MUSTER_SAMPLES_PORT", port), ("MUSTER_SAMPLES_MEETING", "{folder}/meeting"), ("MUSTER_SAMPLES_PATIENCE", "3")]);
        Assert.Equal(2, await mended.EndAsync());
        Assert.Contains("planned 5 = 4 passed + 1 failed", mended.Output, StringComparison.Ordinal);
        Assert.Contains("FAILED Samples.XunitV3.Unsafe.Red.IsRed", mended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Static_state_and_order_are_found_by_running_the_sequence_again_from_a_report_as_well()
    {
        using var sample = SampleCopy.Of("Samples.NUnit.Unsafe");
        var report = Path.Combine(sample.Folder, "report.json");
        using (var run = ToolProcess.Start(["run", sample.Module, "-n", "1", .. Scopes, "--report-json", report], ("MUSTER_SAMPLES", "unsafe")))
            Assert.Equal(2, await run.EndAsync());

        var text = await LookAsync([sample.Module]);

        Assert.Contains("  Samples.NUnit.Unsafe.Clean.FindsNothing\n    suspected  static state left by an earlier test of the same process\n", text, StringComparison.Ordinal);
        Assert.Contains("Fails in one process after the 5 tests before it in gw0: the last of them Samples.NUnit.Unsafe.Leaving.", text, StringComparison.Ordinal);
        Assert.Contains("  Samples.NUnit.Unsafe.Needing.FindsSomething\n    suspected  order: it needs another test to run before it in the same process\n", text, StringComparison.Ordinal);
        Assert.Contains("\"serial\": [\n    \"Samples.NUnit.Unsafe\"\n  ]", text, StringComparison.Ordinal);

        Directory.Delete(sample.Memory, recursive: true);
        Assert.Equal(WithoutTimes(Findings(text)), WithoutTimes(Findings(await LookAsync([report, sample.Module]))));

        await WriteLinesAsync(sample, text);
        using var mended = ToolProcess.Start(["run", sample.Module, "-n", "1", .. Scopes], ("MUSTER_SAMPLES", "unsafe"));
        Assert.Equal(0, await mended.EndAsync());
        Assert.Contains("planned 6 = 6 passed", mended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slow", "ClassName~SlowA|ClassName~SlowB", @"stood idle for \d+ % of the run: the tests mostly wait\. Try -n \d+: about \d+ s instead of \d+ s\.")]
    [InlineData("setup", "ClassName~Passing", @"The root SetUpFixture of Samples\.NUnit cost about [1-9]\d*\.\d s in the one worker\.")]
    public async Task Idle_processors_and_the_cost_of_an_assembly_fixture_are_told(string switches, string filter, string told)
    {
        using var sample = SampleCopy.Of("Samples.NUnit");
        using (var run = ToolProcess.Start(["run", sample.Module, "-n", "1", "--filter", filter], ("MUSTER_SAMPLES", switches)))
            Assert.Equal(0, await run.EndAsync());

        using var doctor = ToolProcess.Start(["doctor", sample.Module]);

        Assert.Equal(0, await doctor.EndAsync());
        Assert.Matches(told, doctor.Output);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_and_leaves_nothing_behind()
    {
        using var sample = SampleCopy.Of("Samples.NUnit");
        using (var run = ToolProcess.Start(["run", sample.Module, "-n", "1", "--timeout", "1", "--class", "HangAsleep"], ("MUSTER_SAMPLES", "hangs")))
            Assert.Equal(2, await run.EndAsync());

        using var doctor = ToolProcess.Start(["doctor", sample.Module], ("MUSTER_SAMPLES", "hangs"));
        await HostOutput.HasAsync(doctor, "sample: hanging");
        doctor.Signal("INT");
        await doctor.SaysAsync("stopping: stopped by Ctrl-C");
        doctor.Signal("INT");

        Assert.Equal(3, await doctor.EndAsync());
        await Leavings.AssertNoneAsync(doctor);
    }

    /// <summary>Does what the doctor says.</summary>
    static Task WriteLinesAsync(SampleCopy sample, string text)
    {
        var start = text.IndexOf("\n{\n", StringComparison.Ordinal) + 1;
        return File.WriteAllTextAsync(Path.Combine(sample.Folder, "muster.json"), text[start..(text.IndexOf("\n}\n", start, StringComparison.Ordinal) + 3)]);
    }

    static string WithoutTimes(string text) => Regex.Replace(text, @"\d+(\.\d)? s\b", "some s");

    /// <summary>What the doctor says of failures.</summary>
    static async Task<string> LookAsync(IEnumerable<string> words, params (string Name, string Value)[] environment)
    {
        using var doctor = ToolProcess.Start(["doctor", .. words, "-q"], [("MUSTER_SAMPLES", "unsafe"), .. environment]);
        Assert.Equal(2, await doctor.EndAsync());
        await Leavings.AssertNoneAsync(doctor);
        return doctor.Output;
    }

    // How long the run took is measured at its end, by the record before the report; and only the record tells of processors.
    static string Findings(string text) => text[text.IndexOf("Unsafe in parallel:", StringComparison.Ordinal)..text.LastIndexOf("\n}\n", StringComparison.Ordinal)];

    static string FreePort()
    {
        // Below those that the system gives away: nobody is given it while the test lasts.
        while (true)
        {
            var port = Random.Shared.Next(15_000, 32_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }
}
