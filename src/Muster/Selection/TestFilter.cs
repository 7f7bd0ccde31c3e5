using Muster.Model;

namespace Muster.Selection;

/// <summary>A selection of tests in the language of <c>dotnet test --filter</c>.</summary>
/// <remarks>
/// <para>Properties: <c>FullyQualifiedName</c>, <c>DisplayName</c>, <c>Name</c>, <c>ClassName</c> or <c>Class</c>, <c>Method</c>, <c>Namespace</c>,
/// <c>TestCategory</c> or <c>Category</c>, and the name of any trait, such as <c>Priority</c> or <c>Owner</c>. Operators: <c>= != ~ !~</c>, <c>&amp;</c>
/// before <c>|</c>, parentheses; <c>\</c> escapes <c>\ ( ) &amp; | = ! ~</c>. A value alone means <c>FullyQualifiedName~value</c>. Case never matters.</para>
/// <para>Where a test has several values, <c>=</c> and <c>~</c> ask for any of them, <c>!=</c> and <c>!~</c> for none.</para>
/// </remarks>
/// <example><code>var filter = TestFilter.Parse("TestCategory!=Slow&amp;ClassName~Cart");
/// var planned = cases.Where(filter.Selects);</code></example>
public sealed class TestFilter
{
    readonly FilterNode node;

    TestFilter(string text, FilterNode node)
    {
        Text = text;
        this.node = node;
    }

    /// <summary>What the user wrote.</summary>
    public string Text { get; }

    /// <summary>The properties that the expression asks for, as they were written, each once.</summary>
    public IReadOnlyList<string> Properties =>
        [.. node.Conditions.Select(condition => condition.Property).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FilterSyntaxException">The expression is wrong; the message shows where.</exception>
    public static TestFilter Parse(string text) => new(text, new FilterParser(text).Parse());

    /// <summary>True if the expression holds for the test, explicit or not.</summary>
    public bool Matches(TestCase test) => node.Matches(test);

    /// <summary>
    /// True if the expression asks for this very test: it holds, and a part of it that holds is an <c>=</c> on
    /// <c>FullyQualifiedName</c>, <c>Name</c>, <c>DisplayName</c> or <c>Method</c>.
    /// </summary>
    public bool Names(TestCase test) => node.Names(test);

    /// <summary>True if the test is to run: it matches and, if it is explicit, it is asked for by its name.</summary>
    public bool Selects(TestCase test) => test.Explicit ? Names(test) : Matches(test);

    /// <inheritdoc />
    public override string ToString() => Text;
}
