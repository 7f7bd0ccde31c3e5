namespace Muster.Hosting;

/// <summary>A backend cannot drive the module's framework, but another may; the message says why, for the user.</summary>
public sealed class RefusalException : Exception
{
    public RefusalException(string message)
        : base(message) { }

    public RefusalException(string message, Exception inner)
        : base(message, inner) { }
}
