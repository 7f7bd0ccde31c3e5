using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Muster.Backends.VsTest;

/// <summary>
/// Stands where MSTest asks for its own parts, passes on all that it asks, but lets others stand in for the writers of a test, and tells of the context that a test or fixture gets.
/// </summary>
/// <remarks>MSTest has this place so that its own tests can put something else there.</remarks>
[SuppressMessage("Performance", "CA1852", Justification = "The runtime derives from it.")]
class MSTestSeam : DispatchProxy
{
    object? inner;
    IMSTestParts? parts;

    /// <summary>False if this version has no such place: then nothing is told.</summary>
    public static bool TryPlace(IMSTestParts parts)
    {
        try
        {
            return Place(parts);
        }
        catch (Exception)
        {
            // What cannot be stood before stays as it is: all that MSTest has there is asked, and an app may allow no types that are made while it runs.
            return false;
        }
    }

    static bool Place(IMSTestParts parts)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var place = MSTestTypes.Find("Microsoft.VisualStudio.TestPlatform.MSTest.TestAdapter.PlatformServiceProvider")?.GetProperty("Instance", Static);
        if (place is not { CanRead: true, CanWrite: true, PropertyType: { IsInterface: true } type } || place.GetValue(null) is not { } provider || !TryOpen(type))
            return false;

        var seam = (MSTestSeam)Create(type, typeof(MSTestSeam));
        (seam.inner, seam.parts) = (provider, parts);
        if (!IsThrough(type, provider, seam))
            return false;

        place.SetValue(null, seam);
        return true;
    }

    // The runtime lets a type that it derives at the internal types of an assembly only once it has derived from one of them.
    static bool TryOpen(Type type)
    {
        var hidden = type.GetMethods().SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            .Where(used => !used.IsVisible && used.Assembly != type.Assembly)
            .ToList();
        foreach (var face in hidden.Where(used => used.IsInterface).DistinctBy(used => used.Assembly))
            Create(face, typeof(MSTestSeam));

        return hidden.All(used => hidden.Any(other => other.IsInterface && other.Assembly == used.Assembly));
    }

    static bool IsThrough(Type type, object provider, object seam) =>
        type.GetProperties().Where(property => property.CanRead).All(property => Equals(property.GetValue(seam), property.GetValue(provider)));

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == "GetTraceListenerManager" && args is [TextWriter output, TextWriter error])
            (args[0], args[1]) = parts!.Captured(output, error);

        var isContext = targetMethod.Name == "GetTestContext";
        for (var i = 0; isContext && i < args!.Length; i++)
            if (args[i] is StringWriter writer)
                args[i] = parts!.WriterFor(writer);

        var answer = targetMethod.Invoke(inner, BindingFlags.DoNotWrapExceptions, null, args, null);
        if (isContext && answer is not null)
            parts!.ContextGiven(answer);

        return answer;
    }
}
