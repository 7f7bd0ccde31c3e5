namespace Muster.Backends.VsTest;

/// <summary>What tests say through MSTest's <c>Logger</c>, which it keeps with what they write to the console.</summary>
static class MSTestLogger
{
    /// <summary>Nothing where this version has it elsewhere.</summary>
    public static void TryListen(Action<string> heard)
    {
        if (MSTestTypes.Find("Microsoft.VisualStudio.TestTools.UnitTesting.Logging.Logger")?.GetEvent("OnLogMessage") is not { EventHandlerType: { } type } message)
            return;

        if (Delegate.CreateDelegate(type, heard.Target, heard.Method, throwOnBindFailure: false) is { } handler)
            message.AddEventHandler(null, handler);
    }
}
