using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Matching;

/// <summary>Matches a pattern against a whole term, modulo associativity and commutativity, with backtracking.</summary>
/// <remarks>What comes after a match is a function: where it returns false, the next way to match is tried. Recursion is as deep as
/// the pattern. The order of the attempts is that of the operands, so the first match is always the same.</remarks>
internal sealed class Matcher(int slots)
{
    private readonly Expr?[] _bindings = new Expr?[slots];
    private int _budget = 4096;

    public ReadOnlySpan<Expr?> Bindings => _bindings;

    public bool IsBound(Pattern pattern)
    {
        for (var slot = 0; slot < _bindings.Length; slot++)
        {
            if ((pattern.Slots >> slot & 1) != 0 && _bindings[slot] is null) return false;
        }

        return true;
    }

    public bool Match(Pattern pattern, Expr term, Func<bool> next)
    {
        if (--_budget < 0) return false;
        return pattern switch
        {
            ExactPattern exact => exact.Term == term && next(),
            VariablePattern variable => Bind(variable, term, next),
            ScaledPattern scaled => Scaled(scaled, term, next),
            NodePattern node => node.Model.Kind == term.Kind && SameNode(node.Model, term) && Children(node, term, 0, next),
            OperandsPattern operands => Operands(operands, term, next),
            _ => false,
        };
    }

    public bool Bind(VariablePattern variable, Expr term, Func<bool> next)
    {
        if (_bindings[variable.Slot] is { } bound) return (bound == term || Distributed(bound) == Distributed(term)) && next();
        if (!Fits(variable.Kind, term)) return false;
        _bindings[variable.Slot] = term;
        if (next()) return true;
        _bindings[variable.Slot] = null;
        return false;
    }

    /// <summary>2*(x + y) and 2*x + 2*y are two terms, but one argument.</summary>
    internal static Expr Distributed(Expr term)
    {
        if (term is not Mul { Rest: Add sum } product) return term;
        var terms = new Expr[sum.Children.Length];
        for (var i = 0; i < terms.Length; i++) terms[i] = product.Coefficient * sum.Children[i];
        return Add.Create(terms);
    }

    private static bool Fits(VariableKind kind, Expr term) => kind switch
    {
        VariableKind.Number => term is Number,
        VariableKind.Whole => term is Number { Value.IsInteger: true },
        VariableKind.Index => term is Symbol,
        _ => term is not Constant { Value: ConstantKind.Infinity or ConstantKind.Undefined },
    };

    private static bool SameNode(Expr model, Expr term) => model switch
    {
        Apply { Function: { } function } => term is Apply other && other.Function == function &&
            other.Children.Length == model.Children.Length,
        Relation relation => ((Relation)term).Comparison == relation.Comparison,
        _ => model.Children.Length == term.Children.Length,
    };

    private bool Children(NodePattern pattern, Expr term, int done, Func<bool> next)
    {
        if (done == pattern.Children.Length) return next();
        // The index of a sum is bound before its body is looked at.
        var child = pattern.Model is Series && done < 2 ? 1 - done : done;
        return Match(pattern.Children[child], term.Children[child], () => Children(pattern, term, done + 1, next));
    }

    private bool Scaled(ScaledPattern pattern, Expr term, Func<bool> next)
    {
        var isBound = _bindings[pattern.Variable.Slot] is not null;
        if (!isBound && !IsDivisible(term, pattern.Factor)) return false;
        var quotient = Distributed(term is Add ? Divided(term, pattern.Factor.Reciprocal()) : pattern.Factor.Reciprocal() * term);
        return Bind(pattern.Variable, quotient, next);
    }

    private static Expr Divided(Expr sum, Rational factor)
    {
        var terms = new Expr[sum.Children.Length];
        for (var i = 0; i < terms.Length; i++) terms[i] = factor * sum.Children[i];
        return Add.Create(terms);
    }

    // sin(4*x) is the sine of a doubled term, sin(x) and sin(x/3) are not; a sign can always be taken out.
    private static bool IsDivisible(Expr term, Rational factor)
    {
        if (factor.Abs().IsOne) return true;
        if (term is Add)
        {
            foreach (var part in term.Children)
            {
                if (!IsDivisible(part, factor)) return false;
            }

            return true;
        }

        var coefficient = term is Number number ? number.Value : term is Mul product ? product.Coefficient : Rational.One;
        return (coefficient.Numerator % factor.Numerator).IsZero && (coefficient.Denominator % factor.Denominator).IsZero;
    }

    private bool Operands(OperandsPattern pattern, Expr term, Func<bool> next)
    {
        if (pattern.Kind != ExprKind.Mul)
        {
            var isSame = term.Kind == pattern.Kind && (pattern.Kind != ExprKind.Apply || SameFunction(pattern.Model, term));
            return isSame && Operand(pattern, 0, [.. term.Children], next);
        }

        var coefficient = term is Number number ? number.Value : term is Mul product ? product.Coefficient : Rational.One;
        if (coefficient.IsZero) return false;
        var factors = term is Number ? [] : term is Mul ? (term.Children[0] is Number ? term.Children[1..] : term.Children).ToArray()
            : [term];
        var quotient = coefficient / pattern.Coefficient;
        if (pattern.Number is { } variable) return Bind(variable, Number.Of(quotient), () => Operand(pattern, 0, [.. factors], next));
        if (quotient.IsOne) return Operand(pattern, 0, [.. factors], next);
        if (pattern.Rest.Length == 0 || !IsDivisible(Number.Of(coefficient), pattern.Coefficient)) return false;
        return Operand(pattern, 0, [Number.Of(quotient), .. factors], next);
    }

    private static bool SameFunction(Expr model, Expr term) => ((Apply)model).Function == ((Apply)term).Function;

    private bool Operand(OperandsPattern pattern, int done, List<Expr> left, Func<bool> next)
    {
        if (done == pattern.Operands.Length) return Rest(pattern, 0, left, next);
        for (var i = 0; i < left.Count; i++)
        {
            var others = new List<Expr>(left);
            others.RemoveAt(i);
            if (Match(pattern.Operands[done], left[i], () => Operand(pattern, done + 1, others, next))) return true;
        }

        return false;
    }

    private bool Rest(OperandsPattern pattern, int done, List<Expr> left, Func<bool> next)
    {
        if (done == pattern.Rest.Length) return left.Count == 0 && next();
        if (left.Count == 0 || --_budget < 0) return false;
        var variable = pattern.Rest[done];
        if (done == pattern.Rest.Length - 1) return Match(variable, Joined(pattern, left), next);
        if (variable is VariablePattern { Kind: VariableKind.Free } && Index() is { } index)
        {
            var free = left.Where(operand => !operand.DependsOn(index)).ToList();
            return free.Count > 0 && Match(variable, Joined(pattern, free), () => Rest(pattern, done + 1, [.. left.Where(operand =>
                operand.DependsOn(index))], next));
        }

        for (var i = 0; i < left.Count; i++)
        {
            var others = new List<Expr>(left);
            others.RemoveAt(i);
            if (Match(variable, left[i], () => Rest(pattern, done + 1, others, next))) return true;
        }

        return false;
    }

    private Symbol? Index() => IndexSlot >= 0 ? _bindings[IndexSlot] as Symbol : null;

    /// <summary>The slot of the index of a sum, or -1.</summary>
    public int IndexSlot { get; init; } = -1;

    private static Expr Joined(OperandsPattern pattern, List<Expr> operands) => operands.Count == 1
        ? operands[0]
        : pattern.Kind switch
        {
            ExprKind.Add => Add.Create(operands.ToArray()),
            ExprKind.Mul => Mul.Create(operands.ToArray()),
            ExprKind.And => Logical.And(operands.ToArray()),
            ExprKind.Or => Logical.Or(operands.ToArray()),
            _ => Apply.Create(((Apply)pattern.Model).Function!, operands.ToArray()),
        };
}
