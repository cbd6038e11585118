namespace Symbolic.Codegen.Backends.Sources.Kernels;

/// <summary>Kernels of C and C#, in the form that <see cref="BraceKernels"/> reads.</summary>
internal static class CommonKernels
{
    /// <summary>Polynomials, and functions in a few lines.</summary>
    public const string Plain =
        """
        // c[0] + c[1] x + c[2] x^2 + ...
        fn horner(table c, int n, double x) {
            double sum = 0.0;
            for (int k = n - 1; k >= 0; k--) sum = sum * x + c[k];
            return sum;
        }

        // c[0] T0(y) + c[1] T1(y) + ..., by the recurrence of Clenshaw.
        fn chebyshev(table c, int n, double y) {
            double next = 0.0;
            double after = 0.0;
            for (int k = n - 1; k > 0; k--) {
                double current = 2.0 * y * next + (c[k] - after);
                after = next;
                next = current;
            }
            return y * next + (c[0] - after);
        }

        // The logistic function 1/(1 + exp(-x)), without overflow.
        fn sigmoid(double x) {
            if (x >= 0.0) return 1.0 / (1.0 + exp(-x));
            double e = exp(x);
            return e / (1.0 + e);
        }

        // ln(1 + exp(x)), without overflow.
        fn softplus(double x) {
            return x > 0.0 ? x + log1p(exp(-x)) : log1p(exp(x));
        }

        // -1, 0 or 1.
        fn sign(double x) {
            return x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : x == 0.0 ? 0.0 : x;
        }

        // 0, 1/2 at 0, or 1.
        fn heaviside(double x) {
            return x > 0.0 ? 1.0 : x < 0.0 ? 0.0 : x == 0.0 ? 0.5 : x;
        }

        // The ramp: x where it is positive, otherwise 0.
        fn relu(double x) {
            return x <= 0.0 ? 0.0 : x;
        }

        // The logarithm of x to the base b, a whole number where x is a whole power of a whole base.
        fn log_base(double x, double b) {
            if (!(b > 0.0) || b == 1.0) return NAN;
            if (b == 2.0) return log2(x);
            if (b == 10.0) return log10(x);
            double quotient = log(x) / log(b);
            if (b > 2.0 && b <= 9007199254740992.0 && b == floor(b) && isfinite(quotient)) {
                double power = rint(quotient);
                if (power != quotient && fabs(quotient - power) <= 1e-15 * fabs(power) && pow(b, power) == x) return power;
            }
            return quotient;
        }

        // The inverse cotangent with a jump at 0.
        fn acot(double x) {
            return x == 0.0 ? 1.5707963267948966 : atan(1.0 / x);
        }

        // The inverse secant; near 1 from the tangent of the angle, as rounding 1/x would be felt.
        fn asec(double x) {
            double size = fabs(x);
            if (size >= 2.0) return acos(1.0 / x);
            double angle = atan(sqrt((size - 1.0) * (size + 1.0)));
            return x > 0.0 ? angle : 3.141592653589793 - angle;
        }

        // The inverse cosecant; near 1 from the cotangent of the angle, as rounding 1/x would be felt.
        fn acsc(double x) {
            double size = fabs(x);
            if (size >= 2.0) return asin(1.0 / x);
            return copysign(atan(1.0 / sqrt((size - 1.0) * (size + 1.0))), x);
        }

        // The inverse hyperbolic cotangent.
        fn acoth(double x) {
            double size = fabs(x);
            if (!(size >= 1.0)) return NAN;
            return size >= 2.0 ? atanh(1.0 / x) : copysign(0.5 * log1p(2.0 / (size - 1.0)), x);
        }

        // The inverse hyperbolic cosecant; where 1/x may overflow, a logarithm.
        fn acsch(double x) {
            double size = fabs(x);
            return size < 3.725290298461914e-09 ? copysign(0.6931471805599453 - log(size), x) : asinh(1.0 / x);
        }

        // The inverse hyperbolic secant, in 1/x - 1 to keep the digits near 1.
        fn asech(double x) {
            if (!(x >= 0.0 && x <= 1.0)) return NAN;
            if (x < 3.725290298461914e-09) return 0.6931471805599453 - log(x);
            double above = (1.0 - x) / x;
            return log1p(above + sqrt(above * (above + 2.0)));
        }
        """;
}
