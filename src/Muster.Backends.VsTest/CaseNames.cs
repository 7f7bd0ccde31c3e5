using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace Muster.Backends.VsTest;

/// <summary>Class and method of a test, from the names that adapters give.</summary>
static class CaseNames
{
    /// <summary>Class, and method with its parameter types where they are known.</summary>
    public static (string Class, string Signature) Of(TestCase test)
    {
        var (className, method) = Split(test.FullyQualifiedName);
        return (test.ManagedType() ?? className, WithParentheses(test.ManagedMethod() ?? method));
    }

    static string WithParentheses(string method) => method.Contains('(', StringComparison.Ordinal) ? method : method + "()";

    /// <summary>The name before the parameters, without the quotes around unusual ones.</summary>
    public static string MethodName(string signature)
    {
        var name = signature.StartsWith('\'') ? signature[1..signature.LastIndexOf('\'')] : signature;
        var end = name.IndexOfAny(['(', '`']);
        return end > 0 ? name[..end] : name;
    }

    // Arguments in a name may hold dots, which separate nothing.
    static (string Class, string Method) Split(string fullName)
    {
        var arguments = fullName.IndexOf('(', StringComparison.Ordinal);
        var name = arguments > 0 ? fullName[..arguments] : fullName;
        var dot = name.LastIndexOf('.');
        return dot > 0 ? (name[..dot], name[(dot + 1)..]) : (name, name);
    }
}
