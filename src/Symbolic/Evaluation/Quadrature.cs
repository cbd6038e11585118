namespace Symbolic.Evaluation;

/// <summary>Adaptive integration by the Gauss-Kronrod rule of 7 and 15 points.</summary>
/// <remarks>Source: Piessens et al., QUADPACK. The ends of an interval are never evaluated, so that they may be singular.</remarks>
internal static class Quadrature
{
    private const int MaxIntervals = 2000;
    private const double Wanted = 1e-12;
    private const double Accepted = 1e-8;

    private static readonly double[] Nodes =
    [
        0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926,
        0.741531185599394439863864773280788, 0.586087235467691130294144691693013, 0.405845151377397166906606412076961,
        0.207784955007898467600689403773245, 0,
    ];

    private static readonly double[] Kronrod =
    [
        0.022935322010529224963732008058970, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518,
        0.140653259715525918745189590510238, 0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
        0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
    ];

    private static readonly double[] Gauss =
    [
        0.129484966168869693270611432679082, 0.279705391489276667901467771423780, 0.381830050505118944950369775488975,
        0.417959183673469387755102040816327,
    ];

    /// <summary>The integral, NaN where the integrand has no value, or null if it does not settle.</summary>
    public static double? Integrate(Func<double, double> f, double lower, double upper)
    {
        if (double.IsNaN(lower) || double.IsNaN(upper)) return double.NaN;
        if (lower == upper) return 0;
        if (lower > upper) return -Integrate(f, upper, lower);
        if (double.IsInfinity(lower) && double.IsInfinity(upper))
        {
            // x = t/(1 - t^2)
            return Adaptive(t => f(t / (1 - t * t)) * (1 + t * t) / ((1 - t * t) * (1 - t * t)), -1, 1);
        }

        if (double.IsInfinity(upper)) return Adaptive(t => f(lower + t / (1 - t)) / ((1 - t) * (1 - t)), 0, 1);
        if (double.IsInfinity(lower)) return Adaptive(t => f(upper - t / (1 - t)) / ((1 - t) * (1 - t)), 0, 1);
        return Adaptive(f, lower, upper);
    }

    private static double? Adaptive(Func<double, double> f, double lower, double upper)
    {
        var pieces = new PriorityQueue<(double Lower, double Upper, double Value, double Error), double>();
        var (total, error) = (0.0, 0.0);
        Add(lower, upper);
        while (!(error <= Wanted * Math.Abs(total)) && pieces.Count < MaxIntervals)
        {
            if (double.IsNaN(total)) return double.NaN;
            var worst = pieces.Dequeue();
            var middle = worst.Lower + (worst.Upper - worst.Lower) / 2;
            if (!(middle > worst.Lower && middle < worst.Upper)) return null;
            total -= worst.Value;
            error -= worst.Error;
            Add(worst.Lower, middle);
            Add(middle, worst.Upper);
        }

        // The running totals have lost digits by now.
        total = pieces.UnorderedItems.Sum(item => item.Element.Value);
        error = pieces.UnorderedItems.Sum(item => item.Element.Error);
        return error <= Math.Max(Accepted * Math.Abs(total), 1e-14) && double.IsFinite(total) ? total : null;

        void Add(double from, double to)
        {
            var (value, doubt) = Rule(f, from, to);
            total += value;
            error += doubt;
            pieces.Enqueue((from, to, value, doubt), -doubt);
        }
    }

    private static (double Value, double Error) Rule(Func<double, double> f, double lower, double upper)
    {
        var center = lower + (upper - lower) / 2;
        var half = (upper - lower) / 2;
        var middle = f(center);
        var kronrod = Kronrod[7] * middle;
        var gauss = Gauss[3] * middle;
        for (var i = 0; i < 7; i++)
        {
            var pair = f(center - half * Nodes[i]) + f(center + half * Nodes[i]);
            kronrod += Kronrod[i] * pair;
            if (i % 2 == 1) gauss += Gauss[i / 2] * pair;
        }

        return (kronrod * half, Math.Abs((kronrod - gauss) * half));
    }
}
