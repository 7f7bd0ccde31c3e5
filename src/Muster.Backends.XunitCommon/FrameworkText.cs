using System.Reflection;
using Muster.Hosting;

namespace Muster.Backends.XunitCommon;

/// <summary>The framework's name and version, and what to say when it is not what this backend was built for.</summary>
static class FrameworkText
{
    /// <summary>As users write it: <c>xUnit.net v2 2.9.3</c>.</summary>
    public static string NameOf(string product, Assembly engine)
    {
        var version = engine.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? engine.GetName().Version?.ToString();
        return $"{product} {version?.Split('+', ' ')[0]}";
    }

    /// <summary>Runs what touches the framework, and explains a framework that lacks what is called.</summary>
    public static void Explain(HostedModule module, string versions, Action body)
    {
        try
        {
            body();
        }
        catch (Exception e) when (IsMismatch(e))
        {
            throw new RefusalException(
                $"{module.Name} uses a version of xUnit.net that Muster cannot drive (it knows {versions}): {e.Message}", e);
        }
    }

    static bool IsMismatch(Exception e) => e switch
    {
        MissingMemberException or TypeLoadException => true,
        FileNotFoundException { FileName: { } file } => file.StartsWith("xunit", StringComparison.OrdinalIgnoreCase),
        FileLoadException { FileName: { } file } => file.StartsWith("xunit", StringComparison.OrdinalIgnoreCase),
        AggregateException { InnerException: { } inner } => IsMismatch(inner),
        TargetInvocationException { InnerException: { } inner } => IsMismatch(inner),
        _ => false,
    };
}
