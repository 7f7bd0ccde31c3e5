using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;

namespace Muster.Backends.VsTest;

/// <summary>What adapters ask of their host before they list or run.</summary>
sealed class RunContext(MergedSettings settings) : IRunContext, IRunSettings
{
    public MergedSettings Settings => settings;

    public IRunSettings RunSettings => this;

    public string SettingsXml => settings.Xml;

    public bool KeepAlive => false;

    public bool InIsolation => true;

    public bool IsDataCollectionEnabled => false;

    public bool IsBeingDebugged => System.Diagnostics.Debugger.IsAttached;

    public string? TestRunDirectory => null;

    public string? SolutionDirectory => null;

    public ISettingsProvider? GetSettings(string settingsName) => null;

    // Which tests to run is decided before they get here.
    public ITestCaseFilterExpression? GetTestCaseFilter(IEnumerable<string> supportedProperties, Func<string, TestProperty> propertyProvider) => null;
}
