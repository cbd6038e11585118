using Symbolic.Functions;

namespace Symbolic.Plotting.Sampling;

/// <summary>Samples a function of one variable as closely as it bends, and finds its gaps.</summary>
/// <remarks>
/// <para>First at places spread evenly. Then the steps between neighbours are halved until the line between them is as good as the
/// curve, or a fiftieth of a pixel wide. Where neighbours still lie far apart, the step is halved further, always towards the greater
/// difference: for a continuous function the difference vanishes; at a jump it stays, at a pole it grows.</para>
/// </remarks>
internal sealed class CurveSampler
{
    // A step of the even samples is a little more than a pixel of a usual picture.
    private const int Steps = 640;
    private const int Halvings = 6;
    private const int MostPoints = 30_000;

    // What bends less than this part of the height looks straight.
    private const double Tolerance = 0.001;

    // Neighbours closer than this part of the height need no search for a jump between them.
    private const double Visible = 0.01;

    // A difference that falls to this part of itself within a hair goes on falling to 0; that of a jump stays.
    private const double Vanished = 0.25;

    // Greater numbers overflow in the arithmetic of axes.
    private const double Largest = 1e300;

    private readonly Func<double, double> _function;
    private readonly Interval _interval;
    private readonly CancellationToken _cancellationToken;
    private readonly List<(double X, double Y)> _points = [];
    private readonly HashSet<int> _breaks = [];
    private readonly List<(double X, double Y)> _holes = [];
    private double _height = 1;
    private double _least = double.PositiveInfinity;
    private double _greatest = double.NegativeInfinity;
    private bool _hasPoles;

    private CurveSampler(Func<double, double> function, Interval interval, CancellationToken cancellationToken) =>
        (_function, _interval, _cancellationToken) = (function, interval, cancellationToken);

    /// <summary>Samples a function; anything that is no finite number counts as no value.</summary>
    public static Curve Sample(Func<double, double> function, Interval interval, CancellationToken cancellationToken = default) =>
        new CurveSampler(function, interval, cancellationToken).Run();

    private Curve Run()
    {
        var places = Places.Of(_interval, Steps);
        var samples = Array.ConvertAll(places, x => (X: x, Y: Value(x)));
        var values = samples.Where(sample => double.IsFinite(sample.Y)).Select(sample => sample.Y).Order().ToArray();
        if (values.Length > 0) _height = TypicalRange.Height(values);
        for (var i = 0; i < samples.Length; i++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (double.IsFinite(samples[i].Y)) Add(samples[i], counts: true);
            if (i + 1 < samples.Length) Between(samples[i], samples[i + 1]);
        }

        FindHoles(samples);
        FindPeaks();
        return new Curve(Pieces(), _holes, _hasPoles, values, new Interval(_least, _greatest));
    }

    private double Value(double x)
    {
        var y = _function(x);
        return Math.Abs(y) <= Largest ? y : double.NaN;
    }

    private double Narrowest => (_interval.Upper - _interval.Lower) * 1e-13;

    private void Add((double X, double Y) point, bool counts)
    {
        _points.Add(point);
        if (!counts) return;
        _least = Math.Min(_least, point.Y);
        _greatest = Math.Max(_greatest, point.Y);
    }

    private void Break() => _breaks.Add(_points.Count);

    /// <summary>Adds what lies between two neighbours, in order.</summary>
    private void Between((double X, double Y) left, (double X, double Y) right)
    {
        var waiting = new Stack<(double X, double Y, int Depth)>();
        waiting.Push((right.X, right.Y, 0));
        while (waiting.TryPop(out var next))
        {
            var end = (next.X, next.Y);
            if (!double.IsFinite(left.Y) || !double.IsFinite(next.Y))
            {
                Edge(left, end);
            }
            else
            {
                var middle = left.X + (next.X - left.X) / 2;
                var value = Value(middle);
                if (next.Depth < Halvings && _points.Count < MostPoints && (!double.IsFinite(value) || Bends(left, end, value)))
                {
                    waiting.Push((next.X, next.Y, next.Depth + 1));
                    waiting.Push((middle, value, next.Depth + 1));
                    continue;
                }

                Jump(left, end);
            }

            if (waiting.Count > 0 && double.IsFinite(next.Y)) Add(end, counts: true);
            left = end;
        }
    }

    // The second place is off the middle: a curve may cross the line in the middle by chance.
    private bool Bends((double X, double Y) left, (double X, double Y) right, double middle)
    {
        if (Math.Abs(middle - (left.Y / 2 + right.Y / 2)) > Tolerance * _height) return true;
        const double Part = 0.3;
        var value = Value(left.X + Part * (right.X - left.X));
        return !(Math.Abs(value - (left.Y + Part * (right.Y - left.Y))) <= Tolerance * _height);
    }

    /// <summary>Goes on to the place where values begin or end; the curve has a gap beyond it.</summary>
    private void Edge((double X, double Y) left, (double X, double Y) right)
    {
        var isLeft = double.IsFinite(left.Y);
        if (!isLeft && !double.IsFinite(right.Y)) return;
        var (inside, outside) = isLeft ? (left, right) : (right, left);
        var start = inside;
        var found = new List<(double, double)>();
        while (Math.Abs(inside.X - outside.X) > Narrowest)
        {
            var x = inside.X + (outside.X - inside.X) / 2;
            if (x == inside.X || x == outside.X) break;
            var value = Value(x);
            if (double.IsFinite(value)) found.Add(inside = (x, value));
            else outside = (x, value);
        }

        _hasPoles |= Math.Abs(inside.Y) > 10 * (Math.Abs(start.Y) + _height);
        if (!isLeft)
        {
            Break();
            found.Reverse();
        }

        foreach (var point in found) Add(point, counts: false);
        if (isLeft) Break();
    }

    /// <summary>Looks for a jump or a pole between two neighbours, and leaves a gap there.</summary>
    private void Jump((double X, double Y) left, (double X, double Y) right)
    {
        var difference = Math.Abs(right.Y - left.Y);
        if (difference <= Visible * _height) return;
        var (before, after) = (new List<(double, double)>(), new List<(double, double)>());
        while (right.X - left.X > Narrowest)
        {
            var x = left.X + (right.X - left.X) / 2;
            if (x <= left.X || x >= right.X) break;
            var value = Value(x);
            if (!double.IsFinite(value)) break;
            if (Math.Abs(value - left.Y) > Math.Abs(right.Y - value)) after.Add(right = (x, value));
            else before.Add(left = (x, value));
            if (Math.Abs(right.Y - left.Y) <= Vanished * Math.Max(difference, Visible * _height)) return;
        }

        _hasPoles |= Math.Abs(right.Y - left.Y) > 10 * (difference + _height);
        foreach (var point in before) Add(point, counts: false);
        Break();
        after.Reverse();
        foreach (var point in after) Add(point, counts: false);
    }

    private void FindHoles((double X, double Y)[] samples)
    {
        for (var i = 1; i + 1 < samples.Length; i++)
        {
            var (before, at, after) = (samples[i - 1], samples[i], samples[i + 1]);
            if (double.IsFinite(at.Y) || !double.IsFinite(before.Y) || !double.IsFinite(after.Y)) continue;
            var near = (after.X - before.X) * 1e-4;
            var (left, right) = (Value(at.X - near), Value(at.X + near));
            var (further, furtherRight) = (Value(at.X - 2 * near), Value(at.X + 2 * near));
            if (!(Math.Abs(left - right) <= Tolerance * _height)) continue;
            if (!(Math.Abs(left - further) + Math.Abs(right - furtherRight) <= Tolerance * _height)) continue;
            _holes.Add((at.X, left / 2 + right / 2));
        }
    }

    /// <summary>Finds the poles on both sides of which the function grows to the same side: peaks without an end.</summary>
    private void FindPeaks()
    {
        const double Endless = 1e4;
        for (var i = 1; i + 1 < _points.Count; i++)
        {
            if (_breaks.Contains(i) || _breaks.Contains(i + 1)) continue;
            var size = Math.Abs(_points[i].Y);
            if (size < 10 * _height || size < Math.Abs(_points[i - 1].Y) || size < Math.Abs(_points[i + 1].Y)) continue;
            if (Math.Abs(Peak(_points[i - 1].X, _points[i + 1].X)) < Endless * size) continue;
            _breaks.Add(i);
            _breaks.Add(i + 1);
            _hasPoles = true;
        }
    }

    // The greatest size between two places, by thirds; what has no value counts as greatest.
    private double Peak(double left, double right)
    {
        while (right - left > Narrowest)
        {
            var (one, other) = (left + (right - left) / 3, right - (right - left) / 3);
            if (one <= left || other >= right) break;
            var (size, otherSize) = (Math.Abs(Value(one)), Math.Abs(Value(other)));
            if (double.IsNaN(size) || double.IsNaN(otherSize)) return double.PositiveInfinity;
            if (size > otherSize) right = other;
            else left = one;
        }

        return Value(left + (right - left) / 2) is var peak && double.IsFinite(peak) ? peak : double.PositiveInfinity;
    }

    private List<Piece> Pieces()
    {
        var pieces = new List<Piece>();
        var start = 0;
        for (var end = 1; end <= _points.Count; end++)
        {
            if (end < _points.Count && !_breaks.Contains(end)) continue;
            var points = _points.GetRange(start, end - start);
            pieces.Add(new Piece([.. points.Select(point => point.X)], [.. points.Select(point => point.Y)]));
            start = end;
        }

        return pieces;
    }
}
