using System.Text.Json.Serialization;

namespace Muster.Model.Wire;

/// <summary>What the controller says to a test host. The cases are nested below.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(Discover), "discover")]
[JsonDerivedType(typeof(Run), "run")]
[JsonDerivedType(typeof(Prepare), "prepare")]
[JsonDerivedType(typeof(Debugged), "debugged")]
[JsonDerivedType(typeof(StopStarting), "stop")]
[JsonDerivedType(typeof(Shutdown), "shutdown")]
public abstract record ControllerMessage
{
    ControllerMessage() { }

    /// <summary>List the module's tests.</summary>
    public sealed record Discover : ControllerMessage;

    /// <summary>Run these tests in one call of the framework.</summary>
    /// <param name="Piece">Names the call in everything that the host says of it.</param>
    /// <param name="Backend">The backend that listed the tests.</param>
    /// <param name="Tests">In the framework's order.</param>
    public sealed record Run(int Piece, string Backend, IReadOnlyList<TestRef> Tests) : ControllerMessage
    {
        /// <summary>How many of the tests may run at once. 1: strictly one after another; 0: as many as the module itself asks for.</summary>
        public int Threads { get; init; } = 1;
    }

    /// <summary>Make ready what such a <see cref="Run"/> needs, start no test, and answer.</summary>
    /// <param name="Backend">As in the run that will follow.</param>
    /// <param name="Threads">As in the run that will follow.</param>
    public sealed record Prepare(string Backend, int Threads) : ControllerMessage;

    /// <summary>A debugger holds the host or one of its programs, or may hold it unseen; or none does any more. As long as one may, the host's own limits of time stand still.</summary>
    public sealed record Debugged(bool Attached) : ControllerMessage;

    /// <summary>Let the running tests end, start no other, and answer with the end of the piece.</summary>
    public sealed record StopStarting : ControllerMessage;

    /// <summary>End: tear down what is open, run the handlers of process exit, say goodbye.</summary>
    public sealed record Shutdown : ControllerMessage;
}

/// <summary>How a test is named to a host that may not have listed it.</summary>
/// <param name="Id">The stable name.</param>
/// <param name="Class">Its class, so that the host lists no more than it needs.</param>
/// <param name="Method">Its method, under which a row that the host cannot find is run and recorded.</param>
/// <param name="Place">Its place among the tests of that method when they were listed, from 0.</param>
public sealed record TestRef(TestId Id, string Class, string Method, int Place = 0);
