namespace Symbolic.Codegen.Backends.Sources.Kernels;

/// <summary>Special functions of C and C#, in the form that <see cref="BraceKernels"/> reads.</summary>
internal static class CommonSpecialKernels
{
    /// <summary>The relatives of the gamma function, and the Lambert function.</summary>
    public const string Text =
        """
        // The factorial, gamma(x + 1).
        fn factorial(double x) {
            return gamma(x + 1.0);
        }

        // sin(pi x), 0 at whole numbers.
        fn sin_pi(double x) {
            double nearest = rint(x);
            double sine = sin(3.141592653589793 * (x - nearest));
            return floor(0.5 * nearest) == 0.5 * nearest ? sine : -sine;
        }

        // cot(pi x), 0 halfway between whole numbers.
        fn cot_pi(double x) {
            double offset = x - rint(x);
            double size = fabs(offset);
            double cotangent = size > 0.25 ? tan(3.141592653589793 * (0.5 - size)) : 1.0 / tan(3.141592653589793 * size);
            return copysign(cotangent, offset);
        }

        // The digamma function for x > 0: about its zero by a series with the zero as a factor.
        fn digamma_right(double x) {
            table series = [
                1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12, -3617.0 / 8160, 43867.0 / 14364,
            ];
            table near_zero = [
                0.983570260441567, -0.2270640863346444, 0.03336889902393011, -0.005320077271596548,
                0.0008788656937820505, -0.00014773492650606044, 2.5060543468359146e-05, -4.2721034029993324e-06,
                7.302769272465923e-07, -1.2502886813559594e-07, 2.1425009322359472e-08, -3.673295918565179e-09,
                6.299717236108931e-10, -1.080593028883266e-10, 1.853735192053638e-11, -3.18023536582553e-12,
                5.456147570322795e-13, -9.360993131036438e-14, 1.606064636295075e-14, -2.7555431377438815e-15,
                4.727736178601912e-16, -8.11148420346509e-17, 1.391707769474154e-17, -2.3877901082188625e-18,
            ];
            if (x >= 10.0) return log(x) - (0.5 + horner(series, 9, 1.0 / (x * x)) / x) / x;
            double shift = 0.0;
            while (x < 1.0) {
                shift -= 1.0 / x;
                x += 1.0;
            }
            while (x > 2.0) {
                x -= 1.0;
                shift += 1.0 / x;
            }
            double from_zero = (x - 1.4616321449683622) - 9.549995429965697e-17;
            return from_zero * chebyshev(near_zero, 24, 2.0 * x - 3.0) + shift;
        }

        // The digamma function, the derivative of ln(gamma(x)): DLMF 5.2.2, 5.5.4, 5.11.2.
        fn digamma(double x) {
            if (isnan(x) || x == INFINITY) return x;
            if (x > 0.0) return digamma_right(x);
            if (x == floor(x)) return NAN;
            if (x > -0.5) return digamma_right(x + 1.0) - 1.0 / x;
            return digamma_right(1.0 - x) - 3.141592653589793 * cot_pi(x);
        }

        // The trigamma function for x > 0.
        fn trigamma_right(double x) {
            table bernoulli = [
                1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510, 43867.0 / 798,
                -174611.0 / 330, 854513.0 / 138,
            ];
            double sum = 0.0;
            while (x < 10.0) {
                sum += 1.0 / x / x;
                x += 1.0;
            }
            double inverse = 1.0 / x;
            double series = horner(bernoulli, 11, inverse * inverse) * inverse;
            return sum + inverse * (1.0 + inverse * (0.5 + series));
        }

        // The trigamma function, the derivative of digamma: DLMF 5.15.
        fn trigamma(double x) {
            if (isnan(x) || x == -INFINITY) return NAN;
            if (x > 0.0) return trigamma_right(x);
            if (x == floor(x)) return INFINITY;
            if (x > -0.5) return trigamma_right(x + 1.0) + 1.0 / x / x;
            double ratio = 3.141592653589793 / sin_pi(x);
            return ratio * ratio - trigamma_right(1.0 - x);
        }

        // factor n!/a^(n + 1), without overflow on the way.
        fn polygamma_term(double n, double a, double factor) {
            if (n > 170.0) return factor * exp(lgamma(n + 1.0) - (n + 1.0) * log(a));
            double root = pow(a, -0.5 * (n + 1.0));
            return gamma(n + 1.0) * root * factor * root;
        }

        // (a/(a + k))^s where b is a + k rounded: the roundings, which the power would magnify, are put back.
        fn hurwitz_power(double a, double b, double k, double s) {
            double shift = b - a;
            double lost = (a - (b - shift)) + (k - shift);
            double quotient = a / b;
            double rest = fma(-quotient, b, a) - quotient * lost;
            return pow(quotient, s) * (1.0 + s * rest / a);
        }

        // The sum of n!/(a + k)^(n + 1) over k = 0, 1, ...: DLMF 25.11.5.
        fn hurwitz_sum(double n, double a) {
            table euler = [
                1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000.0, 1.0 / 74724249600.0,
                -3617.0 / 10670622842880000.0, 43867.0 / 5109094217170944000.0, -174611.0 / 802857662698291200000.0,
                77683.0 / 14101100039391805440000.0, -236364091.0 / 1693824136731743669452800000.0,
            ];
            if (isinf(a)) return 0.0;
            double s = n + 1.0;
            double sum = 0.0;
            double power = 1.0;
            double b = a;
            for (double k = 1.0; b < s + 10.0; k += 1.0) {
                sum += power;
                if (b < s && power < 1e-18 * sum) return polygamma_term(n, a, sum);
                b = a + k;
                power = hurwitz_power(a, b, k, s);
            }
            double inverse = 1.0 / b;
            double rising = s * inverse;
            double tail = 0.5;
            for (int j = 0; j < 12; j++) {
                tail += euler[j] * rising;
                rising *= (s + 2.0 * j + 1.0) * inverse * ((s + 2.0 * j + 2.0) * inverse);
            }
            return polygamma_term(n, a, sum + power * (b / (s - 1.0) + tail));
        }

        // The size of the polygamma function for negative x; parity is 1 for odd n, otherwise -1.
        fn polygamma_left(double n, double x, double parity) {
            double offset = x - rint(x);
            double left = hurwitz_sum(n, 1.0 - x);
            if (parity < 0.0 && fabs(offset) == 0.5) return left;
            double nearest = polygamma_term(n, fabs(offset), 1.0);
            if (offset < 0.0) nearest *= parity;
            if (isinf(nearest)) return nearest;
            double right = hurwitz_sum(n, 1.0 + offset);
            return offset == x ? nearest + right : nearest + (right + parity * (hurwitz_sum(n, 1.0 - offset) - left));
        }

        // The derivative of order n of digamma: DLMF 5.15.
        fn polygamma(double n, double x) {
            if (n == 0.0) return digamma(x);
            if (n == 1.0) return trigamma(x);
            if (!(n > 0.0) || n != floor(n) || isinf(n) || isnan(x) || x == -INFINITY) return NAN;
            double parity = floor(0.5 * n) == 0.5 * n ? -1.0 : 1.0;
            if (x > 0.0) return parity * hurwitz_sum(n, x);
            if (x == floor(x)) return parity > 0.0 ? INFINITY : NAN;
            return parity * polygamma_left(n, x, parity);
        }

        // The principal branch of Lambert's W, the inverse of w exp(w): DLMF 4.13; about -1/e by a series, elsewhere by the iteration
        // of Fritsch, Shafer and Crowley.
        fn lambertw(double x) {
            table branch = [
                -1.0, 1.0, -0.3333333333333333, 0.1527777777777778, -0.07962962962962963, 0.044502314814814814,
                -0.02598471487360376, 0.01563563253233392, -0.009616892024299432, 0.006014543252956118,
                -0.0038112980348919993, 0.0024408779911439826, -0.0015769303446867841, 0.0010262633205076071,
                -0.0006720616311561362, 0.0004424730618146209, -0.00029267722472962746, 0.00019438727605453933,
                -0.00012957426685274883, 8.665035805208128e-05, -5.811360750441382e-05, 3.907668486743905e-05,
                -2.63380647472311e-05, 1.7790345805079586e-05, -1.2040352739559977e-05,
            ];
            if (!(x >= -0.36787944117144233)) return NAN;
            if (x == 0.0 || x == INFINITY) return x;
            if (fabs(x) < 1e-8) return x * (1.0 - x);
            double distance = fma(2.718281828459045, x, 1.0) + 1.4456468917292502e-16 * x;
            double p = distance > 0.0 ? sqrt(2.0 * distance) : 0.0;
            if (p <= 0.3) return horner(branch, 25, p);
            double l = x < 3.0 ? log1p(x) : log(x);
            double w = x < 3.0 ? l * (1.0 - log1p(l) / (2.0 + l)) : l - log(l) + log(l) / l;
            if (x < -0.2) w = -1.0 + p * (1.0 - p * (1.0 / 3.0 - p * (11.0 / 72.0)));
            for (int k = 0; k < 8; k++) {
                double residual = log(x / w) - w;
                double next = 1.0 + w;
                double q = 2.0 * next * (next + 2.0 / 3.0 * residual);
                double change = residual / next * ((q - residual) / (q - 2.0 * residual));
                w += w * change;
                if (fabs(change) < 1e-5) break;
            }
            return w;
        }
        """;
}
