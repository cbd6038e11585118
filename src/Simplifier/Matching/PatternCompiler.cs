using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Matching;

/// <summary>Turns a term whose single letters are variables into a pattern.</summary>
/// <remarks>The letters: <c>k</c> and <c>j</c> are indices of sums; <c>n</c> and <c>m</c> whole numbers that are written out,
/// <c>p</c> and <c>q</c> any numbers that are; <c>c</c> and <c>d</c> are, within a sum, free of its index; all others stand for any
/// term.</remarks>
internal sealed class PatternCompiler
{
    private readonly Dictionary<Expr, int> _slots = [];

    private readonly Dictionary<Expr, Template> _templates = [];

    public IReadOnlyDictionary<Expr, int> Slots => _slots;

    /// <summary>A part of the pattern as a template, once the whole pattern is compiled.</summary>
    public Template TemplateOf(Expr model)
    {
        lock (_templates)
        {
            return _templates.TryGetValue(model, out var template) ? template : _templates[model] = new Template(model, _slots);
        }
    }

    public static bool IsVariable(Expr term) => term is Symbol { Name.Length: 1 };

    public static ulong SlotsOf(IEnumerable<Pattern> patterns) => patterns.Aggregate(0UL, (slots, pattern) => slots | pattern.Slots);

    public Pattern Compile(Expr term)
    {
        if (IsVariable(term)) return Variable(term);
        if (term.Children.IsEmpty || !Traversal.ChildrenFirst(term).Any(IsVariable)) return new ExactPattern(term);
        return term switch
        {
            Mul product => Product(product),
            Add => Operands(term, Rational.One, null, term.Children),
            Apply { Function.Name: "max" or "min" } => Operands(term, Rational.One, null, term.Children),
            Logical when term.Kind != ExprKind.Not => Operands(term, Rational.One, null, term.Children),
            Series series => Binder(series),
            _ => new NodePattern(term, [.. term.Children.ToArray().Select(Compile)]),
        };
    }

    private VariablePattern Variable(Expr symbol)
    {
        if (!_slots.TryGetValue(symbol, out var slot)) _slots[symbol] = slot = _slots.Count;
        var kind = ((Symbol)symbol).Name switch
        {
            "k" or "j" => VariableKind.Index,
            "n" or "m" => VariableKind.Whole,
            "p" or "q" => VariableKind.Number,
            "c" or "d" => VariableKind.Free,
            _ => VariableKind.Any,
        };
        return new VariablePattern(slot, kind);
    }

    // The index comes first, so that the body can be told what is free of it.
    private NodePattern Binder(Series series)
    {
        var index = Compile(series.Index);
        return new NodePattern(series, [Compile(series.Body), index, Compile(series.Lower), Compile(series.Upper)]);
    }

    private Pattern Product(Mul product)
    {
        var rest = product.Children[0] is Number ? product.Children[1..] : product.Children;
        if (rest.Length == 1 && IsVariable(rest[0]) && Variable(rest[0]).Kind is VariableKind.Any or VariableKind.Free)
            return new ScaledPattern(product.Coefficient, Variable(rest[0]));
        VariablePattern? number = null;
        var others = new List<Expr>();
        foreach (var factor in rest)
        {
            if (number is null && IsVariable(factor) &&
                Variable(factor) is { Kind: VariableKind.Number or VariableKind.Whole } variable) number = variable;
            else others.Add(factor);
        }

        return Operands(product, product.Coefficient, number, others.ToArray());
    }

    private OperandsPattern Operands(Expr model, Rational coefficient, VariablePattern? number, ReadOnlySpan<Expr> operands)
    {
        var all = operands.ToArray().Select(Compile).ToArray();
        // What stands still comes first, then what has most to hold on to.
        var structured = all.Where(pattern => pattern is not (VariablePattern or ScaledPattern)).OrderBy(pattern =>
            pattern.Slots == 0 ? 0 : 1);
        return new OperandsPattern(model.Kind, model, coefficient, number, [.. structured], [.. all.Where(pattern =>
            pattern is VariablePattern or ScaledPattern)]);
    }
}
