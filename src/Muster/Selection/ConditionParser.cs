using System.Text;

namespace Muster.Selection;

/// <summary>Reads one condition, the part of an expression between <c>&amp;</c>, <c>|</c> and parentheses.</summary>
sealed class ConditionParser(string text, int start, int end)
{
    const string Special = "\\()&|=!~";

    public FilterNode.Condition Parse()
    {
        var sign = NextSign(start);
        if (sign == end)
            return new FilterNode.Condition("FullyQualifiedName", FilterOperator.Contains, Value(start));

        var (comparison, length) = Comparison(sign);
        var property = text[start..sign].Trim();
        if (property.Length == 0)
            throw Error(sign, "the name of a property is missing before this sign");

        var second = NextSign(sign + length);
        if (second < end)
            throw Error(second, $"a second sign in one condition. Join conditions with & or |; inside a value, write \\{text[second]}");

        var value = Value(sign + length);
        return value.Length > 0 ? new FilterNode.Condition(property, comparison, value) : throw Error(sign + length, "the value is missing here");
    }

    int NextSign(int from)
    {
        for (var at = from; at < end; at++)
        {
            if (text[at] is '=' or '!' or '~')
                return at;
            if (text[at] == '\\')
                at++;
        }

        return end;
    }

    (FilterOperator Comparison, int Length) Comparison(int sign) => (text[sign], sign + 1 < end ? text[sign + 1] : '\0') switch
    {
        ('=', _) => (FilterOperator.Is, 1),
        ('~', _) => (FilterOperator.Contains, 1),
        ('!', '=') => (FilterOperator.IsNot, 2),
        ('!', '~') => (FilterOperator.ContainsNot, 2),
        _ => throw Error(sign, "'!' must be followed by '=' or '~'. Inside a value, write \\!"),
    };

    string Value(int from)
    {
        var value = new StringBuilder();
        for (var at = from; at < end; at++)
        {
            if (text[at] == '\\' && (++at >= end || !Special.Contains(text[at], StringComparison.Ordinal)))
                throw Error(at - 1, "'\\' must be followed by one of \\ ( ) & | = ! ~");
            value.Append(text[at]);
        }

        return value.ToString().Trim();
    }

    FilterSyntaxException Error(int position, string problem) => new(text, position, problem);
}
