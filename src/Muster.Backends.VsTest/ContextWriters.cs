using System.Reflection;
using System.Reflection.Emit;

namespace Muster.Backends.VsTest;

/// <summary>Makes writers for the contexts of MSTest up to 3.9, which take only its own kind: a kind derived from that passes on all, and tells it.</summary>
sealed class ContextWriters
{
    readonly Dictionary<Type, Func<StringWriter, Action<string>, StringWriter>?> makers = [];

    /// <summary>The writer itself, where no other can be made.</summary>
    public StringWriter Before(StringWriter writer, Action<string> tell)
    {
        lock (makers)
        {
            if (!makers.TryGetValue(writer.GetType(), out var make))
                makers[writer.GetType()] = make = TryMakeMaker(writer.GetType());

            return make?.Invoke(writer, tell) ?? writer;
        }
    }

    // Its constructor takes a culture and the key under which it keeps what is written; another one with the same key writes to the same place.
    static Func<StringWriter, Action<string>, StringWriter>? TryMakeMaker(Type kind)
    {
        var constructor = kind.GetConstructor([typeof(IFormatProvider), typeof(string)]);
        var key = kind.GetField("_outputType", BindingFlags.Instance | BindingFlags.NonPublic);
        if (kind is not { IsPublic: true, IsSealed: false } || constructor is null || key?.FieldType != typeof(string))
            return null;

        try
        {
            var derived = Derive(kind, constructor);
            return (writer, tell) => (StringWriter)Activator.CreateInstance(derived, writer.FormatProvider, key.GetValue(writer), tell)!;
        }
        catch (Exception)
        {
            // MSTest is about to make a context: it gets its own writer where none can be made, as in an app that allows no types that are made while it runs.
            return null;
        }
    }

    static Type Derive(Type kind, ConstructorInfo constructor)
    {
        var type = AssemblyBuilder.DefineDynamicAssembly(new("Muster.Overheard"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("Muster.Overheard")
            .DefineType("OverheardContextWriter", TypeAttributes.Public | TypeAttributes.Sealed, kind);
        var tell = type.DefineField("tell", typeof(Action<string>), FieldAttributes.Private);
        DefineConstructor(type, constructor, tell);
        Override(type, kind.GetMethod(nameof(TextWriter.Write), [typeof(string)])!, tell, ends: "");
        Override(type, kind.GetMethod(nameof(TextWriter.WriteLine), [typeof(string)])!, tell, ends: Environment.NewLine);
        return type.CreateType();
    }

    // The constructor of the kind it derives from comes first: it may write.
    static void DefineConstructor(TypeBuilder type, ConstructorInfo constructor, FieldInfo tell)
    {
        var code = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(IFormatProvider), typeof(string), typeof(Action<string>)]).GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Ldarg_2);
        code.Emit(OpCodes.Call, constructor);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_3);
        code.Emit(OpCodes.Stfld, tell);
        code.Emit(OpCodes.Ret);
    }

    static void Override(TypeBuilder type, MethodInfo method, FieldInfo tell, string ends)
    {
        var own = type.DefineMethod(method.Name, MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig, typeof(void), [typeof(string)]);
        // Told in the order in which it is kept.
        own.SetImplementationFlags(MethodImplAttributes.IL | MethodImplAttributes.Managed | MethodImplAttributes.Synchronized);
        var code = own.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Call, method);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldfld, tell);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Ldstr, ends);
        code.Emit(OpCodes.Call, typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!);
        code.Emit(OpCodes.Callvirt, typeof(Action<string>).GetMethod(nameof(Action<string>.Invoke))!);
        code.Emit(OpCodes.Ret);
    }
}
