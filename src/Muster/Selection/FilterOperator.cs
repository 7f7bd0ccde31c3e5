namespace Muster.Selection;

/// <summary>How a condition compares.</summary>
enum FilterOperator
{
    Is,
    IsNot,
    Contains,
    ContainsNot,
}
