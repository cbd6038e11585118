using System.Runtime.CompilerServices;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Evaluation;

/// <summary>One evaluation: a machine with an explicit stack, so that depth costs no recursion; only nodes that bind a variable
/// start another machine for their body.</summary>
internal sealed class EvaluationRun(EvaluationEnvironment environment, CancellationToken cancellationToken)
{
    private const long MaxIterations = 100_000_000;
    private const int MaxNesting = 200;
    private readonly Dictionary<Expr, HashSet<Expr>> _dependence = [];
    private long _iterations;
    private int _steps;
    private int _nesting;

    public static double NumberOf(Expr term, Value value) => !value.IsCondition
        ? value.Number
        : throw new UnsupportedException($"the condition {Excerpt(term)} stands where a number is needed; use piecewise(1, condition, 0)");

    public static bool TruthOf(Expr term, Value value) => value.IsCondition
        ? value.Holds
        : throw new UnsupportedException($"{Excerpt(term)} is a number where a condition is needed; compare it with something");

    public Value Evaluate(Expr root, Scope scope)
    {
        var stack = new Stack<Frame>();
        scope = scope.HomeOf(root);
        if (scope.Memo.TryGetValue(root, out var known)) return known;
        stack.Push(new Frame(root, scope, 0));
        while (stack.TryPop(out var frame))
        {
            if ((++_steps & 1023) == 0) cancellationToken.ThrowIfCancellationRequested();
            var (node, home, next) = frame;
            var operand = NextOperand(node, home, ref next);
            if (operand is null)
            {
                home.Memo[node] = Compute(node, home);
                continue;
            }

            stack.Push(new Frame(node, home, next));
            stack.Push(new Frame(operand, home.HomeOf(operand), 0));
        }

        return scope.Memo[root];
    }

    /// <summary>The value of a term for one value of the variable of the scope.</summary>
    public double At(Expr body, Scope scope, double point)
    {
        CountIterations(1);
        scope.Bind(point);
        if (++_nesting > MaxNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new LimitExceededException($"sums, products and integrals are nested more than {MaxNesting} deep");
        var value = NumberOf(body, Evaluate(body, scope));
        _nesting--;
        return value;
    }

    public void CountIterations(double count)
    {
        if (count > MaxIterations - _iterations)
            throw new LimitExceededException($"sums and integrals take more than {MaxIterations} steps in all");
        _iterations += (long)count;
    }

    private static string Excerpt(Expr term)
    {
        var text = term.ToString();
        return text.Length <= 80 ? text : text[..77] + "...";
    }

    // The next operand that has to be evaluated before the node can be, or null. Only what is needed is asked for.
    private Expr? NextOperand(Expr node, Scope scope, ref int next)
    {
        var children = node.Children;
        if (node.Kind == ExprKind.Piecewise) return NextPart(node, scope, ref next);
        if (node is Indexed indexed && next == 0 && scope.Parent is null && environment.TryGet(indexed, out _)) return null;
        if (node.BindsVariable()) next = Math.Max(next, 2);
        if (node.Kind is ExprKind.Derivative or ExprKind.Integral && !node.BindsVariable()) return null;
        if (node is Apply { Unknown: not null }) return null;
        for (; next < children.Length; next++)
        {
            if (!IsKnown(children[next], scope)) return children[next];
        }

        return null;
    }

    private Expr? NextPart(Expr node, Scope scope, ref int next)
    {
        var children = node.Children;
        for (; next + 1 < children.Length; next += 2)
        {
            var condition = children[next + 1];
            if (!IsKnown(condition, scope)) return condition;
            if (Truth(condition, scope)) break;
        }

        return IsKnown(children[next], scope) ? null : children[next];
    }

    private static bool IsKnown(Expr term, Scope scope) => scope.HomeOf(term).Memo.ContainsKey(term);

    private static Value ValueOf(Expr term, Scope scope) => scope.HomeOf(term).Memo[term];

    private static double Number(Expr term, Scope scope) => NumberOf(term, ValueOf(term, scope));

    private static bool Truth(Expr term, Scope scope) => TruthOf(term, ValueOf(term, scope));

    private Value Compute(Expr node, Scope scope) => node switch
    {
        Number number => number.Value.ToDouble(),
        Constant constant => Arithmetic.ValueOf(constant),
        Symbol symbol => environment.TryGet(symbol.Name, out var value) ? value : throw new UnboundSymbolException(symbol.Name),
        Indexed indexed => Component(indexed, scope),
        Add => Sum(node, scope),
        Mul => Product(node, scope),
        Pow power => Arithmetic.Power(power, Number(power.Base, scope), Number(power.Exponent, scope)),
        Apply application => Apply(application, scope),
        Piecewise piecewise => Taken(piecewise, scope),
        Relation relation => Arithmetic.Compare(relation.Comparison, Number(relation.Left, scope), Number(relation.Right, scope)),
        Logical => Join(node, scope),
        Series series => Series(series, scope),
        Integral integral => Integral(integral, scope),
        Limit limit => Limit(limit, scope),
        _ => throw new UnsupportedException($"{Excerpt(node)} has no numeric value"),
    };

    private double Component(Indexed node, Scope scope)
    {
        if (scope.Parent is null && environment.TryGet(node, out var byText)) return byText;
        var indices = new long[node.Children.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            var index = Math.Round(Number(node.Children[i], scope), MidpointRounding.ToEven);
            if (!(Math.Abs(index) < 1e18)) throw new UnboundSymbolException(node.ToString());
            indices[i] = (long)index;
        }

        return environment.TryGet(node.Name, indices, out var value)
            ? value
            : throw new UnboundSymbolException(EvaluationEnvironment.Text(node.Name, indices));
    }

    private static double Sum(Expr node, Scope scope)
    {
        var sum = Number(node.Children[0], scope);
        foreach (var term in node.Children[1..]) sum += Number(term, scope);
        return sum;
    }

    private static double Product(Expr node, Scope scope)
    {
        var product = 1.0;
        var divisor = 1.0;
        foreach (var factor in node.Children)
        {
            // The power itself has been evaluated as an operand; here its inverse is needed.
            if (Arithmetic.IsDivisor(factor)) divisor *= Arithmetic.Inverse((Pow)factor, Number(factor.Children[0], scope));
            else product *= Number(factor, scope);
        }

        return product / divisor;
    }

    private static double Apply(Apply node, Scope scope)
    {
        if (node.Function is not { } function)
            throw new UnsupportedException($"the function '{node.Name}' is not known, so it has no numeric value");
        var arguments = new double[node.Children.Length];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Number(node.Children[i], scope);
        return Arithmetic.Call(function, arguments);
    }

    private static Value Taken(Piecewise node, Scope scope)
    {
        for (var branch = 0; branch < node.BranchCount; branch++)
        {
            if (Truth(node.ConditionAt(branch), scope)) return ValueOf(node.ValueAt(branch), scope);
        }

        return ValueOf(node.Otherwise, scope);
    }

    private static bool Join(Expr node, Scope scope)
    {
        if (node.Kind == ExprKind.Not) return !Truth(node.Children[0], scope);
        var all = node.Kind == ExprKind.And;
        var result = all;
        foreach (var condition in node.Children) result = all ? result & Truth(condition, scope) : result | Truth(condition, scope);
        return result;
    }

    private double Series(Series node, Scope scope)
    {
        var (lower, upper) = (Number(node.Lower, scope), Number(node.Upper, scope));
        if (double.IsInfinity(lower) || double.IsInfinity(upper))
            throw new UnsupportedException($"{Excerpt(node)} has infinitely many terms; a finite bound is needed");
        if (lower != Math.Floor(lower) || upper != Math.Floor(upper)) return double.NaN;
        var isSum = node.Kind == ExprKind.Sum;
        var result = isSum ? 0.0 : 1.0;
        if (upper < lower) return result;
        var count = upper - lower + 1;
        if (count > MaxIterations) CountIterations(count);
        var inner = Enter(node, scope);
        for (long k = 0; k < count; k++)
        {
            var value = At(node.Body, inner, lower + k);
            result = isSum ? result + value : result * value;
        }

        return result;
    }

    private double Integral(Integral node, Scope scope)
    {
        if (!node.IsDefinite) throw new UnsupportedException($"the indefinite integral {Excerpt(node)} has no numeric value; give it bounds");
        var inner = Enter(node, scope);
        return Quadrature.Integrate(point => At(node.Body, inner, point), Number(node.Lower, scope), Number(node.Upper, scope))
            ?? throw new UnsupportedException($"the numeric value of {Excerpt(node)} does not settle");
    }

    private double Limit(Limit node, Scope scope)
    {
        var inner = Enter(node, scope);
        return Approach.Limit(point => At(node.Body, inner, point), Number(node.Point, scope), node.Side)
            ?? throw new UnsupportedException($"the numeric value of {Excerpt(node)} does not settle");
    }

    private Scope Enter(Expr binder, Scope scope)
    {
        var variable = (Symbol)binder.Children[1];
        if (!_dependence.TryGetValue(binder, out var dependent))
            _dependence[binder] = dependent = Dependence.On([variable], [binder.Children[0]]);
        return new Scope(scope, variable, dependent);
    }

    private readonly record struct Frame(Expr Node, Scope Scope, int Next);
}
