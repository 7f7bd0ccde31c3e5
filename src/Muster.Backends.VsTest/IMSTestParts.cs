namespace Muster.Backends.VsTest;

/// <summary>Hears of the parts that MSTest takes for the test that is about to run. Called on the thread, and in the flow, of that test.</summary>
interface IMSTestParts
{
    /// <summary>MSTest hands a writer to a context, older ones only: one to be used in its place, or itself.</summary>
    StringWriter WriterFor(StringWriter writer);

    /// <summary>A test, or a fixture that runs for it, has this context.</summary>
    void ContextGiven(object context);

    /// <summary>MSTest puts writers in the console's place. Only up to 3.9, there for each test and fixture.</summary>
    /// <returns>What is to be put there.</returns>
    (TextWriter Output, TextWriter Error) Captured(TextWriter output, TextWriter error);
}
