using Muster.Model;

namespace Muster.Selection;

/// <summary>A parsed filter expression. The cases are nested below.</summary>
abstract record FilterNode
{
    FilterNode() { }

    public abstract bool Matches(TestCase test);

    /// <summary>True if the node matches, and does so because a test was asked for by name.</summary>
    public abstract bool Names(TestCase test);

    public abstract IEnumerable<Condition> Conditions { get; }

    public sealed record Both(FilterNode Left, FilterNode Right) : FilterNode
    {
        public override IEnumerable<Condition> Conditions => Left.Conditions.Concat(Right.Conditions);

        public override bool Matches(TestCase test) => Left.Matches(test) && Right.Matches(test);

        public override bool Names(TestCase test) => Matches(test) && (Left.Names(test) || Right.Names(test));
    }

    public sealed record Either(FilterNode Left, FilterNode Right) : FilterNode
    {
        public override IEnumerable<Condition> Conditions => Left.Conditions.Concat(Right.Conditions);

        public override bool Matches(TestCase test) => Left.Matches(test) || Right.Matches(test);

        public override bool Names(TestCase test) => Left.Names(test) || Right.Names(test);
    }

    /// <summary>Property, operator, value.</summary>
    public sealed record Condition(string Property, FilterOperator Operator, string Value) : FilterNode
    {
        public override IEnumerable<Condition> Conditions => [this];

        public override bool Matches(TestCase test) => Operator switch
        {
            FilterOperator.Is => AnyIs(test),
            FilterOperator.IsNot => !AnyIs(test),
            FilterOperator.Contains => AnyContains(test),
            _ => !AnyContains(test),
        };

        public override bool Names(TestCase test) =>
            Operator == FilterOperator.Is && FilterProperty.OwnNames(test, Property).Contains(Value, StringComparer.OrdinalIgnoreCase);

        bool AnyIs(TestCase test) => FilterProperty.Values(test, Property).Contains(Value, StringComparer.OrdinalIgnoreCase);

        bool AnyContains(TestCase test) =>
            FilterProperty.Values(test, Property).Any(value => value.Contains(Value, StringComparison.OrdinalIgnoreCase));
    }
}
