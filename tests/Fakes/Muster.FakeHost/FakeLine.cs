namespace Muster.FakeHost;

/// <summary>The command line that a node starts a host with.</summary>
sealed class FakeLine(string[] args)
{
    internal string Socket => Value("--socket");

    internal string Out => Value("--out");

    internal string Err => Value("--err");

    internal void TakeOver()
    {
        Native.NewSession();
        Native.PutOnto(Out, 1);
        Native.PutOnto(Err, 2);
    }

    string Value(string name) => args[Array.IndexOf(args, name) + 1];
}
