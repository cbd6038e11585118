using System.Runtime.InteropServices;
using Symbolic.Differentiation;
using Symbolic.Expressions;

namespace Symbolic;

/// <summary>Derivatives of terms, as terms.</summary>
/// <remarks>Symbols are real. What a derivative is at a kink (abs, relu, max, …) is stated in <c>docs/conventions.md</c>. The cost grows
/// with the number of distinct subterms of the input and the result.</remarks>
public static class DifferentiationExtensions
{
    /// <summary>The derivative by a variable.</summary>
    /// <param name="term">What is differentiated.</param>
    /// <param name="variable">A symbol or an indexed name.</param>
    /// <param name="order">How often; 0 gives the term itself.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <exception cref="ArgumentException"><paramref name="variable"/> is no variable.</exception>
    /// <exception cref="Errors.UnsupportedException">A derivative that is needed is not known.</exception>
    /// <exception cref="Errors.LimitExceededException">The result is too large.</exception>
    public static Expr Differentiate(this Expr term, Expr variable, int order = 1, CancellationToken cancellationToken = default) =>
        Differentiator.Differentiate(term, variable, order, cancellationToken);

    /// <summary>The derivative by a variable, given as text: <c>"x"</c>, <c>"x[1]"</c>.</summary>
    /// <param name="term">What is differentiated.</param>
    /// <param name="variable">The name of a symbol, or an indexed name.</param>
    /// <param name="order">How often; 0 gives the term itself.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <exception cref="ArgumentException"><paramref name="variable"/> is no variable.</exception>
    public static Expr Differentiate(this Expr term, string variable, int order = 1, CancellationToken cancellationToken = default) =>
        Differentiator.Differentiate(term, Variable(variable), order, cancellationToken);

    /// <summary>The mixed partial derivative by several variables, one after the other.</summary>
    /// <param name="term">What is differentiated.</param>
    /// <param name="variables">The variables in the order of differentiation; a variable may recur.</param>
    public static Expr Partial(this Expr term, params ReadOnlySpan<Expr> variables)
    {
        foreach (var variable in variables) term = Differentiator.Differentiate(term, variable, 1, default);
        return term;
    }

    /// <summary>The partial derivatives by each of some variables.</summary>
    /// <param name="term">What is differentiated.</param>
    /// <param name="variables">The variables; the free variables in ordinal order if null.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>One term for each variable. Differentiating by all costs no more than visiting, for each, what depends on it.</returns>
    public static Expr[] Gradient(this Expr term, IReadOnlyList<Expr>? variables = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        variables ??= term.FreeVariables();
        foreach (var variable in variables) Differentiator.CheckVariable(variable);
        term = Unevaluated.Resolve(term, cancellationToken);
        var index = new VariableIndex(term, variables);
        var gradient = new Expr[variables.Count];
        for (var i = 0; i < gradient.Length; i++) gradient[i] = Differentiator.Once(term, index.For(i), null, cancellationToken);
        return gradient;
    }

    /// <summary>The matrix of second partial derivatives.</summary>
    /// <param name="term">What is differentiated.</param>
    /// <param name="variables">The variables; the free variables in ordinal order if null.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>A symmetric square matrix. Each component of the gradient is differentiated only by the variables that occur in it, and
    /// only above the diagonal.</returns>
    public static Expr[,] Hessian(this Expr term, IReadOnlyList<Expr>? variables = null, CancellationToken cancellationToken = default)
    {
        variables ??= term.FreeVariables();
        var gradient = term.Gradient(variables, cancellationToken);
        var position = new Dictionary<Expr, int>();
        for (var i = 0; i < variables.Count; i++) position.TryAdd(variables[i], i);
        var isPlain = variables.All(variable => variable is Symbol);
        var hessian = Zeros(variables.Count, variables.Count);
        for (var i = 0; i < gradient.Length; i++)
        {
            foreach (var (j, entry) in Row(gradient[i], variables, isPlain ? position : null, from: i, cancellationToken))
            {
                hessian[i, j] = entry;
                hessian[j, i] = entry;
            }
        }

        return hessian;
    }

    /// <summary>The matrix of partial derivatives of several terms.</summary>
    /// <param name="terms">The terms; one row for each.</param>
    /// <param name="variables">The variables, one column for each; the free variables of all terms in ordinal order if null.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    public static Expr[,] Jacobian(
        this IReadOnlyList<Expr> terms, IReadOnlyList<Expr>? variables = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        variables ??= [.. terms.SelectMany(term => term.FreeVariables()).Distinct().OrderBy(v => v.ToString(), StringComparer.Ordinal)];
        var jacobian = Zeros(terms.Count, variables.Count);
        for (var i = 0; i < terms.Count; i++)
        {
            var row = terms[i].Gradient(variables, cancellationToken);
            for (var j = 0; j < row.Length; j++) jacobian[i, j] = row[j];
        }

        return jacobian;
    }

    /// <summary>The rate of change along a direction.</summary>
    /// <param name="term">What is differentiated.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="direction">One component for each variable; it is scaled to length 1.</param>
    /// <exception cref="ArgumentException">The direction has another number of components, or is the zero vector.</exception>
    public static Expr DirectionalDerivative(this Expr term, IReadOnlyList<Expr> variables, IReadOnlyList<Expr> direction)
    {
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(direction);
        if (variables.Count != direction.Count)
            throw new ArgumentException($"The direction has {direction.Count} components for {variables.Count} variables.", nameof(direction));
        var length = Maths.Sqrt(Maths.Total(direction.Select(component => component ^ 2)));
        if (length == Number.Zero) throw new ArgumentException("The zero vector has no direction.", nameof(direction));
        var gradient = term.Gradient(variables);
        return Maths.Total(gradient.Select((partial, i) => partial * direction[i])) / length;
    }

    /// <summary>The derivative dy/dx of the function y(x) that an equation defines.</summary>
    /// <param name="equation">An equation such as <c>x^2 + y^2 == 25</c>, or a term that is zero.</param>
    /// <param name="dependent">y.</param>
    /// <param name="independent">x.</param>
    /// <param name="order">How often.</param>
    /// <returns>The derivative in terms of x and y; for the first order -F_x/F_y.</returns>
    /// <exception cref="Errors.UnsupportedException">The equation does not depend on y, or is no equation.</exception>
    public static Expr ImplicitDerivative(this Expr equation, Expr dependent, Expr independent, int order = 1) =>
        ImplicitDifferentiation.Derivative(equation, dependent, independent, order);

    /// <summary>The term with every unevaluated derivative in it carried out, innermost first.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    public static Expr CarryOutDerivatives(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Unevaluated.Resolve(term, cancellationToken);
    }

    internal static Expr Variable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var term = text.Parse();
        Differentiator.CheckVariable(term);
        return term;
    }

    private static IEnumerable<(int Column, Expr Entry)> Row(
        Expr component, IReadOnlyList<Expr> variables, Dictionary<Expr, int>? position, int from, CancellationToken cancellationToken)
    {
        var columns = Enumerable.Range(from, variables.Count - from);
        // What occurs in the component has a position; of components with symbolic indices, others may be the same.
        if (position is not null) columns = component.FreeVariables().Where(position.ContainsKey).Select(v => position[v]).Where(j => j >= from);
        var chosen = columns.ToArray();
        var index = new VariableIndex(component, [.. chosen.Select(j => variables[j])]);
        for (var k = 0; k < chosen.Length; k++) yield return (chosen[k], Differentiator.Once(component, index.For(k), null, cancellationToken));
    }

    private static Expr[,] Zeros(int rows, int columns)
    {
        var matrix = new Expr[rows, columns];
        if (matrix.Length > 0) MemoryMarshal.CreateSpan(ref matrix[0, 0], matrix.Length).Fill(Number.Zero);
        return matrix;
    }
}
