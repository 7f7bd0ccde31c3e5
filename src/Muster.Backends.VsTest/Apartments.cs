using System.Reflection;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Fixtures that ask for an apartment, which only Windows has. Elsewhere NUnit skips them as a whole, and its adapter does not say so.</summary>
sealed class Apartments(HostedModule module)
{
    /// <summary>As NUnit words it.</summary>
    public const string Reason = "Apartment state cannot be set on this platform.";

    /// <summary>True if NUnit does not run the tests of this class here, whatever else is asked of it.</summary>
    public bool Forbid(string testClass)
    {
        if (OperatingSystem.IsWindows())
            return false;

        try
        {
            return IsMarked(module.Assembly.Value.CustomAttributes) || IsMarked(module.Assembly.Value.GetType(testClass));
        }
        // What cannot be read is not known: then the test counts as not reported.
        catch (Exception e) when (e is IOException or BadImageFormatException or TypeLoadException or CustomAttributeFormatException)
        {
            return false;
        }
    }

    // A class has the mark of the class that it derives from, and of the one that it stands in.
    static bool IsMarked(Type? type) => type is not null && (IsMarked(type.CustomAttributes) || IsMarked(type.BaseType) || IsMarked(type.DeclaringType));

    static bool IsMarked(IEnumerable<CustomAttributeData> marks) => marks.Any(IsApartment);

    static bool IsApartment(CustomAttributeData mark) =>
        mark.AttributeType.FullName is "NUnit.Framework.ApartmentAttribute" or "NUnit.Framework.RequiresThreadAttribute" && mark.ConstructorArguments.Count > 0;
}
