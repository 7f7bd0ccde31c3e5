using System.ComponentModel;
using System.Net.Sockets;
using Muster.Model.Wire;
using Muster.Node.Connections;
using Muster.Node.Watching;

namespace Muster.Node.Hosts;

/// <summary>One host from its start to its end.</summary>
/// <remarks>
/// Three threads come here in turn: the launcher's until the process runs, the connection's while it speaks, and one of its own for the end; the watch looks in meanwhile.
/// The end begins once, whoever is first to want it, and reports only when the others have nothing more to say.
/// </remarks>
sealed class HostLife(HostStart start, HostSurroundings around) : IDisposable
{
    readonly object gate = new();
    readonly HostVoice voice = new(around.Sink);
    readonly HostCopy copy = new(start, around);
    readonly Token token = new();
    readonly Outbox outbox = new();
    readonly Vitals vitals = new(around.Options, around.Clock);
    readonly ManualResetEventSlim launched = new();
    readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    long oomKills;
    volatile HostFiles? files;
    volatile HostProcess? process;
    HostConversation? conversation;
    Verdict? verdict;
    bool ending;

    /// <summary>Done when the end was reported.</summary>
    internal Task Over => over.Task;

    internal bool Owns(string said) => token.Accept(said);

    internal void Send(ControllerMessage message) => outbox.Post(message);

    /// <summary>Returns at once. A copy may take long: it has a thread of its own, so that no other host waits for it.</summary>
    internal void Begin()
    {
        if (start.CopyOutput)
            new Thread(CopyAndLaunch) { IsBackground = true, Name = "muster copy" }.Start();
        else
            around.Launcher.Post(Launch);
    }

    void CopyAndLaunch()
    {
        if (copy.Make(() => Doomed) is { } failure)
            Kill(failure);

        around.Launcher.Post(Launch);
    }

    /// <summary>For the launcher's thread.</summary>
    void Launch()
    {
        try
        {
            if (!Doomed)
                StartProcess();
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException or NodeException)
        {
            Kill(new(HostLoss.NeverReady, $"it could not be started: {e.Message}"));
        }

        if (process is { } running)
            voice.Say(new NodeEvent.Started(running.Id) { Host = start.Host, WorkingDirectory = copy.WorkingDirectory });

        launched.Set();
        if (Doomed)
            BeginEnd();
        else
            process?.WhenExited(BeginEnd);
    }

    /// <summary>For the connection's thread, which stays until the host has no more to say.</summary>
    internal void Converse(Socket socket, HostMessage.Hello hello)
    {
        launched.Wait();
        if (hello.Version != Protocol.Version)
            Kill(new(HostLoss.Garbage, $"it speaks version {hello.Version} of the protocol, and this is {Protocol.Version}"));
        else if (Open(socket) is { } opened)
            Follow(opened, hello);
    }

    /// <summary>For the watching thread.</summary>
    internal void Look()
    {
        if (process is not { } running)
            return;

        // The runtime tells of an exit through its thread pool, which may be busy.
        if (running.HasExited)
        {
            BeginEnd();
            return;
        }

        LookForDebugger(running);
        if (vitals.Judge(running.IsStopped) is { } found)
            Kill(found);
    }

    /// <summary>At a steady pace, where what is printed is followed.</summary>
    internal void LookAtOutput() => (conversation is null or { IsCaughtUp: true } ? files : null)?.Output.Look();

    /// <summary>Returns at once; the end is reported like any other. Does nothing if the end has begun.</summary>
    internal void Kill(Verdict why)
    {
        lock (gate)
        {
            if (!ending)
                verdict ??= why;
        }

        if (launched.IsSet)
            BeginEnd();
    }

    public void Dispose()
    {
        process?.Dispose();
        conversation?.Dispose();
        outbox.Dispose();
    }

    bool Doomed
    {
        get
        {
            lock (gate)
                return verdict is not null;
        }
    }

    void StartProcess()
    {
        oomKills = around.OomKills.Count();
        files = new(start, token.Text, around, part => voice.Repeat(start.Host, part));
        vitals.Launching();
        process = new(HostCommand.Make(copy.Start, files.Place, around.Options), HostVariables.Mark(around.Options, start.Host));
        around.Guardian.Watch(process.Id);
    }

    HostConversation? Open(Socket socket)
    {
        lock (gate)
            return ending ? null : conversation = new(socket, files!.Output, vitals, outbox);
    }

    void Follow(HostConversation opened, HostMessage.Hello hello)
    {
        vitals.Greeted();
        voice.Say(new NodeEvent.Ready(hello) { Host = start.Host });
        opened.Follow((message, output) => voice.Repeat(start.Host, message, output));
        if (opened.Garbage is { } garbage)
            Kill(garbage);
    }

    // The start is told first.
    void LookForDebugger(HostProcess running)
    {
        if (launched.IsSet && vitals.LookForDebugger(running.Id))
            voice.Say(new NodeEvent.Debugged(vitals.Debugged) { Host = start.Host });
    }

    void BeginEnd()
    {
        lock (gate)
        {
            if (ending)
                return;

            ending = true;
        }

        new Thread(End) { IsBackground = true, Name = "muster host end" }.Start();
    }

    void End()
    {
        outbox.Close();
        var exit = new HostEnding(around, vitals, verdict, oomKills).Run(process, files, conversation);
        if (process is { } ended)
            around.Launcher.Post(() => around.Guardian.Forget(ended.Id));

        if (exit.TreeGone)
            copy.Remove();

        voice.Say(new NodeEvent.Ended(exit) { Host = start.Host });
        over.SetResult();
        Dispose();
    }
}
