using System.Reflection;
using NUnit.Framework.Interfaces;

namespace Muster.Backends.NUnit;

/// <summary>Looks to the engine like one of the user's methods, but calls what we say.</summary>
/// <remarks>A proxy, and no class that implements the interface: its members differ between versions of NUnit.</remarks>
public class StandIn : DispatchProxy
{
    IMethodInfo? real;
    Func<object?, object?>? call;

    internal static bool CanReplace(MethodInfo method) =>
        method.ReturnType == typeof(void) || method.ReturnType == typeof(Task) || method.ReturnType == typeof(ValueTask);

    internal static IMethodInfo For(IMethodInfo real, Func<object?, object?> call)
    {
        var proxy = Create<IMethodInfo, StandIn>();
        var standIn = (StandIn)(object)proxy;
        standIn.real = real;
        standIn.call = call;
        return proxy;
    }

    internal static object? Call(MethodInfo method, object? fixture) =>
        method.Invoke(method.IsStatic ? null : fixture, BindingFlags.DoNotWrapExceptions, null, null, null);

    /// <summary>A value task may be awaited once only, and each run awaits.</summary>
    internal static object? Repeatable(object? result) => result is ValueTask task ? new ValueTask(task.AsTask()) : result;

    internal static object? Done(Type type) =>
        type == typeof(Task) ? Task.CompletedTask : type == typeof(ValueTask) ? ValueTask.CompletedTask : null;

    internal static void Complete(object? result)
    {
        var task = result is ValueTask value ? value.AsTask() : result as Task;
        task?.GetAwaiter().GetResult();
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name == nameof(IMethodInfo.Invoke)
        ? call!(args![0])
        : targetMethod.Invoke(real, BindingFlags.DoNotWrapExceptions, null, args, null);
}
