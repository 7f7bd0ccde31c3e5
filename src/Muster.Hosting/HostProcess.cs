using Muster.Model.Wire;

namespace Muster.Hosting;

/// <summary>The life of a test host, from its first instruction in Muster's own context to its last.</summary>
public static class HostProcess
{
    /// <summary>Called by the stub; returns the process's exit code.</summary>
    public static int Run(string[] args)
    {
        var arguments = HostArguments.Parse(args);
        var token = Environment.GetEnvironmentVariable(Protocol.TokenVariable) ?? "";
        Environment.SetEnvironmentVariable(Protocol.TokenVariable, null);

        using var streams = StandardStreams.TakeOver(arguments.OutFile, arguments.ErrFile);
        var children = new ChildPrograms();
        using var connection = Connection.Open(arguments.Socket, token, children);
        children.Told = connection.Send;
        var module = ModuleContext.Prepare(arguments, children);

        var live = arguments.FollowOutput ? LiveOutput.Start(connection.Send) : null;
        new HostLoop(connection, streams, new AttachmentStore(arguments.Attachments), live, module).Run();

        // Not a return from Main: a foreground thread that a test left behind would keep the process alive.
        Environment.Exit(0);
        return 0;
    }
}
