using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Optimization.CriticalPoints;

/// <summary>Where a gradient <c>H*x + c</c> with rational H and c is 0: exact elimination.</summary>
internal sealed class LinearGradient
{
    private readonly int _n;

    // Each row is an equation: n coefficients, the right-hand side, and the combination of rows that it is made of.
    private readonly Rational[][] _rows;
    private readonly List<int> _pivots = [];

    private LinearGradient(int n, Rational[][] rows) => (_n, _rows) = (n, rows);

    /// <summary>One point, or the origin of the line or plane of points; null if there is none.</summary>
    public Rational[]? Point { get; private set; }

    /// <summary>Directions that lead from the point to all others.</summary>
    public List<Rational[]> Ridge { get; } = [];

    /// <summary>Without a point: a direction v with <c>H*v = 0</c>, and the slope <c>v*c</c>, which is not 0.</summary>
    public (Rational[] Direction, Rational Slope)? Contradiction { get; private set; }

    /// <summary>Solves; null if the gradient is not linear with rational coefficients.</summary>
    public static LinearGradient? Of(IReadOnlyList<Expr> gradient, IReadOnlyList<Expr> hessian, IReadOnlyList<Expr> variables)
    {
        var n = variables.Count;
        if (!hessian.All(entry => entry is Number) || !PolynomialRoots.IsPolynomial(gradient)) return null;
        var origin = variables.ToDictionary(variable => variable, _ => Number.Zero);
        var rows = new Rational[n][];
        for (var i = 0; i < n; i++)
        {
            if (gradient[i].Substitute(origin) is not Number constant) return null;
            rows[i] = new Rational[2 * n + 1];
            for (var j = 0; j < n; j++) rows[i][j] = ((Number)hessian[i * n + j]).Value;
            rows[i][n] = -constant.Value;
            rows[i][n + 1 + i] = Rational.One;
        }

        var solution = new LinearGradient(n, rows);
        solution.Eliminate();
        solution.Read();
        return solution;
    }

    private void Eliminate()
    {
        for (var column = 0; column < _n; column++)
        {
            var rank = _pivots.Count;
            var pivot = Array.FindIndex(_rows, rank, row => !row[column].IsZero);
            if (pivot < 0) continue;
            (_rows[rank], _rows[pivot]) = (_rows[pivot], _rows[rank]);
            Scale(_rows[rank], _rows[rank][column].Reciprocal());
            for (var i = 0; i < _n; i++)
            {
                var factor = _rows[i][column];
                if (i == rank || factor.IsZero) continue;
                for (var j = 0; j < _rows[i].Length; j++) _rows[i][j] -= factor * _rows[rank][j];
            }

            _pivots.Add(column);
        }
    }

    private void Read()
    {
        for (var i = _pivots.Count; i < _n; i++)
        {
            if (_rows[i][_n].IsZero) continue;
            // The combination of equations says 0 = -v*c; H is symmetric, so that v is also mapped to 0.
            var direction = _rows[i][(_n + 1)..];
            var first = direction.First(component => !component.IsZero);
            Contradiction = (direction.Select(component => component / first).ToArray(), -_rows[i][_n] / first);
            return;
        }

        Point = new Rational[_n];
        for (var k = 0; k < _pivots.Count; k++) Point[_pivots[k]] = _rows[k][_n];
        foreach (var free in Enumerable.Range(0, _n).Except(_pivots))
        {
            var direction = new Rational[_n];
            direction[free] = Rational.One;
            for (var k = 0; k < _pivots.Count; k++) direction[_pivots[k]] = -_rows[k][free];
            Ridge.Add(direction);
        }
    }

    private static void Scale(Rational[] row, Rational factor)
    {
        for (var j = 0; j < row.Length; j++) row[j] *= factor;
    }
}
