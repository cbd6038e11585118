using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests;

/// <summary>How far two careful evaluations of a term in double precision may differ at a point: the error that a few roundings in
/// every node can grow to, first order. Infinite where a rounding can decide a condition.</summary>
/// <remarks>Each operation is allowed 4 units in the last place (a power x^n: n + 4), and passes on the errors of its operands by
/// its derivative, which for functions is taken from their values at the ends of the interval.</remarks>
internal static class ErrorBound
{
    private const double Unit = 2.220446049250313e-16;

    public static double At(Expr term, double[] point)
    {
        var environment = EvaluationEnvironment.Empty;
        for (var i = 0; i < point.Length; i++) environment = environment.With(RandomTerms.Variables[i].ToString(), point[i]);
        return Of(term, environment).Error;
    }

    /// <summary>Whether a bound tells something about a value. It is of first order: where it is no longer small, as next to a pole, it
    /// tells nothing.</summary>
    public static bool IsTelling(double bound, double value) => double.IsFinite(value) && bound <= 0.01 * (1 + Math.Abs(value));

    private static (double Value, double Error) Of(Expr term, EvaluationEnvironment environment)
    {
        var known = new Dictionary<Expr, (double Value, double Error)>();
        foreach (var node in Traversal.ChildrenFirst([term], node => !(node is Series) && node is not Piecewise))
        {
            if (node.Kind is ExprKind.Relation or ExprKind.And or ExprKind.Or or ExprKind.Not) continue;
            var bound = node switch
            {
                Series series => OfSeries(series, environment),
                Piecewise piecewise => OfPiecewise(piecewise, environment),
                _ => OfNode(node, environment, known),
            };
            known[node] = (bound.Value, double.IsNaN(bound.Error) ? double.PositiveInfinity : bound.Error);
        }

        return known[term];
    }

    private static (double Value, double Error) OfNode(
        Expr node, EvaluationEnvironment environment, Dictionary<Expr, (double Value, double Error)> known)
    {
        if (node.Children.IsEmpty)
        {
            var leaf = Interpreter.Evaluate(node, environment);
            return (leaf, node is Symbol ? 0 : Unit * Math.Abs(leaf));
        }

        var operands = node.Children.ToArray().Select(child => known[child]).ToArray();
        switch (node)
        {
            case Add:
                return (operands.Sum(o => o.Value), operands.Sum(o => o.Error) + 4 * operands.Length * Unit * operands.Sum(o => Math.Abs(o.Value)));
            case Mul:
                return OfProduct(operands);
            case Pow power:
                return OfFunction([.. operands], 4 + Math.Abs(operands[1].Value), v => power.Base == Constant.E ? Math.Exp(v[1]) : Math.Pow(v[0], v[1]));
            default:
                return OfFunction([.. operands], 4, v => ((Apply)node).Function!.Evaluate(v));
        }
    }

    private static (double Value, double Error) OfProduct((double Value, double Error)[] operands)
    {
        var product = (Value: 1.0, Error: 0.0);
        foreach (var operand in operands)
        {
            var value = product.Value * operand.Value;
            var error = Math.Abs(product.Value) * operand.Error + Math.Abs(operand.Value) * product.Error + product.Error * operand.Error;
            product = (value, error + 4 * Unit * Math.Abs(value) + 1e-300);
        }

        return product;
    }

    private static (double Value, double Error) OfFunction((double Value, double Error)[] operands, double units, Func<double[], double> f)
    {
        var center = operands.Select(o => o.Value).ToArray();
        var value = f(center);
        var error = 2 * units * Unit * Math.Abs(value) + 1e-300;
        for (var i = 0; i < operands.Length; i++)
        {
            if (operands[i].Error == 0) continue;
            var worst = 0.0;
            foreach (var side in new[] { -2.0, -1.0, 1.0, 2.0 })
            {
                var moved = (double[])center.Clone();
                moved[i] += side * operands[i].Error;
                worst = Math.Max(worst, Math.Abs(f(moved) - value));
                if (double.IsNaN(f(moved)) != double.IsNaN(value)) worst = double.PositiveInfinity;
            }

            error += 2 * worst;
        }

        return (value, error);
    }

    private static (double Value, double Error) OfSeries(Series node, EvaluationEnvironment environment)
    {
        var (lower, upper) = (Interpreter.Evaluate(node.Lower, environment), Interpreter.Evaluate(node.Upper, environment));
        var isSum = node.Kind == ExprKind.Sum;
        var total = (Value: isSum ? 0.0 : 1.0, Error: 0.0);
        for (var k = lower; k <= upper; k++)
        {
            var term = Of(node.Body, environment.With(node.Index.Name, k));
            if (!isSum) total = OfProduct([total, term]);
            else total = (total.Value + term.Value, total.Error + term.Error + 4 * Unit * (Math.Abs(total.Value) + Math.Abs(term.Value)));
        }

        return total;
    }

    private static (double Value, double Error) OfPiecewise(Piecewise node, EvaluationEnvironment environment)
    {
        for (var branch = 0; branch < node.BranchCount; branch++)
        {
            foreach (var part in Traversal.ChildrenFirst([node.ConditionAt(branch)], part => part is not Relation))
            {
                if (part is not Relation relation) continue;
                var (left, right) = (Of(relation.Left, environment), Of(relation.Right, environment));
                var margin = left.Error + right.Error;
                var isExact = margin == 0 || (relation.Left is Number or Symbol && relation.Right is Number or Symbol);
                if (!isExact && !(Math.Abs(left.Value - right.Value) > 2 * margin)) return (double.NaN, double.PositiveInfinity);
            }

            if (Interpreter.Holds(node.ConditionAt(branch), environment)) return Of(node.ValueAt(branch), environment);
        }

        return Of(node.Otherwise, environment);
    }
}
