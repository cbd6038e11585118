namespace Symbolic.Codegen.Backends.Sources.Kernels;

/// <summary>Kernels of C alone, in the form that <see cref="BraceKernels"/> reads.</summary>
internal static class CKernels
{
    /// <summary>What the C library defines otherwise.</summary>
    public const string Text =
        """
        // The greater of two numbers; NaN if one is.
        fn max(double a, double b) {
            if (a == 0.0 && b == 0.0) return a + b;
            return isnan(a) || a > b ? a : b;
        }

        // The smaller of two numbers; NaN if one is.
        fn min(double a, double b) {
            if (a == 0.0 && b == 0.0) return -(-a - b);
            return isnan(a) || a < b ? a : b;
        }

        // x held within two limits.
        fn clamp(double x, double low, double high) {
            return min(max(x, low), high);
        }

        // A number cut to a whole one; 0 for NaN.
        static long long whole(double x) {
            return isnan(x) ? 0 : (long long)(x < -9e15 ? -9e15 : x > 9e15 ? 9e15 : x);
        }

        // An element of an array of a length; NaN outside.
        fn element(table c, long long length, long long at) {
            return at >= 0 && at < length ? c[at] : NAN;
        }

        // The gamma function; NaN at its poles.
        fn gamma(double x) {
            return x <= 0.0 && x == floor(x) ? NAN : tgamma(x);
        }
        """;
}
