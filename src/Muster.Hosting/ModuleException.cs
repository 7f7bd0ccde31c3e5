namespace Muster.Hosting;

/// <summary>The module cannot be used; the message tells the user what is wrong and what to do.</summary>
public sealed class ModuleException : Exception
{
    public ModuleException(string message)
        : base(message) { }

    public ModuleException(string message, Exception inner)
        : base(message, inner) { }
}
