using System.Reflection;
using System.Runtime.CompilerServices;

namespace Muster.Backends.Xunit2;

/// <summary>Finds where a method stands in the source: this framework does not know it.</summary>
sealed class SourceLines
{
    readonly Dictionary<Module, ModuleSymbols?> modules = [];

    public (string? File, int? Line) Of(MethodInfo method)
    {
        // The body of an async method or an iterator is in the type that the compiler made for it.
        var body = method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic);
        return Find(body) ?? Find(method) ?? default;
    }

    public void Close()
    {
        foreach (var symbols in modules.Values)
            symbols?.Dispose();
    }

    (string? File, int? Line)? Find(MethodInfo? method)
    {
        if (method is null)
            return null;

        if (!modules.TryGetValue(method.Module, out var symbols))
            modules[method.Module] = symbols = ModuleSymbols.TryOpen(method.Module);

        return symbols?.Find(method.MetadataToken);
    }
}
