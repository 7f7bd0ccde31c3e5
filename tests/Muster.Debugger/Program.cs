using System.Globalization;
using Muster.Debugger;

// Muster.Debugger PID: attaches, then obeys the lines of standard input, stop and go, and repeats each. Lets go where that ends.
var debuggee = Debuggee.Attach(int.Parse(args[0], CultureInfo.InvariantCulture));
Console.WriteLine("attached");
while (Console.ReadLine() is { } order)
{
    if (order == "stop")
        debuggee.Stop();
    else
        debuggee.Continue();

    Console.WriteLine(order);
}

Console.WriteLine(debuggee.Detach() ? "detached" : "gone");
