namespace Muster.Input;

/// <summary>Compares and sorts out paths of projects.</summary>
static class ProjectPath
{
    static readonly StringComparison Comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public static bool Same(string left, string right) => string.Equals(left, right, Comparison);

    /// <summary>False for projects of other languages, which MSBuild may build but which hold no .NET tests.</summary>
    public static bool IsDotnet(string path) => Path.GetExtension(path).ToUpperInvariant() is ".CSPROJ" or ".FSPROJ" or ".VBPROJ";
}
