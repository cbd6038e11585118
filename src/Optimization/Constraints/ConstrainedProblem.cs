using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Optimization.Constraints;

/// <summary>A term that is to become small where some relations hold: <c>f(x)</c> with <c>h(x) == 0</c> and <c>g(x) &lt;= 0</c>.</summary>
/// <remarks>Immutable. The conditions of Karush, Kuhn and Tucker are terms: <see cref="Lagrangian"/>, <see cref="Stationarity"/>.</remarks>
public sealed class ConstrainedProblem
{
    private ConstrainedProblem(Expr term, IReadOnlyList<Expr> variables, List<Expr> equalities, List<Expr> inequalities)
    {
        (Term, Variables, Equalities, Inequalities) = (term, variables, equalities, inequalities);
        var taken = new HashSet<string>(new[] { term }.Concat(equalities).Concat(inequalities)
            .SelectMany(part => part.FreeVariables()).Select(NameOf));
        EqualityMultipliers = Maths.Vector(Free("lambda", taken), equalities.Count);
        InequalityMultipliers = Maths.Vector(Free("mu", taken), inequalities.Count);
        Lagrangian = Add.Create(
        [
            term, .. EqualityMultipliers.Zip(equalities, (multiplier, h) => multiplier * h),
            .. InequalityMultipliers.Zip(inequalities, (multiplier, g) => multiplier * g),
        ]);
    }

    /// <summary>What is to become small.</summary>
    public Expr Term { get; }

    /// <summary>The variables, in the order of the point.</summary>
    public IReadOnlyList<Expr> Variables { get; }

    /// <summary>The terms that must be 0.</summary>
    public IReadOnlyList<Expr> Equalities { get; }

    /// <summary>The terms that must not be positive.</summary>
    public IReadOnlyList<Expr> Inequalities { get; }

    /// <summary>The multipliers of the equalities, <c>lambda[1]</c> and so on.</summary>
    public IReadOnlyList<Expr> EqualityMultipliers { get; }

    /// <summary>The multipliers of the inequalities, <c>mu[1]</c> and so on; not negative at a minimum.</summary>
    public IReadOnlyList<Expr> InequalityMultipliers { get; }

    /// <summary>The term plus each multiplier times its constraint.</summary>
    public Expr Lagrangian { get; }

    /// <summary>The derivatives of the Lagrangian by the variables, all 0 at a minimum (where the gradients of the constraints that hold
    /// with equality are independent).</summary>
    public IReadOnlyList<Expr> Stationarity => Lagrangian.Gradient(Variables);

    /// <summary>Each multiplier of an inequality times the inequality, all 0 at a minimum: what does not hold with equality has no
    /// force.</summary>
    public IReadOnlyList<Expr> Complementarity => [.. InequalityMultipliers.Zip(Inequalities, (multiplier, g) => multiplier * g)];

    /// <summary>The Hessian of the Lagrangian by the variables, bordered by the gradients of constraints: the signs of its
    /// eigenvalues tell whether a stationary point is a minimum.</summary>
    /// <param name="active">The inequalities that hold with equality, by their places; equalities always do.</param>
    public Expr[,] BorderedHessian(IReadOnlyList<int> active)
    {
        ArgumentNullException.ThrowIfNull(active);
        Expr[] multipliers = [.. EqualityMultipliers, .. active.Select(i => InequalityMultipliers[i])];
        return Lagrangian.Hessian([.. multipliers, .. Variables]);
    }

    /// <summary>States a problem.</summary>
    /// <param name="term">What is to become small.</param>
    /// <param name="variables">The variables, in the order of the point.</param>
    /// <param name="constraints">Relations with <c>==</c>, <c>&lt;=</c> or <c>&gt;=</c>, and conjunctions of these.</param>
    /// <exception cref="UnsupportedException">A constraint is something else: a strict inequality has no nearest point.</exception>
    /// <exception cref="ArgumentException">A constraint never holds.</exception>
    public static ConstrainedProblem Of(Expr term, IReadOnlyList<Expr> variables, IReadOnlyList<Expr> constraints)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(constraints);
        var (equalities, inequalities) = (new List<Expr>(), new List<Expr>());
        foreach (var constraint in constraints.SelectMany(Parts))
        {
            if (constraint == Constant.True) continue;
            if (constraint == Constant.False) throw new ArgumentException("A constraint never holds.", nameof(constraints));
            switch (constraint)
            {
                case Relation { Comparison: RelationKind.Equal } relation: equalities.Add(relation.Left - relation.Right); break;
                case Relation { Comparison: RelationKind.LessOrEqual } relation: inequalities.Add(relation.Left - relation.Right); break;
                case Relation { Comparison: RelationKind.GreaterOrEqual } relation: inequalities.Add(relation.Right - relation.Left); break;
                default: throw new UnsupportedException($"a constraint is a relation with ==, <= or >=; this one is {constraint}");
            }
        }

        return new(term, variables, equalities, inequalities);
    }

    private static IEnumerable<Expr> Parts(Expr constraint) => constraint.Kind == ExprKind.And ? constraint.Children.ToArray() : [constraint];

    private static string NameOf(Expr variable) => variable is Indexed indexed ? indexed.Name : variable.ToString();

    private static string Free(string name, HashSet<string> taken)
    {
        while (taken.Contains(name)) name += "_";
        return name;
    }
}
