using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>A module's app, running as a child of this process and listening to it.</summary>
sealed class App : IDisposable
{
    static readonly TimeSpan SendBound = TimeSpan.FromMinutes(1);
    static readonly TimeSpan EndBound = TimeSpan.FromSeconds(20);
    static readonly TimeSpan DeathBound = TimeSpan.FromSeconds(5);

    readonly HostedModule module;
    readonly Process process;
    readonly Patience patience;
    readonly RpcConnection connection;
    int requests;
    volatile bool atWork;

    App(HostedModule module, Process process, Patience patience, Socket socket)
    {
        this.module = module;
        this.process = process;
        this.patience = patience;
        connection = new RpcConnection(socket, patience) { SendBound = SendBound };
    }

    /// <summary>The process that runs the tests.</summary>
    public int Pid => process.Id;

    /// <summary>Version of Microsoft.Testing.Platform in the app.</summary>
    public string Platform { get; private set; } = "";

    /// <exception cref="RefusalException">It does not start, does not connect, or does not answer.</exception>
    public static App Start(HostedModule module, IReadOnlyList<string> options)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        var output = new StartOutput(module);
        var command = AppCommand.Make(module, ((IPEndPoint)listener.LocalEndPoint!).Port, options);
        var process = Process.Start(command)!;
        module.Children.Add(process.Id, Path.GetFileName(command.FileName));
        var patience = new Patience(module.Children);
        var app = new App(module, process, patience, AppArrival.Accept(module, process, patience, listener, output));
        app.Initialize(output);
        return app;
    }

    /// <summary>Sends a request and waits for its answer. If the app ends first, this process ends likewise, unless the app was asked to stop.</summary>
    /// <param name="request">Makes the message from its id.</param>
    /// <param name="update">Told of each test that the app mentions meanwhile.</param>
    /// <param name="silence">How long the app may say nothing; null for ever.</param>
    /// <param name="cancel">When cancelled, the app is asked to make an end; the answer most often comes still.</param>
    /// <returns>The whole answer, with a result or an error; null if the app has ended as it was asked to.</returns>
    /// <exception cref="InvalidDataException">The app sent what is no message.</exception>
    /// <exception cref="TimeoutException">It said nothing for too long.</exception>
    public JsonElement? Ask(Func<int, byte[]> request, Action<TestNode> update, TimeSpan? silence, CancellationToken cancel)
    {
        atWork = true;
        connection.SilenceBound = silence;
        if (Converse(request, update, cancel) is { } answer)
        {
            atWork = false;
            return answer;
        }

        // NUnit's app, for one, does not outlive the stop.
        if (!cancel.IsCancellationRequested || HasCrashed())
            EndLikewise();
        return null;
    }

    JsonElement? Converse(Func<int, byte[]> request, Action<TestNode> update, CancellationToken cancel)
    {
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

                    if (IsAnswer(message.RootElement, id))
                        return message.RootElement.Clone();
                }
            }
        }

        return null;
    }

    // Exit codes of the platform are small; a signal's are 128 and more, those of Windows negative.
    bool HasCrashed() => process.WaitForExit(DeathBound) && process.ExitCode is < 0 or >= 128;

    /// <summary>Asks the app to end, and waits.</summary>
    /// <returns>What went wrong, for the user; null if nothing.</returns>
    public string? End()
    {
        atWork = true;
        connection.Write(RpcRequest.Exit());
        if (!patience.Wait(EndBound, process.WaitForExit))
        {
            KillTree();
            return $"The app did not end within {EndBound.TotalSeconds} s of being told to, and was killed.";
        }

        module.Children.Gone(process.Id);
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

    void Initialize(StartOutput output)
    {
        if (Greet() is not { } trouble)
        {
            process.Exited += (_, _) => EndIfIdle();
            process.EnableRaisingEvents = true;
            return;
        }

        int? exitCode = process.HasExited ? process.ExitCode : null;
        Kill();
        throw AppArrival.Refusal(module, trouble, exitCode, output);
    }

    /// <returns>What went wrong, as a part of a sentence; null if nothing.</returns>
    string? Greet()
    {
        connection.SilenceBound = AppArrival.Bound;
        try
        {
            if (Converse(RpcRequest.Initialize, _ => { }, CancellationToken.None) is not { } answer)
                return process.WaitForExit(DeathBound) ? $"ended with exit code {process.ExitCode} when it was greeted" : "hung up when it was greeted";
            if (NodeReading.Member(answer, "result") is not { } result)
                return $"answered its greeting with {answer}";

            Platform = NodeReading.Member(result, "serverInfo") is { } server ? NodeReading.Text(server, "version") ?? "" : "";
            return null;
        }
        catch (TimeoutException e)
        {
            return $"{e.Message} when it was greeted";
        }
        catch (InvalidDataException e)
        {
            return $"cannot be understood: {e.Message.TrimEnd('.')}";
        }
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
        if (!process.WaitForExit(DeathBound))
            KillTree();

        // A killed one may still hang in the kernel: whoever waits for this process shall not.
        var exitCode = process.WaitForExit(DeathBound) ? process.ExitCode : 1;
        module.Children.Gone(process.Id);
        Environment.Exit(exitCode);
    }

    void KillTree()
    {
        process.Kill(entireProcessTree: true);
        module.Children.Gone(process.Id);
    }
}
