using System.Reflection;

namespace Muster.Cli;

/// <summary>The version of this tool.</summary>
static class ToolVersion
{
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
