using System.Reflection;

namespace Muster.Backends.VsTest;

/// <summary>Lets NUnit 3 be loaded more than once in a process.</summary>
static class NUnitTrace
{
    /// <summary>
    /// NUnit 3 notes in its own log that it is loaded again, and falls over if it has none: it is given one that keeps nothing. Harmless for later versions.
    /// </summary>
    public static void Silence()
    {
        if (Assembly.Load("nunit.framework").GetType("NUnit.Framework.Internal.InternalTrace") is not { } trace)
            return;

        var begin = trace.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(method => method.Name == "Initialize" && method.GetParameters() is [var writer, _] && writer.ParameterType == typeof(TextWriter));
        begin?.Invoke(null, [TextWriter.Null, Enum.Parse(begin.GetParameters()[1].ParameterType, "Error")]);
    }
}
