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
        catch (Exception e) when (MissingPart(e) is { } part)
        {
            throw new RefusalException($"{module.Name} references xUnit.net, but {part} is not beside it: so no test of it can run.", e)
            {
                NextStep = "If it is a library and no test project, set IsTestProject to false in its project file; else it wants the package Microsoft.NET.Test.Sdk, or for xunit.v3 the OutputType Exe.",
            };
        }
        catch (Exception e) when (IsMismatch(e))
        {
            throw new RefusalException(
                $"{module.Name} uses a version of xUnit.net that Muster cannot drive (it knows {versions}): {e.Message}", e);
        }
    }

    /// <summary>The simple name of an assembly of xUnit.net that is nowhere to be found; null if something else is wrong.</summary>
    static string? MissingPart(Exception e) => e switch
    {
        FileNotFoundException { FileName: { } file } when file.StartsWith("xunit", StringComparison.OrdinalIgnoreCase) => file.Split(',')[0],
        AggregateException { InnerException: { } inner } => MissingPart(inner),
        TargetInvocationException { InnerException: { } inner } => MissingPart(inner),
        TypeInitializationException { InnerException: { } inner } => MissingPart(inner),
        _ => null,
    };

    static bool IsMismatch(Exception e) => e switch
    {
        MissingMemberException or TypeLoadException => true,
        FileLoadException { FileName: { } file } => file.StartsWith("xunit", StringComparison.OrdinalIgnoreCase),
        AggregateException { InnerException: { } inner } => IsMismatch(inner),
        TargetInvocationException { InnerException: { } inner } => IsMismatch(inner),
        _ => false,
    };
}
