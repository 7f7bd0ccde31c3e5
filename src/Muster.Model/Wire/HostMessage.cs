using System.Text.Json.Serialization;

namespace Muster.Model.Wire;

/// <summary>What a test host says to its controller. The cases are nested below.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Beat), "beat")]
[JsonDerivedType(typeof(CasesFound), "cases")]
[JsonDerivedType(typeof(DiscoveryEnded), "listed")]
[JsonDerivedType(typeof(DiscoveryFailed), "unlisted")]
[JsonDerivedType(typeof(ProgramStarted), "child")]
[JsonDerivedType(typeof(ProgramEnded), "gone")]
[JsonDerivedType(typeof(Prepared), "prepared")]
[JsonDerivedType(typeof(PieceTaken), "taken")]
[JsonDerivedType(typeof(ClassesListed), "classes")]
[JsonDerivedType(typeof(TestStarted), "s")]
[JsonDerivedType(typeof(TestEnded), "e")]
[JsonDerivedType(typeof(TestPrinted), "o")]
[JsonDerivedType(typeof(PieceEnded), "p")]
[JsonDerivedType(typeof(FilesAttached), "files")]
[JsonDerivedType(typeof(Noted), "noted")]
[JsonDerivedType(typeof(Goodbye), "bye")]
public abstract record HostMessage
{
    HostMessage() { }

    /// <summary>First frame: proves who speaks, before anything else is read.</summary>
    /// <param name="Version">Must equal <see cref="Protocol.Version"/>.</param>
    /// <param name="Token">The one-time token that the controller put into the host's environment.</param>
    /// <param name="Runtime">For example <c>.NET 10.0.12</c>.</param>
    public sealed record Hello(int Version, string Token, int Pid, string Runtime) : HostMessage;

    /// <summary>The process is alive, whatever its thread pool does.</summary>
    /// <param name="Debugged">A managed debugger is attached to it: at a breakpoint all its threads stand still, and no further beat comes.</param>
    public sealed record Beat(bool Debugged = false) : HostMessage;

    /// <summary>Some of the module's tests, in the framework's order.</summary>
    public sealed record CasesFound(IReadOnlyList<TestCase> Cases) : HostMessage;

    /// <summary>All tests were named.</summary>
    public sealed record DiscoveryEnded(ModuleTraits Traits) : HostMessage;

    /// <summary>The module cannot be listed: a sentence for the user.</summary>
    public sealed record DiscoveryFailed(string Message) : HostMessage;

    /// <summary>The host has started a program to run tests in: who debugs that debugs the host.</summary>
    /// <param name="Name">Of its file, without the folder.</param>
    public sealed record ProgramStarted(int Pid, string Name) : HostMessage;

    /// <summary>That program is no more.</summary>
    public sealed record ProgramEnded(int Pid) : HostMessage;

    /// <summary>All is there that the work needs which was announced by <see cref="ControllerMessage.Prepare"/>.</summary>
    /// <param name="Program">The program that will run it; null if the host does that itself.</param>
    /// <param name="Managed">A debugger for .NET finds a runtime in that program; null where nobody can tell.</param>
    /// <param name="Failed">It could not be done; the run of the work will say why.</param>
    public sealed record Prepared(int? Program = null, bool? Managed = null, bool Failed = false) : HostMessage;

    /// <summary>The host turns to a piece: what ends it from now on may be the piece's doing; before, it was not.</summary>
    public sealed record PieceTaken(int Piece) : HostMessage;

    /// <summary>What a host that did not list the module found in the classes of its next piece: it may differ from the list.</summary>
    public sealed record ClassesListed(string Backend, IReadOnlyList<ClassDigest> Classes) : HostMessage;

    /// <summary>Sent before the first instruction of the test.</summary>
    /// <param name="Row">The row's name, where it differs from the case's.</param>
    /// <param name="Out">Bytes in the standard output file at this moment.</param>
    /// <param name="Err">Bytes in the standard error file at this moment.</param>
    public sealed record TestStarted(int Piece, TestId Id, string? Row, long Out, long Err) : HostMessage;

    /// <summary>Sent when the framework has reported the outcome and will do nothing more for the test.</summary>
    public sealed record TestEnded(int Piece, TestId Id, string? Row, TestEnd End, long Out, long Err) : HostMessage;

    /// <summary>What a framework keeps from the descriptors, while its tests write it; only from a host that was started for it.</summary>
    /// <param name="Id">Whose it is; null where it comes from none, a fixture for example, or it is not known.</param>
    /// <param name="Row">As in the start of the test.</param>
    /// <param name="Error">It was meant for standard error.</param>
    /// <param name="Text">Whole lines, except where the rest of one is long in coming or the test ends within it.</param>
    /// <param name="LeftOut">How many bytes before them are not told, because they came too fast.</param>
    public sealed record TestPrinted(TestId? Id, string? Row, bool Error, string Text, long LeftOut) : HostMessage;

    /// <summary>The call for a piece has returned; what it did not report, it will not.</summary>
    /// <param name="WallMs">Milliseconds of the whole call, fixtures included.</param>
    /// <param name="Fixtures">Set-up and tear-down that failed outside a test.</param>
    /// <param name="Restored">What the tests had left changed and the host put back: <c>current folder</c>, <c>environment variable X</c>.</param>
    public sealed record PieceEnded(int Piece, double WallMs, IReadOnlyList<string> Fixtures, IReadOnlyList<string> Restored) : HostMessage;

    /// <summary>Files that belong to a whole call of the framework, and to none of its tests.</summary>
    /// <param name="Files">Full paths.</param>
    /// <param name="Lost">Of each that could not be kept: which, and why.</param>
    public sealed record FilesAttached(IReadOnlyList<string> Files, IReadOnlyList<string> Lost) : HostMessage;

    /// <summary>A sentence for the user that changes no outcome; every host of the module may say it.</summary>
    public sealed record Noted(string Message) : HostMessage;

    /// <summary>The end-of-run record: a host that goes without it has crashed, whatever its exit code.</summary>
    /// <param name="Fixtures">Tear-down that failed.</param>
    /// <param name="CpuMs">Milliseconds of processor time that the process and, on Linux, its children have used; 0 if it does not know.</param>
    public sealed record Goodbye(IReadOnlyList<string> Fixtures, double CpuMs = 0) : HostMessage;
}
