using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Simplifier.Search;

/// <summary>Looks for a point at which a term is surely not zero: its value in double precision exceeds the error to which roundings
/// can have grown.</summary>
/// <remarks>Each operation is allowed a few units in the last place, and passes on the errors of its operands, of functions by their
/// values at the ends of the interval; first order, and therefore only believed where it is small.</remarks>
internal static class SurePoint
{
    private const double Unit = 2.220446049250313e-16;
    private const int Tries = 12;

    public static bool Exists(Expr term, Assumptions? assumptions, CancellationToken cancellationToken)
    {
        // The points below know nothing of assumptions.
        if (assumptions is { IsEmpty: false }) return false;
        var variables = term.FreeVariables();
        if (variables.Any(variable => variable is not Symbol)) return false;
        var random = new Random(5);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var environment = EvaluationEnvironment.Empty;
            foreach (var variable in variables)
            {
                // Positive first, where most functions have values.
                var value = attempt % 2 == 0 ? 0.3 + 1.5 * random.NextDouble() : 6 * random.NextDouble() - 3;
                environment = environment.With(variable.ToString(), value);
            }

            if (Of(term, environment) is { } result && double.IsFinite(result.Value) && Math.Abs(result.Value) > 4 * result.Error &&
                result.Error <= 1e-3 * Math.Abs(result.Value)) return true;
            if (variables.Count == 0) return false;
        }

        return false;
    }

    private static (double Value, double Error)? Of(Expr term, EvaluationEnvironment environment)
    {
        var known = new Dictionary<Expr, (double Value, double Error)>();
        foreach (var node in Traversal.ChildrenFirst([term], static node => !node.BindsVariable()))
        {
            if (OfNode(node, environment, known) is not { } bound || double.IsNaN(bound.Value) || double.IsNaN(bound.Error)) return null;
            known[node] = bound;
        }

        return known[term];
    }

    private static (double Value, double Error)? OfNode(
        Expr node, EvaluationEnvironment environment, Dictionary<Expr, (double Value, double Error)> known)
    {
        switch (node)
        {
            case Symbol:
                return (Interpreter.Evaluate(node, environment), 0);
            case Number or Constant { Value: ConstantKind.Pi or ConstantKind.E }:
                var leaf = Interpreter.Evaluate(node, environment);
                return (leaf, Unit * Math.Abs(leaf));
            case Add:
                var (sum, size, error) = (0.0, 0.0, 0.0);
                foreach (var child in node.Children)
                {
                    var part = known[child];
                    (sum, size, error) = (sum + part.Value, size + Math.Abs(part.Value), error + part.Error);
                }

                return (sum, error + 2 * node.Children.Length * Unit * size);
            case Mul:
                var product = (Value: 1.0, Error: 0.0);
                foreach (var child in node.Children)
                {
                    var part = known[child];
                    var value = product.Value * part.Value;
                    var spread = Math.Abs(product.Value) * part.Error + Math.Abs(part.Value) * product.Error + product.Error * part.Error;
                    product = (value, spread + 4 * Unit * Math.Abs(value) + 1e-300);
                }

                return product;
            case Pow power:
                return OfFunction([known[power.Base], known[power.Exponent]], 4 + Math.Abs(known[power.Exponent].Value),
                    values => power.Base == Constant.E ? Math.Exp(values[1]) : Math.Pow(values[0], values[1]));
            case Apply { Function: { } row }:
                return OfFunction([.. node.Children.ToArray().Select(child => known[child])], 8, values => row.Evaluate(values));
            default:
                return null;
        }
    }

    private static (double Value, double Error) OfFunction((double Value, double Error)[] operands, double units, Func<double[], double> f)
    {
        var center = operands.Select(operand => operand.Value).ToArray();
        var value = f(center);
        var error = 2 * units * Unit * Math.Abs(value) + 1e-300;
        for (var i = 0; i < operands.Length; i++)
        {
            if (operands[i].Error == 0) continue;
            var worst = 0.0;
            foreach (var side in (ReadOnlySpan<double>)[-2, -1, 1, 2])
            {
                var moved = (double[])center.Clone();
                moved[i] += side * operands[i].Error;
                var change = Math.Abs(f(moved) - value);
                worst = double.IsNaN(change) ? double.PositiveInfinity : Math.Max(worst, change);
            }

            error += 2 * worst;
        }

        return (value, error);
    }
}
