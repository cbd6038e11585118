using Symbolic.Expressions;

namespace Symbolic.Simplifier.Facts;

/// <summary>Answers questions about terms under assumptions: true, false, or null where nothing is known.</summary>
/// <remarks>An answer holds wherever the term has a value. Every term is looked at once, children first, and remembered; not safe
/// from several threads at once.</remarks>
internal sealed class FactBase(Assumptions assumptions)
{
    private readonly Dictionary<Expr, Knowledge> _memo = [];
    private readonly Dictionary<Expr, FactBase> _inside = [];

    public Assumptions Assumptions => assumptions;

    /// <summary>Which functions occur in terms, remembered beside the facts.</summary>
    public Matching.TermHeads Heads { get; } = new();

    public Bounds Bounds(Expr term) => Of(term).Bounds;

    public bool? IsPositive(Expr term) => Decided(Of(term), static known => known.Bounds.IsPositive, static known => known.Bounds.IsNonpositive);

    public bool? IsNegative(Expr term) => Decided(Of(term), static known => known.Bounds.IsNegative, static known => known.Bounds.IsNonnegative);

    public bool? IsNonnegative(Expr term) => Decided(Of(term), static known => known.Bounds.IsNonnegative, static known => known.Bounds.IsNegative);

    public bool? IsNonpositive(Expr term) => Decided(Of(term), static known => known.Bounds.IsNonpositive, static known => known.Bounds.IsPositive);

    /// <summary>Whether the value is zero, as far as bounds tell: no identity is looked for.</summary>
    public bool? IsZero(Expr term) => Decided(Of(term), static known => known.Bounds is { IsPoint: true, Lower.IsZero: true }, static known => known.IsNonzero);

    public bool? IsNonzero(Expr term) => !IsZero(term);

    public bool? IsInteger(Expr term) => Decided(Of(term), static known => known.IsInteger, static known => known.Traits.HasFlag(Traits.Broken));

    public bool? IsEven(Expr term) => Decided(
        Of(term), static known => known.Traits.HasFlag(Traits.Even), static known => (known.Traits & (Traits.Odd | Traits.Broken)) != 0);

    public bool? IsOdd(Expr term) => Decided(
        Of(term), static known => known.Traits.HasFlag(Traits.Odd), static known => (known.Traits & (Traits.Even | Traits.Broken)) != 0);

    /// <summary>Whether the value is real wherever there is one in real arithmetic; null for what a complex symbol is in.</summary>
    public bool? IsReal(Expr term) => Of(term).IsReal ? true : term == Constant.ImaginaryUnit ? false : null;

    /// <summary>Whether a condition holds: a relation, or several joined by and, or, not.</summary>
    public bool? Holds(Expr condition)
    {
        if (Assumptions.Of(condition) is not null) return true;
        switch (condition.Kind)
        {
            case ExprKind.Constant:
                return condition == Constant.True ? true : condition == Constant.False ? false : null;
            case ExprKind.Relation:
                var relation = (Relation)condition;
                return Compare(relation.Comparison, relation.Left, relation.Right);
            case ExprKind.Not:
                return condition.Children[0].Kind == ExprKind.Relation ? !Holds(condition.Children[0]) : null;
            case ExprKind.And or ExprKind.Or:
                // Conditions within conditions are not looked into; nothing here recurses as deep as the input.
                var decisive = condition.Kind == ExprKind.Or;
                bool? all = !decisive;
                foreach (var part in condition.Children)
                {
                    var holds = part is Relation ? Holds(part) : null;
                    if (holds == decisive) return decisive;
                    if (holds is null) all = null;
                }

                return all;
            default:
                return null;
        }
    }

    /// <summary>Whether a comparison holds.</summary>
    public bool? Compare(RelationKind kind, Expr left, Expr right)
    {
        var difference = left - right;
        if (left == right && kind is not (RelationKind.Equal or RelationKind.NotEqual or RelationKind.LessOrEqual or RelationKind.GreaterOrEqual))
            return false;
        return kind switch
        {
            RelationKind.Equal => IsZero(difference),
            RelationKind.NotEqual => IsNonzero(difference),
            RelationKind.Less => IsNegative(difference),
            RelationKind.LessOrEqual => IsNonpositive(difference),
            RelationKind.Greater => IsPositive(difference),
            _ => IsNonnegative(difference),
        };
    }

    /// <summary>The facts inside a sum, product, limit or integral: there its variable means something else than outside.</summary>
    public FactBase Inside(Expr binder)
    {
        if (_inside.TryGetValue(binder, out var known)) return known;
        var index = (Symbol)binder.Children[1];
        var meaning = Knowledge.Real;
        if (binder is Series series)
        {
            var (lower, upper) = (Bounds(series.Lower), Bounds(series.Upper));
            meaning = Knowledge.In(new(lower.Lower, lower.LowerOpen, upper.Upper, upper.UpperOpen), Traits.Integer);
            if (meaning.Bounds.IsEmpty) meaning = Knowledge.In(Facts.Bounds.All, Traits.Integer);
        }

        return _inside[binder] = new FactBase(Assumptions.Rebound(index, meaning.Tidied()));
    }

    internal Knowledge Of(Expr term)
    {
        if (_memo.TryGetValue(term, out var known)) return known;
        foreach (var node in Traversal.ChildrenFirst([term], node => !_memo.ContainsKey(node) && !node.BindsVariable()))
        {
            if (_memo.ContainsKey(node)) continue;
            var knowledge = node.BindsVariable() ? OfBinder(node) : Inference.Of(node, _memo);
            if (Assumptions.Of(node) is { } assumed) knowledge = node is Symbol or Indexed ? assumed : knowledge.And(assumed);
            _memo[node] = knowledge.Tidied();
        }

        return _memo[term];
    }

    // Binders nest rarely; a sum within a sum within a sum is enough.
    private Knowledge OfBinder(Expr node)
    {
        if (node is not Series series || Depth >= 3) return Knowledge.Nothing;
        var inside = Inside(node);
        inside.Depth = Depth + 1;
        return Inference.OfSeries(series, inside.Of(series.Body));
    }

    private int Depth { get; set; }

    private static bool? Decided(Knowledge known, Func<Knowledge, bool> yes, Func<Knowledge, bool> no) =>
        yes(known) ? true : no(known) ? false : null;
}
