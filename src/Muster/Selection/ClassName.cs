namespace Muster.Selection;

/// <summary>Takes the full name of a class apart.</summary>
static class ClassName
{
    /// <summary>The namespace, which for a nested class ends before the outermost one; null if there is none.</summary>
    public static string? Namespace(string fullName)
    {
        var nested = fullName.IndexOf('+', StringComparison.Ordinal);
        var end = fullName.LastIndexOf('.', nested < 0 ? fullName.Length - 1 : nested);
        return end > 0 ? fullName[..end] : null;
    }
}
