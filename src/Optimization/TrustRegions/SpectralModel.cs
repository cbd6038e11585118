namespace Symbolic.Optimization.TrustRegions;

/// <summary>A quadratic model in the coordinates in which its matrix is diagonal: <c>sum(slope[i]*p[i] + curvature[i]*p[i]^2/2)</c>.</summary>
/// <remarks>Conn, Gould and Toint, Trust-Region Methods (2000), section 7.3, with the eigenvalues at hand.</remarks>
internal static class SpectralModel
{
    private const int MaxIterations = 200;

    /// <summary>Finds the least value of the model among steps that are not longer than a radius, wherever it is.</summary>
    /// <param name="slopes">The slopes.</param>
    /// <param name="curvatures">The curvatures, in any order and of any sign.</param>
    /// <param name="radius">The greatest length.</param>
    /// <param name="step">Receives the step.</param>
    public static void Minimize(ReadOnlySpan<double> slopes, ReadOnlySpan<double> curvatures, double radius, Span<double> step)
    {
        var (least, greatest) = (0, 0.0);
        for (var i = 0; i < curvatures.Length; i++)
        {
            if (curvatures[i] < curvatures[least]) least = i;
            greatest = Math.Max(greatest, Math.Abs(curvatures[i]));
        }

        var bottom = curvatures[least];
        if (bottom > 0 && Step(slopes, curvatures, 0, step) <= radius) return;

        // The length falls as the shift grows beyond -bottom: there is one shift at which it is the radius, unless the slope along the
        // lowest curvature is 0 (the hard case).
        var low = Math.Max(0, -bottom);
        if (bottom <= 0)
        {
            var barely = low + Math.Max(greatest, 1e-300) * 1e-14;
            var length = Step(slopes, curvatures, barely, step);
            if (length < radius)
            {
                if (bottom > -1e-12 * greatest) return;
                // Along negative curvature the model falls: go there as far as the radius allows.
                var rest = radius * radius - (length * length - step[least] * step[least]);
                step[least] = step[least] > 0 ? Math.Sqrt(rest) : -Math.Sqrt(rest);
                return;
            }

            low = barely;
        }

        var norm = 0.0;
        foreach (var slope in slopes) norm += slope * slope;
        var high = Math.Max(low, Math.Sqrt(norm) / radius - bottom) * (1 + 1e-10) + 1e-300;
        var shift = low;
        for (var i = 0; i < MaxIterations; i++)
        {
            var length = Step(slopes, curvatures, shift, step);
            if (Math.Abs(length - radius) <= 1e-3 * radius) return;
            if (length > radius) low = shift;
            else high = shift;
            var derivative = 0.0;
            for (var k = 0; k < step.Length; k++)
            {
                if (step[k] != 0) derivative -= step[k] * step[k] / (curvatures[k] + shift);
            }

            // Newton's method on 1/radius - 1/length, which is nearly linear in the shift.
            var next = shift - (length / radius - 1) * length * length / derivative;
            shift = next > low && next < high ? next : low > 0 && high > 4 * low ? Math.Sqrt(low * high) : (low + high) / 2;
        }
    }

    private static double Step(ReadOnlySpan<double> slopes, ReadOnlySpan<double> curvatures, double shift, Span<double> step)
    {
        var sum = 0.0;
        for (var i = 0; i < step.Length; i++)
        {
            step[i] = slopes[i] == 0 ? 0 : -slopes[i] / (curvatures[i] + shift);
            sum += step[i] * step[i];
        }

        return Math.Sqrt(sum);
    }
}
