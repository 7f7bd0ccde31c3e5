using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>A module's app, running as a child of this process and listening to it.</summary>
sealed class App : IDisposable
{
    static readonly TimeSpan startBound = TimeSpan.FromMinutes(2);
    static readonly TimeSpan endBound = TimeSpan.FromSeconds(20);
    static readonly TimeSpan deathBound = TimeSpan.FromSeconds(5);

    readonly HostedModule module;
    readonly Process process;
    readonly RpcConnection connection;
    int requests;
    volatile bool atWork;

    App(HostedModule module, Process process, RpcConnection connection)
    {
        this.module = module;
        this.process = process;
        this.connection = connection;
        var answer = Ask(RpcRequest.Initialize, _ => { }, CancellationToken.None);
        Platform = NodeReading.Member(answer, "result") is { } result && NodeReading.Member(result, "serverInfo") is { } server ? NodeReading.Text(server, "version") ?? "" : "";
        process.Exited += (_, _) => EndIfIdle();
        process.EnableRaisingEvents = true;
    }

    /// <summary>Version of Microsoft.Testing.Platform in the app.</summary>
    public string Platform { get; }

    /// <exception cref="RefusalException">It does not start, or does not connect.</exception>
    public static App Start(HostedModule module, IReadOnlyList<string> options)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        var output = new StartOutput(module);
        var process = Process.Start(AppCommand.Make(module, ((IPEndPoint)listener.LocalEndPoint!).Port, options))!;
        module.Children.Add(process);
        return new App(module, process, new RpcConnection(Accept(module, process, listener, output)));
    }

    /// <summary>Sends a request and waits for its answer. If the app ends first, this process ends likewise.</summary>
    /// <param name="request">Makes the message from its id.</param>
    /// <param name="update">Told of each test that the app mentions meanwhile.</param>
    /// <param name="cancel">When cancelled, the app is asked to make an end; the answer then still comes.</param>
    /// <returns>The whole answer, with a result or an error.</returns>
    /// <exception cref="InvalidDataException">The app sent what is no message.</exception>
    public JsonElement Ask(Func<int, byte[]> request, Action<TestNode> update, CancellationToken cancel)
    {
        atWork = true;
        var id = ++requests;
        connection.Write(request(id));
        using (cancel.Register(() => connection.Write(RpcRequest.Cancel(id))))
        {
            while (connection.Read() is { } message)
            {
                using (message)
                {
                    foreach (var node in NodeReading.NodesIn(message.RootElement))
                        update(node);

                    if (!IsAnswer(message.RootElement, id))
                        continue;

                    atWork = false;
                    return message.RootElement.Clone();
                }
            }
        }

        EndLikewise();
        throw new UnreachableException();
    }

    /// <summary>Asks the app to end, and waits.</summary>
    /// <returns>What went wrong, for the user; null if nothing.</returns>
    public string? End()
    {
        atWork = true;
        connection.Write(RpcRequest.Exit());
        if (!process.WaitForExit(endBound))
        {
            KillTree();
            return $"The app did not end within {endBound.TotalSeconds} s of being told to, and was killed.";
        }

        return process.ExitCode == 0 ? null : $"The app ended with exit code {process.ExitCode} when it was told to end: a tear-down, or a thread left behind, failed.";
    }

    public void Kill()
    {
        atWork = true;
        KillTree();
        Dispose();
    }

    public void Dispose()
    {
        connection.Dispose();
        process.Dispose();
    }

    static bool IsAnswer(JsonElement message, int id) =>
        NodeReading.Member(message, "id") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var answered) && answered == id && NodeReading.Member(message, "method") is null;

    static Socket Accept(HostedModule module, Process process, Socket listener, StartOutput output)
    {
        var connecting = listener.AcceptAsync();
        var ended = process.WaitForExitAsync();
        if (Task.WaitAny([connecting, ended], startBound) == 0)
            return connecting.Result;

        var what = ended.IsCompleted ? $"ended with exit code {process.ExitCode}" : $"was silent for {startBound.TotalSeconds} s";
        process.Kill(entireProcessTree: true);
        module.Children.Gone(process.Id);
        throw new RefusalException($"{module.Name} was started as an app of Microsoft.Testing.Platform, with --server, and {what} before it had connected.{output.Read()}\n");
    }

    // What a thread that a test left behind does to the app between two calls is no later test's doing.
    void EndIfIdle()
    {
        if (!atWork)
            EndLikewise();
    }

    /// <summary>Whoever watches this process learns of the app's end as if it were this one's.</summary>
    void EndLikewise()
    {
        // The socket may be closed by a test, with the process alive: then nothing more can come from it.
        if (!process.WaitForExit(deathBound))
            KillTree();

        process.WaitForExit();
        module.Children.Gone(process.Id);
        Environment.Exit(process.ExitCode);
    }

    void KillTree()
    {
        process.Kill(entireProcessTree: true);
        module.Children.Gone(process.Id);
    }
}
