namespace Muster.Selection;

/// <summary>Reads the filter language of VSTest by recursive descent: <c>|</c> over <c>&amp;</c> over conditions and parentheses.</summary>
sealed class FilterParser(string text)
{
    int at;

    public FilterNode Parse()
    {
        var node = ParseEither();
        return Peek() switch
        {
            '\0' => node,
            ')' => throw Error(at, "there is no '(' for this ')'. Inside a value, write \\)"),
            _ => throw Error(at, "'&' or '|' is missing here. Inside a value, write \\("),
        };
    }

    FilterNode ParseEither()
    {
        var node = ParseBoth();
        while (Take('|'))
            node = new FilterNode.Either(node, ParseBoth());
        return node;
    }

    FilterNode ParseBoth()
    {
        var node = ParsePrimary();
        while (Take('&'))
            node = new FilterNode.Both(node, ParsePrimary());
        return node;
    }

    FilterNode ParsePrimary()
    {
        var start = SkipSpace();
        if (!Take('('))
            return new ConditionParser(text, start, EndOfCondition()).Parse();

        if (Peek() == ')')
            throw Error(start, "the parentheses are empty");

        var node = ParseEither();
        return Take(')') ? node : throw Error(start, "')' is missing for this '('. Inside a value, write \\(");
    }

    int EndOfCondition()
    {
        var start = at;
        for (; at < text.Length && text[at] is not ('(' or ')' or '&' or '|'); at++)
        {
            if (text[at] == '\\')
                at++;
        }

        at = Math.Min(at, text.Length);
        return string.IsNullOrWhiteSpace(text[start..at]) ? throw Error(start, "a condition is missing here") : at;
    }

    bool Take(char expected)
    {
        if (Peek() != expected)
            return false;

        at++;
        return true;
    }

    char Peek() => SkipSpace() < text.Length ? text[at] : '\0';

    int SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    FilterSyntaxException Error(int position, string problem) => new(text, position, problem);
}
