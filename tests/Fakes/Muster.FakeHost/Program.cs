using Muster.FakeHost;

var line = new FakeLine(args);
var mode = Environment.GetEnvironmentVariable("FAKE_MODE") ?? "";
if (mode == "sleeper")
    return Sleep();

if (mode == "native debugger")
    return Native.Debug(int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture));

if (mode == "broken start")
{
    Console.Error.WriteLine("the runtime is not to be found");
    return 150;
}

if (mode == "never hello")
    return Sleep();

line.TakeOver();
Native.AllowDebuggers();
if (mode == "stranger")
    new FakeStranger(line).Disturb();

return new FakeSession(line, mode).Run();

static int Sleep()
{
    new ManualResetEvent(false).WaitOne();
    return 0;
}
