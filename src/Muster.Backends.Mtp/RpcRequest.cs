using System.Buffers;
using System.Text.Json;

namespace Muster.Backends.Mtp;

/// <summary>What Muster says to an app.</summary>
/// <remarks>The writer escapes all that is not ASCII: older platforms read a message's length in characters.</remarks>
static class RpcRequest
{
    public static byte[] Initialize(int id) => Message(id, "initialize", json =>
    {
        json.WriteNumber("processId", Environment.ProcessId);
        json.WriteStartObject("clientInfo");
        json.WriteString("name", "muster");
        json.WriteString("version", "1.0.0");
        json.WriteEndObject();
        json.WriteStartObject("capabilities");
        json.WriteStartObject("testing");
        json.WriteBoolean("debuggerProvider", false);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static byte[] Discover(int id) => Message(id, "testing/discoverTests", WriteRunId);

    /// <param name="id">Names the request in its answer.</param>
    /// <param name="tests">Never empty: some frameworks take an empty list for all that there is.</param>
    public static byte[] Run(int id, IEnumerable<TestNode> tests) => Message(id, "testing/runTests", json =>
    {
        WriteRunId(json);
        json.WriteStartArray("tests");
        foreach (var test in tests)
        {
            json.WriteStartObject();
            json.WriteString("uid", test.Uid);
            json.WriteString("display-name", test.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static byte[] Cancel(int id) => Message(null, "$/cancelRequest", json => json.WriteNumber("id", id));

    public static byte[] Exit() => Message(null, "exit", _ => { });

    static void WriteRunId(Utf8JsonWriter json) => json.WriteString("runId", Guid.NewGuid());

    static byte[] Message(int? id, string method, Action<Utf8JsonWriter> parameters)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("jsonrpc", "2.0");
        if (id is { } number)
            json.WriteNumber("id", number);
        json.WriteString("method", method);
        json.WriteStartObject("params");
        parameters(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }
}
