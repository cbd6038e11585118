using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting.Contours;

/// <summary>Finds the lines of equal value on a grid.</summary>
/// <remarks>Each cell is crossed by straight segments between its edges, at the places where linear interpolation has the value.
/// Segments of neighbouring cells meet on their common edge, and so are joined to lines. A cell without a value at a corner is left
/// out. Where all four edges are crossed, the mean of the corners decides which corners belong together.</remarks>
internal sealed class MarchingSquares
{
    private readonly Grid _grid;
    private readonly double _level;
    private readonly double _steepest;

    // An edge is known by its lower left corner and by whether it goes upwards; two segments at most end on it.
    private readonly Dictionary<(int I, int J, bool IsUpright), List<(int, int, bool)>> _neighbours = [];

    private MarchingSquares(Grid grid, double level, double steepest) => (_grid, _level, _steepest) = (grid, level, steepest);

    /// <summary>The lines of one value.</summary>
    /// <param name="grid">The values.</param>
    /// <param name="level">The value of the lines.</param>
    /// <param name="steepest">A cell whose corners differ by more lies on a pole, and no line goes through it.</param>
    public static IReadOnlyList<ContourLine> Lines(Grid grid, double level, double steepest = double.PositiveInfinity)
    {
        var search = new MarchingSquares(grid, level, steepest);
        for (var i = 0; i + 1 < grid.Xs.Length; i++)
        {
            for (var j = 0; j + 1 < grid.Ys.Length; j++) search.Cross(i, j);
        }

        return search.Join();
    }

    private void Cross(int i, int j)
    {
        var v = _grid.Values;
        var (a, b, c, d) = (v[i, j], v[i + 1, j], v[i + 1, j + 1], v[i, j + 1]);
        if (double.IsNaN(a + b + c + d)) return;
        if (Math.Max(Math.Max(a, b), Math.Max(c, d)) - Math.Min(Math.Min(a, b), Math.Min(c, d)) > _steepest) return;
        var edges = new List<(int, int, bool)>(4);
        if (IsAbove(a) != IsAbove(b)) edges.Add((i, j, false));
        if (IsAbove(b) != IsAbove(c)) edges.Add((i + 1, j, true));
        if (IsAbove(c) != IsAbove(d)) edges.Add((i, j + 1, false));
        if (IsAbove(d) != IsAbove(a)) edges.Add((i, j, true));
        if (edges.Count == 2)
        {
            Connect(edges[0], edges[1]);
        }
        else if (edges.Count == 4)
        {
            // The corner a is cut off from the middle, or the corner b is.
            var cutsFirst = IsAbove(a) != IsAbove((a + b + c + d) / 4);
            Connect(edges[0], edges[cutsFirst ? 3 : 1]);
            Connect(edges[2], edges[cutsFirst ? 1 : 3]);
        }
    }

    private bool IsAbove(double value) => value >= _level;

    private void Connect((int, int, bool) one, (int, int, bool) other)
    {
        Of(one).Add(other);
        Of(other).Add(one);

        List<(int, int, bool)> Of((int, int, bool) edge) =>
            _neighbours.TryGetValue(edge, out var list) ? list : _neighbours[edge] = new List<(int, int, bool)>(2);
    }

    private List<ContourLine> Join()
    {
        var lines = new List<ContourLine>();
        var seen = new HashSet<(int, int, bool)>();

        // Open lines first, from an end; what is left is closed.
        foreach (var isOpen in (bool[])[true, false])
        {
            foreach (var (edge, ends) in _neighbours)
            {
                if ((isOpen && ends.Count != 1) || seen.Contains(edge)) continue;
                lines.Add(Follow(edge, seen));
            }
        }

        return lines;
    }

    private ContourLine Follow((int, int, bool) start, HashSet<(int, int, bool)> seen)
    {
        var (xs, ys) = (new List<double>(), new List<double>());
        (int, int, bool)? next = start;
        while (next is { } edge)
        {
            seen.Add(edge);
            Add(edge);
            next = null;
            foreach (var other in _neighbours[edge])
            {
                if (!seen.Contains(other)) next = other;
            }

            if (next is null && edge != start && xs.Count > 2 && _neighbours[edge].Contains(start)) Add(start);
        }

        return new ContourLine(_level, [.. xs], [.. ys]);

        void Add((int, int, bool) edge)
        {
            var (x, y) = Place(edge);
            xs.Add(x);
            ys.Add(y);
        }
    }

    private (double X, double Y) Place((int I, int J, bool IsUpright) edge)
    {
        var (i, j, isUpright) = edge;
        var (from, to) = (_grid.Values[i, j], isUpright ? _grid.Values[i, j + 1] : _grid.Values[i + 1, j]);
        var part = (_level - from) / (to - from);
        return isUpright
            ? (_grid.Xs[i], _grid.Ys[j] + part * (_grid.Ys[j + 1] - _grid.Ys[j]))
            : (_grid.Xs[i] + part * (_grid.Xs[i + 1] - _grid.Xs[i]), _grid.Ys[j]);
    }
}
