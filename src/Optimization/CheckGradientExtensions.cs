using Symbolic.Codegen;
using Symbolic.Expressions;
using Symbolic.Optimization;
using Symbolic.Optimization.GradientChecks;
using Symbolic.Optimization.Vectors;

namespace Symbolic;

/// <summary>Gradients beside central differences.</summary>
public static class CheckGradientExtensions
{
    /// <summary>Above this number of variables random directions are compared in place of components.</summary>
    private const int ManyVariables = 200;

    private const int RandomDirections = 20;
    private const double Tolerance = 1e-7;

    /// <summary>Compares the compiled gradient of a term with extrapolated central differences of its value.</summary>
    /// <param name="term">The term. A wrong derivative of a function that users have added shows here.</param>
    /// <param name="variables">The variables, in the order of the point.</param>
    /// <param name="at">The point.</param>
    /// <param name="options">The data that the term reads.</param>
    /// <param name="seed">Where random directions come from; they take the place of components above 200 variables.</param>
    public static GradientCheck CheckGradient(
        this Expr term, IReadOnlyList<Expr> variables, ReadOnlySpan<double> at, CompileOptions? options = null, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(term);
        var check = Objective.Of(term, variables, options).CheckGradient(at, seed);
        return check with { Kinks = Kinks.Near(term, variables, options, at, 0.02) };
    }

    /// <summary>Compares the gradient of a term at a point: <c>"sin(x)*y".Parse().CheckGradient(("x", 1), ("y", 2))</c>.</summary>
    /// <param name="term">The term.</param>
    /// <param name="at">The variables, as they print, and their values.</param>
    public static GradientCheck CheckGradient(this Expr term, params ReadOnlySpan<(string Variable, double Value)> at)
    {
        var (variables, values) = (new Expr[at.Length], new double[at.Length]);
        for (var i = 0; i < at.Length; i++) (variables[i], values[i]) = (at[i].Variable.Parse(), at[i].Value);
        return term.CheckGradient(variables, values);
    }

    /// <summary>Compares somebody's formulas for the derivatives of a term with extrapolated central differences of its value.</summary>
    /// <param name="term">The term.</param>
    /// <param name="gradient">The formulas, one for each variable.</param>
    /// <param name="variables">The variables, in the order of the point.</param>
    /// <param name="at">The point.</param>
    /// <param name="options">The data that the term and the formulas read.</param>
    /// <param name="seed">Where random directions come from; they take the place of components above 200 variables.</param>
    /// <exception cref="ArgumentException">There are more or fewer formulas than variables.</exception>
    public static GradientCheck CheckGradientFormulas(
        this Expr term,
        IReadOnlyList<Expr> gradient,
        IReadOnlyList<Expr> variables,
        ReadOnlySpan<double> at,
        CompileOptions? options = null,
        int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(gradient);
        ArgumentNullException.ThrowIfNull(variables);
        if (gradient.Count != variables.Count)
            throw new ArgumentException($"There are {gradient.Count} formula(s) for {variables.Count} variable(s).", nameof(gradient));
        var value = term.Compile(variables, options);
        var formulas = gradient.ToArray().CompileAll(variables, options);
        var objective = Objective.FromFunctions(variables.Count, value, (x, slopes) =>
        {
            formulas(x, slopes);
            return value(x);
        });
        var check = objective.CheckGradient(at, seed);
        return check with { Rows = Named(check.Rows, variables), Kinks = Kinks.Near(term, variables, options, at, 0.02) };
    }

    /// <summary>Compares the gradient of an objective with extrapolated central differences of its value. Kinks are not looked for.</summary>
    /// <param name="objective">The function.</param>
    /// <param name="at">The point.</param>
    /// <param name="seed">Where random directions come from; they take the place of components above 200 variables.</param>
    public static GradientCheck CheckGradient(this Objective objective, ReadOnlySpan<double> at, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(objective);
        objective.Require(Offers.Value | Offers.Gradient, nameof(CheckGradient));
        var n = objective.Dimension;
        if (at.Length != n) throw new ArgumentException($"The point has {at.Length} number(s), the objective {n} variable(s).", nameof(at));
        var (gradient, direction) = (new double[n], new double[n]);
        var value = objective.Gradient(at, gradient);
        var differences = new ExtrapolatedDifference(objective.Value);
        var random = new Random(seed);
        var rows = new List<GradientCheckRow>();
        var isSmall = n <= ManyVariables;
        for (var k = 0; k < (isSmall ? n : RandomDirections); k++)
        {
            if (isSmall) Array.Clear(direction);
            for (var i = 0; i < n && !isSmall; i++) direction[i] = random.Next(2) == 0 ? -1 : 1;
            if (isSmall) direction[k] = 1;
            var computed = Vector.Dot(gradient, direction);
            var (approximated, error) = differences.Along(at, direction);
            var scale = Math.Max(Math.Max(Math.Abs(computed), Math.Abs(approximated)), Vector.Norm(gradient) * 1e-3);
            scale = scale > 0 ? scale : 1;
            var relative = Math.Abs(computed - approximated) / scale;
            var name = !isSmall ? $"random direction {k + 1}" : objective.Variables.Count == n ? objective.Variables[k].ToString() : $"x[{k + 1}]";
            rows.Add(new(name, computed, approximated, double.IsNaN(relative) ? double.PositiveInfinity : relative, error / scale));
        }

        rows.Sort((a, b) => b.RelativeError.CompareTo(a.RelativeError));
        return new() { Rows = rows, Kinks = [], Value = value, Tolerance = Tolerance };
    }

    // An objective that is made from delegates does not know how its variables are called.
    private static IReadOnlyList<GradientCheckRow> Named(IReadOnlyList<GradientCheckRow> rows, IReadOnlyList<Expr> variables)
    {
        if (variables.Count > ManyVariables) return rows;
        var names = variables.Select((variable, i) => ($"x[{i + 1}]", variable)).ToDictionary(pair => pair.Item1, pair => pair.variable.ToString());
        return [.. rows.Select(row => row with { Direction = names[row.Direction] })];
    }
}
