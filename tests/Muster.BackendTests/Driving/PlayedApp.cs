namespace Muster.BackendTests.Driving;

/// <summary>A program that plays an app of Microsoft.Testing.Platform with one test, and does as it is told.</summary>
public sealed class PlayedApp : IDisposable
{
    public const string Greets = """say '{"jsonrpc":"2.0","id":1,"result":{"serverInfo":{"name":"played","version":"0.1"}}}'""";

    public const string Lists = """
        say '{"jsonrpc":"2.0","method":"testing/testUpdates/tests","params":{"changes":[{"node":{"uid":"1","display-name":"One","location.type":"Played","location.method":"One()","execution-state":"discovered"}}]}}'
        say '{"jsonrpc":"2.0","id":2,"result":{}}'
        """;

    // read goes byte by byte, so what follows a message stays for the next.
    const string Words = """
        #!/bin/bash
        exec 3<>/dev/tcp/127.0.0.1/$5
        say() { printf 'Content-Length: %d\r\n\r\n%s' ${#1} "$1" >&3; }
        hear() {
          while IFS= read -r line <&3 && line=${line%$'\r'} && [ -n "$line" ]; do
            case $line in Content-Length:*) length=${line#*: };; esac
          done
          IFS= read -r -N "$length" _ <&3
        }

        """;

    readonly TemporaryFolder folder = new();

    /// <param name="deeds">Lines of the shell: <c>hear</c> takes a message, <c>say</c> sends one.</param>
    public PlayedApp(params string[] deeds)
    {
        Program = Path.Combine(folder.Path, "played");
        Script.Write(Program, Words + string.Join('\n', deeds) + "\n");
    }

    public string Program { get; }

    public void Dispose() => folder.Dispose();
}
