namespace Muster.Node;

/// <summary>The node cannot work here; the message tells the user what is wrong and what to do.</summary>
public sealed class NodeException : Exception
{
    public NodeException(string message)
        : base(message) { }

    public NodeException(string message, Exception inner)
        : base(message, inner) { }
}
