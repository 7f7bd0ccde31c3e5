using System.Reflection;

namespace Muster.Backends.XunitCommon;

/// <summary>A method as text that is the same in every build: no assembly versions in it.</summary>
static class MethodSignature
{
    public static string Of(MethodInfo method)
    {
        // Rows of a generic theory may close the method over different types, and are rows of one method all the same.
        var open = method.IsGenericMethod ? method.GetGenericMethodDefinition() : method;
        var arity = open.IsGenericMethod ? "`" + open.GetGenericArguments().Length : "";
        return $"{open.Name}{arity}({string.Join(',', open.GetParameters().Select(parameter => parameter.ParameterType.ToString()))})";
    }
}
