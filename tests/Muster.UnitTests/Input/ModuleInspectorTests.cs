using Muster.Input;

namespace Muster.UnitTests.Input;

public sealed class ModuleInspectorTests : IDisposable
{
    const string Xunit2 = """{ "libraries": { "xunit.core/2.9.3": {}, "xunit.assert/2.9.3": {} } }""";

    readonly TempFolder temp = new();

    public ModuleInspectorTests()
    {
        temp.Write("sdk/dotnet");
        temp.Make("sdk/shared/Microsoft.NETCore.App/10.0.12");
        temp.Make("sdk/shared/Microsoft.NETCore.App/9.0.1");
    }

    [Theory]
    [InlineData("xunit.core/2.9.3")]
    [InlineData("xunit.extensibility.execution/2.4.1")]
    [InlineData("xunit.v3.core.mtp-v1/3.2.2")]
    [InlineData("NUnit/5.0.0")]
    [InlineData("MSTest.TestFramework/4.5.2")]
    [InlineData("Microsoft.Testing.Platform/2.5.2")]
    public void A_module_of_a_known_framework_is_taken(string library) =>
        Assert.Null(Refusal(Module(deps: $$"""{ "libraries": { "{{library}}": {} } }""")));

    [Fact]
    public void An_adapter_beside_it_is_enough()
    {
        var module = Module(deps: "{}");
        temp.Write("out/Some.TestAdapter.dll");

        Assert.Null(Refusal(module));
    }

    [Theory]
    [InlineData("xunit.assert/2.9.3", "references no known test framework")]
    [InlineData("My.NUnit/1.0.0", "references no known test framework")]
    public void A_module_of_no_known_framework_is_refused(string library, string reason) =>
        Assert.Contains(reason, Refusal(Module(deps: $$"""{ "libraries": { "{{library}}": {} } }""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("net48", ".NET Framework")]
    [InlineData("net472", ".NET Framework")]
    [InlineData("net7.0", ".NET 8 is the oldest")]
    [InlineData("net6.0-windows", ".NET 8 is the oldest")]
    [InlineData("netcoreapp3.1", ".NET 8 is the oldest")]
    [InlineData("netstandard2.0", ".NET 8 is the oldest")]
    public void An_old_framework_is_refused(string framework, string reason) =>
        Assert.Contains(reason, Refusal(Module() with { TargetFramework = framework }), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_built_is_said() =>
        Assert.Contains("not built", Refusal(Module() with { AssemblyPath = temp.At("out", "Other.dll") }), StringComparison.Ordinal);

    [Theory]
    [InlineData("deps.json")]
    [InlineData("runtimeconfig.json")]
    public void A_missing_companion_is_named(string ending)
    {
        var module = Module();
        File.Delete(temp.At("out", "T." + ending));

        Assert.Contains("T." + ending, Refusal(module), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no assembly")]
    [InlineData("MZ and nothing behind it")]
    public void What_only_has_the_name_of_an_assembly_is_refused(string content)
    {
        var module = Module();
        temp.Write("out/T.dll", content);

        Assert.Contains("is no .NET assembly", Refusal(module), StringComparison.Ordinal);
    }

    [Fact]
    public void A_self_contained_app_needs_no_installed_runtime()
    {
        temp.Write("out/Microsoft.VisualBasic.dll");

        Assert.Null(Refusal(SelfContained(Platform.Current)));
    }

    [Fact]
    public void A_self_contained_app_for_another_platform_is_refused()
    {
        temp.Write("out/Microsoft.VisualBasic.dll");
        var other = OperatingSystem.IsWindows() ? "linux-x64" : "win-x64";

        Assert.Equal($"it is self-contained for {other}, and this machine is {Platform.Current}. Build it for this machine: -r {Platform.Current}.", Refusal(SelfContained(other)));
    }

    [Fact]
    public void A_trimmed_app_is_refused() =>
        Assert.Contains("it is trimmed", Refusal(SelfContained(Platform.Current)), StringComparison.Ordinal);

    [Fact]
    public void An_app_in_one_file_needs_nothing_beside_it()
    {
        var program = Program(OperatingSystem.IsWindows() ? [.. "MZ"u8, 0, 0] : [0x7F, .. "ELF"u8]);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Contains("chmod +x", Refusal(program), StringComparison.Ordinal);
            File.SetUnixFileMode(program.AssemblyPath, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        Assert.Null(Refusal(program));
    }

    [Fact]
    public void An_app_in_one_file_for_another_system_is_refused() =>
        Assert.Contains($"it is a program for macOS, and this machine is {Platform.Current}", Refusal(Program([0xCF, 0xFA, 0xED, 0xFE])), StringComparison.Ordinal);

    [Theory]
    [InlineData("10.0.0", "", null, true)]
    [InlineData("10.0.13", "", null, false)]
    [InlineData("9.0.0", "", null, true)]
    [InlineData("8.0.0", "", null, false)]
    [InlineData("8.0.0", "Major", null, true)]
    [InlineData("8.0.0", "", "Major", true)]
    [InlineData("8.0.0", "Major", "Minor", false)]
    [InlineData("10.0.0-rc.1", "", null, true)]
    [InlineData("11.0.0-preview.3", "LatestMajor", null, false)]
    [InlineData("9.1.0", "", null, false)]
    [InlineData("9.0.0", "LatestPatch", null, true)]
    [InlineData("9.0.0", "Disable", null, false)]
    public void The_runtime_must_be_installed(string version, string rule, string? variable, bool fits)
    {
        var rollForward = rule.Length == 0 ? "" : $$"""
            "rollForward": "{{rule}}",
            """;
        var module = Module($$"""{ "runtimeOptions": { {{rollForward}} "framework": { "name": "Microsoft.NETCore.App", "version": "{{version}}" } } }""");

        var reason = Refusal(module, variable);

        Assert.Equal(fits, reason is null);
        if (!fits)
            Assert.Contains($"Microsoft.NETCore.App {version}, and 9.0.1, 10.0.12 are installed", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shared_framework_must_be_installed()
    {
        var module = Module("""{ "runtimeOptions": { "frameworks": [ { "name": "Microsoft.NETCore.App", "version": "10.0.0" }, { "name": "Microsoft.AspNetCore.App", "version": "10.0.0" } ] } }""");

        Assert.Contains("Microsoft.AspNetCore.App 10.0.0, and none is installed", Refusal(module), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_do_not_exist_are_refused() =>
        Assert.Contains("no.runsettings", Refusal(Module() with { SettingsPath = temp.At("no.runsettings") }), StringComparison.Ordinal);

    public void Dispose() => temp.Dispose();

    ModuleCandidate SelfContained(string platform) => Module(
        """{ "runtimeOptions": { "includedFrameworks": [ { "name": "Microsoft.NETCore.App", "version": "99.0.0" } ] } }""",
        $$"""{ "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0/{{platform}}" }, "libraries": { "xunit.core/2.9.3": {} } }""");

    ModuleCandidate Program(byte[] head)
    {
        File.WriteAllBytes(temp.Write("out/My.Tests"), head);
        return new ModuleCandidate { AssemblyPath = temp.At("out", "My.Tests") };
    }

    ModuleCandidate Module(string? config = null, string deps = Xunit2)
    {
        temp.Write("out/T.runtimeconfig.json", config ?? """{ "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""");
        temp.Write("out/T.deps.json", deps);
        File.Copy(typeof(ModuleInspectorTests).Assembly.Location, temp.At("out", "T.dll"), overwrite: true);
        return new ModuleCandidate { AssemblyPath = temp.At("out", "T.dll"), TargetFramework = "net10.0" };
    }

    string? Refusal(ModuleCandidate module, string? rollForward = null)
    {
        var runtimes = new InstalledRuntimes(new DotnetHost(temp.At("sdk", "dotnet"), temp.At("sdk")), rollForward);
        return new ModuleInspector(runtimes).Refusal(module, RuntimeConfig.Read(module.RuntimeConfigPath), module.TargetFramework);
    }
}
