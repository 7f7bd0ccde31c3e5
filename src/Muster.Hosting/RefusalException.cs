namespace Muster.Hosting;

/// <summary>A backend cannot drive the module's framework, but another may; the message says why, for the user.</summary>
public class RefusalException : Exception
{
    public RefusalException(string message)
        : base(message) { }

    public RefusalException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>A sentence on what the user can do where no other backend takes over.</summary>
    public string NextStep { get; init; } = "Update the package, or run this module with `dotnet test`.";
}
