using System.Collections.Immutable;
using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Optimization.CriticalPoints;

/// <summary>Finds critical points in the best way that the gradient allows.</summary>
internal sealed class Surveyor
{
    private const double UsualReach = 10;

    private readonly Expr _term;
    private readonly IReadOnlyList<Expr> _variables;
    private readonly CancellationToken _cancellation;
    private readonly Expr[] _gradient;
    private readonly Expr[] _hessian;
    private readonly Exactness _exactness;
    private readonly CriticalPointSearch _search;

    public Surveyor(Expr term, IReadOnlyList<Expr> variables, CancellationToken cancellation)
    {
        (_term, _variables, _cancellation) = (term, variables, cancellation);
        _gradient = term.Gradient(variables, cancellation);
        _hessian = [.. term.Hessian(variables, cancellation).Cast<Expr>()];
        _exactness = new Exactness(term, variables, _gradient);
        _search = new CriticalPointSearch(Objective.Of(term, variables), cancellation);
    }

    public CriticalPointSurvey Survey(Bounds? within, int starts)
    {
        if (LinearGradient.Of(_gradient, _hessian, _variables) is { } linear) return Linear(linear, within);
        if (_variables.Count == 1 && PolynomialRoots.Of(_gradient[0], _variables[0], _cancellation) is { } roots)
            return Made(roots.Select(root => AtRoot(root)).Where(point => IsIn(within, point)), within, isComplete: true);
        within ??= Cube(UsualReach);
        var found = _term.FindCriticalPoints(_variables, within, starts, cancellationToken: _cancellation);
        return Made(Distinct(found.Select(Exact)), within, isComplete: false);
    }

    private CriticalPointSurvey Linear(LinearGradient linear, Bounds? within)
    {
        var points = linear.Point is { } point ? new[] { AtExactly(Exactness.Terms(point)) } : [];
        // A ridge may cross the box where the point that is known does not lie.
        var survey = Made(points.Where(found => linear.Ridge.Count > 0 || IsIn(within, found)), within, isComplete: true) with
        {
            ConstantEigenvalues = _search.At(new double[_variables.Count]).Eigenvalues,
            RidgeDirections = [.. linear.Ridge.Select(direction => Exactness.Terms(direction).ToImmutableArray())],
        };
        return linear.Contradiction is not { } contradiction ? survey : survey with
        {
            SlopeDirection = [.. Exactness.Terms(contradiction.Direction)],
            ConstantSlope = Number.Of(contradiction.Slope),
        };
    }

    private CriticalPoint AtRoot(Rational root)
    {
        Expr[] exact = [Number.Of(root)];
        return _exactness.IsCritical(exact) ? AtExactly(exact) : _search.At([root.ToDouble()]);
    }

    private CriticalPoint Exact(CriticalPoint point) =>
        _exactness.Near(point.Point, point.Kind == CriticalPointKind.Degenerate) is { } exact ? AtExactly(exact) : point;

    private CriticalPoint AtExactly(Expr[] exact) =>
        _exactness.Describe(_search.At([.. exact.Select(coordinate => coordinate.Evaluate())]), exact);

    // Several approximations of a degenerate point may be near one exact point.
    private static IEnumerable<CriticalPoint> Distinct(IEnumerable<CriticalPoint> points) =>
        points.DistinctBy(point => point.ExactPoint.IsEmpty ? string.Join(' ', point.Point) : string.Join<Expr>(';', point.ExactPoint));

    private CriticalPointSurvey Made(IEnumerable<CriticalPoint> points, Bounds? within, bool isComplete) => new()
    {
        Term = _term,
        Variables = _variables,
        Gradient = _gradient,
        Hessian = _hessian,
        Points = CriticalPointExtensions.Ordered(points),
        IsComplete = isComplete,
        Within = within,
    };

    private Bounds Cube(double reach) =>
        new([.. Enumerable.Repeat(-reach, _variables.Count)], [.. Enumerable.Repeat(reach, _variables.Count)]);

    private static bool IsIn(Bounds? within, CriticalPoint point) => within is null || CriticalPointExtensions.IsWithin(point, within);
}
