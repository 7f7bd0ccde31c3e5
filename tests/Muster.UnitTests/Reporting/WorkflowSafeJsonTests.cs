using System.Text;
using System.Text.Json;
using Muster.Reporting.GitHub;

namespace Muster.UnitTests.Reporting;

public sealed class WorkflowSafeJsonTests
{
    [Theory]
    [InlineData("##[add-mask]x")]
    [InlineData("###[error]x")]
    [InlineData("####[a] ##[b] # [c]")]
    public void No_string_is_a_command_and_each_is_read_as_it_was(string name)
    {
        var safe = Write([.. Encoding.UTF8.GetBytes($"{{\"name\":\"{name}\"}}").Select(b => new[] { b })]);
        Assert.DoesNotContain("##[", safe, StringComparison.Ordinal);
        Assert.Equal(name, JsonDocument.Parse(safe).RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public void A_command_that_comes_in_one_call_is_found_as_well() => Assert.Equal("\"#\\u0023[x]\"", Write("\"##[x]\""u8.ToArray()));

    [Fact]
    public void A_single_sign_stays() => Assert.Equal("\"C# [x]\"", Write("\"C# [x]\""u8.ToArray()));

    static string Write(params byte[][] parts)
    {
        var target = new MemoryStream();
        using var safe = new WorkflowSafeJsonStream(target);
        foreach (var part in parts)
            safe.Write(part, 0, part.Length);

        return Encoding.UTF8.GetString(target.ToArray());
    }
}
