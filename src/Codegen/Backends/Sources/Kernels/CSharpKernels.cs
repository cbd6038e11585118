namespace Symbolic.Codegen.Backends.Sources.Kernels;

/// <summary>Kernels of C# alone, in the form that <see cref="BraceKernels"/> reads: what the C library has.</summary>
internal static class CSharpKernels
{
    /// <summary>The relatives of the exponential, error and gamma functions.</summary>
    public const string Text =
        """
        // ln(1 + x), accurate for small x: the rounding of 1 + x is put back.
        fn log1p(double x) {
            if (fabs(x) < 5.551115123125783e-17 || x == INFINITY) return x;
            if (x <= -1.0) return x == -1.0 ? -INFINITY : NAN;
            double sum = 1.0 + x;
            double lost = fabs(x) < 1.0 ? x - (sum - 1.0) : 1.0 - (sum - x);
            return log(sum) + lost / sum;
        }

        // exp(x) - 1, accurate for small x.
        fn expm1(double x) {
            double size = fabs(x);
            if (size < 5.551115123125783e-17) return x;
            return size < 1.0 ? 2.0 * sinh(0.5 * x) * exp(0.5 * x) : exp(x) - 1.0;
        }

        // erf(x) for small x: DLMF 7.6.1.
        fn erf_series(double x) {
            table taylor = [
                1.0, -1.0 / 3, 1.0 / 10, -1.0 / 42, 1.0 / 216, -1.0 / 1320, 1.0 / 9360, -1.0 / 75600, 1.0 / 685440, -1.0 / 6894720,
                1.0 / 76204800, -1.0 / 918086400,
            ];
            return 1.1283791670955126 * x * horner(taylor, 12, x * x);
        }

        // erfc(x) for x > 1/2: exp(-x^2), with the square beyond its last bit, times a slowly varying factor.
        fn erfc_tail(double x) {
            table factor = [
                1.2189843018755826, -0.06694052041928128, -0.0366203654058652, 0.015414982880477912,
                -0.002538753286427615, 2.8290134783006504e-05, 5.6244174093159375e-05, -3.625662410105677e-06,
                -1.5532852974322157e-06, 1.1445498337487254e-07, 5.5875288361873414e-08, -1.9595989736283648e-09,
                -2.295803704902964e-09, -8.632838012860832e-11, 9.195146896381982e-11, 1.315398462116888e-11,
                -2.8559296112983967e-12, -1.0013437454114811e-12, 9.214870380346258e-15, 5.39367432287417e-14,
                7.920326388303916e-15, -1.696210487882122e-15, -7.498935122886903e-16, -3.76147465717703e-17,
                3.798242164018268e-17, 9.890366027352472e-18,
            ];
            if (x > 27.3) return 0.0;
            double y = 1.25 * ((x - 2.0) / (x + 2.0) - 0.2);
            double scaled = chebyshev(factor, 26, y) / (1.0 + 2.0 * x);
            double square = x * x;
            double lost = fma(x, x, -square);
            return exp(-square) * (scaled - scaled * lost);
        }

        // The error function.
        fn erf(double x) {
            double size = fabs(x);
            if (size <= 0.5) return erf_series(x);
            return isnan(x) ? x : copysign(1.0 - erfc_tail(size), x);
        }

        // The complementary error function.
        fn erfc(double x) {
            if (isnan(x)) return x;
            if (fabs(x) <= 0.5) return 1.0 - erf_series(x);
            return x > 0.0 ? erfc_tail(x) : 2.0 - erfc_tail(-x);
        }

        // The gamma function between -1/2 and 23, from 1/gamma on [1, 2] and the recurrence.
        fn gamma_product(double x) {
            table reciprocal = [
                1.063773007805262, -0.004985587286840036, -0.06419254361091582, 0.005065798640286087,
                0.0004166091387096889, -8.048141249784711e-05, 2.960011775188017e-06, 2.6897599644059546e-07,
                -3.3396463068683694e-08, 1.0896538645441867e-09, 5.13850186324227e-11, -6.600741004112952e-12,
                2.4769163034825414e-13, 2.2003907817225954e-15, -6.707186064779082e-16, 3.1317345823123396e-17,
            ];
            double divisor = 1.0;
            while (x < 1.0) {
                divisor *= x;
                x += 1.0;
            }
            double product = 1.0;
            while (x > 2.0) {
                x -= 1.0;
                product *= x;
            }
            double inverse = x == 1.0 || x == 2.0 ? 1.0 : chebyshev(reciprocal, 16, 2.0 * x - 3.0);
            return product / (divisor * inverse);
        }

        // The square root of x^(x - 1/2) exp(-x).
        fn stirling_root(double x) {
            return pow(x, 0.5 * x - 0.25) * exp(-0.5 * x);
        }

        // What Stirling's formula for ln(gamma(x)) lacks: DLMF 5.11.1.
        fn stirling_rest(double x) {
            table series = [
                1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400,
                43867.0 / 244188,
            ];
            return horner(series, 9, 1.0 / (x * x)) / x;
        }

        // The gamma function; NaN at its poles: DLMF 5.5.3, 5.11.3.
        fn gamma(double x) {
            if (isnan(x) || x == INFINITY) return x;
            if (x <= 0.0 && x == floor(x)) return NAN;
            if (x > 171.7) return INFINITY;
            if (x >= 20.0 && !(x <= 23.0 && x == floor(x))) {
                double root = stirling_root(x);
                return root * root * 2.5066282746310002 * exp(stirling_rest(x));
            }
            if (x > -0.5) return gamma_product(x);
            double sine = sin_pi(x);
            if (x > -20.0) return -3.141592653589793 / (x * sine * gamma_product(-x));
            if (x < -185.0) return copysign(0.0, sine);
            double half = stirling_root(-x);
            return -3.141592653589793 / (x * sine * 2.5066282746310002 * exp(stirling_rest(-x))) / half / half;
        }

        // ln(gamma(1 + t)) for t from -1/4 to 3/4, with its zeros as factors.
        fn lgamma_near_one(double t) {
            table factor = [
                0.536877167044909, -0.09808718670922746, 0.013090581602299933, -0.0020309805476588674,
                0.00034028152281819087, -5.964393338317544e-05, 1.0763719897753838e-05, -1.9822995006909146e-06,
                3.705644898203414e-07, -7.007359234878113e-08, 1.3373036567736246e-08, -2.5714204579133407e-09,
                4.975695235168687e-10, -9.67983334188198e-11, 1.8919016323643948e-11, -3.7127160049298156e-12,
                7.312062857568955e-13, -1.4446778727778737e-13, 2.8624669681356646e-14, -5.6862446689486565e-15,
                1.1321943208844988e-15, -2.259102012920238e-16, 4.516385592539761e-17, -9.045178935478493e-18,
                1.814484316113136e-18,
            ];
            return t * (t - 1.0) * chebyshev(factor, 25, 2.0 * t - 0.5);
        }

        // ln|gamma(x)| for x > -1/4.
        fn lgamma_right(double x) {
            table factor = [
                0.3854203458103061, -0.05800610274199207, 0.005927162266878629, -0.0006874808630901722,
                8.542853611099972e-05, -1.1079270736810114e-05, 1.478770781145386e-06, -2.0144783548553999e-07,
                2.7861295344970647e-08, -3.898358223264637e-09, 5.504729711097022e-10, -7.830639795293292e-11,
                1.1207273161433478e-11, -1.6121938337781229e-12, 2.329272009703403e-13, -3.377929478875906e-14,
                4.914758247354644e-15, -7.171462098192633e-16, 1.0491307784008366e-16, -1.5383432141034196e-17,
                2.260381873389588e-18,
            ];
            if (x < 0.75) return lgamma_near_one(x) - log(fabs(x));
            if (x < 1.75) return lgamma_near_one(x - 1.0);
            if (x >= 10.0) return (x - 0.5) * (log(x) - 1.0) + 0.41893853320467274 + stirling_rest(x);
            double product = 1.0;
            while (x > 3.25) {
                x -= 1.0;
                product *= x;
            }
            double t = x - 2.0;
            double reduced = t * (t + 1.0) * chebyshev(factor, 21, (t - 0.5) / 0.75);
            return product == 1.0 ? reduced : reduced + log(product);
        }

        // ln|gamma(x)|: DLMF 5.5.3, 5.11.1.
        fn lgamma(double x) {
            if (isnan(x)) return x;
            if (isinf(x) || (x <= 0.0 && x == floor(x))) return INFINITY;
            if (x > -0.25) return lgamma_right(x);
            return log(3.141592653589793 / fabs(x * sin_pi(x))) - lgamma_right(-x);
        }
        """;
}
