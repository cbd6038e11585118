namespace Symbolic.Codegen.Backends.Sources.Kernels;

/// <summary>Special functions in Python, as <see cref="PythonKernels"/> splits them.</summary>
internal static class PythonSpecialKernels
{
    /// <summary>The relatives of the gamma function, and the Lambert function.</summary>
    public const string Text =
        """
        # c[0] + c[1] x + c[2] x^2 + ...
        def _horner(c, x):
            total = 0.0
            for coefficient in reversed(c):
                total = total * x + coefficient
            return total

        # c[0] T0(y) + c[1] T1(y) + ..., by the recurrence of Clenshaw.
        def _chebyshev(c, y):
            after, following = 0.0, 0.0
            for coefficient in reversed(c[1:]):
                after, following = following, 2.0 * y * following + (coefficient - after)
            return y * following + (c[0] - after)

        # The digamma function for x > 0: about its zero by a series with the zero as a factor.
        def _digamma_right(x):
            series = (
                1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12, -3617.0 / 8160, 43867.0 / 14364,
            )
            near_zero = (
                0.983570260441567, -0.2270640863346444, 0.03336889902393011, -0.005320077271596548,
                0.0008788656937820505, -0.00014773492650606044, 2.5060543468359146e-05, -4.2721034029993324e-06,
                7.302769272465923e-07, -1.2502886813559594e-07, 2.1425009322359472e-08, -3.673295918565179e-09,
                6.299717236108931e-10, -1.080593028883266e-10, 1.853735192053638e-11, -3.18023536582553e-12,
                5.456147570322795e-13, -9.360993131036438e-14, 1.606064636295075e-14, -2.7555431377438815e-15,
                4.727736178601912e-16, -8.11148420346509e-17, 1.391707769474154e-17, -2.3877901082188625e-18,
            )
            if x >= 10.0:
                return np.log(x) - (0.5 + _horner(series, 1.0 / (x * x)) / x) / x
            shift = 0.0
            while x < 1.0:
                shift -= np.divide(1.0, x)
                x += 1.0
            while x > 2.0:
                x -= 1.0
                shift += 1.0 / x
            from_zero = (x - 1.4616321449683622) - 9.549995429965697e-17
            return from_zero * _chebyshev(near_zero, 2.0 * x - 3.0) + shift

        # The digamma function, the derivative of ln(gamma(x)): DLMF 5.2.2, 5.5.4, 5.11.2.
        def _digamma_one(x):
            if np.isnan(x) or x == np.inf:
                return x
            if x > 0.0:
                return _digamma_right(x)
            if x == np.floor(x):
                return np.nan
            if x > -0.5:
                return _digamma_right(x + 1.0) - 1.0 / x
            offset = x - np.rint(x)
            size = abs(offset)
            cotangent = np.tan(np.pi * (0.5 - size)) if size > 0.25 else 1.0 / np.tan(np.pi * size)
            return _digamma_right(1.0 - x) - np.pi * np.copysign(cotangent, offset)

        # The digamma function.
        def _digamma(x):
            return _each(_digamma_one, x)

        # The trigamma function for x > 0.
        def _trigamma_right(x):
            bernoulli = (
                1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510, 43867.0 / 798,
                -174611.0 / 330, 854513.0 / 138,
            )
            total = 0.0
            while x < 10.0:
                total += np.divide(np.divide(1.0, x), x)
                x += 1.0
            inverse = 1.0 / x
            series = _horner(bernoulli, inverse * inverse) * inverse
            return total + inverse * (1.0 + inverse * (0.5 + series))

        # The trigamma function, the derivative of digamma: DLMF 5.15.
        def _trigamma_one(x):
            if np.isnan(x) or x == -np.inf:
                return np.nan
            if x > 0.0:
                return _trigamma_right(x)
            if x == np.floor(x):
                return np.inf
            if x > -0.5:
                return _trigamma_right(x + 1.0) + np.divide(np.divide(1.0, x), x)
            ratio = np.pi / np.sin(np.pi * (x - np.rint(x)))
            return ratio * ratio - _trigamma_right(1.0 - x)

        # The trigamma function.
        def _trigamma(x):
            return _each(_trigamma_one, x)

        # ln(gamma(1 + t)) for t from -1/4 to 3/4, with its zeros as factors.
        def _lgamma_near_one(t):
            factor = (
                0.536877167044909, -0.09808718670922746, 0.013090581602299933, -0.0020309805476588674,
                0.00034028152281819087, -5.964393338317544e-05, 1.0763719897753838e-05, -1.9822995006909146e-06,
                3.705644898203414e-07, -7.007359234878113e-08, 1.3373036567736246e-08, -2.5714204579133407e-09,
                4.975695235168687e-10, -9.67983334188198e-11, 1.8919016323643948e-11, -3.7127160049298156e-12,
                7.312062857568955e-13, -1.4446778727778737e-13, 2.8624669681356646e-14, -5.6862446689486565e-15,
                1.1321943208844988e-15, -2.259102012920238e-16, 4.516385592539761e-17, -9.045178935478493e-18,
                1.814484316113136e-18,
            )
            return t * (t - 1.0) * _chebyshev(factor, 2.0 * t - 0.5)

        # ln|gamma(x)| for x > -1/4.
        def _lgamma_right(x):
            factor = (
                0.3854203458103061, -0.05800610274199207, 0.005927162266878629, -0.0006874808630901722,
                8.542853611099972e-05, -1.1079270736810114e-05, 1.478770781145386e-06, -2.0144783548553999e-07,
                2.7861295344970647e-08, -3.898358223264637e-09, 5.504729711097022e-10, -7.830639795293292e-11,
                1.1207273161433478e-11, -1.6121938337781229e-12, 2.329272009703403e-13, -3.377929478875906e-14,
                4.914758247354644e-15, -7.171462098192633e-16, 1.0491307784008366e-16, -1.5383432141034196e-17,
                2.260381873389588e-18,
            )
            series = (
                1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400,
                43867.0 / 244188,
            )
            if x < 0.75:
                return _lgamma_near_one(x) - np.log(abs(x))
            if x < 1.75:
                return _lgamma_near_one(x - 1.0)
            if x >= 10.0:
                return (x - 0.5) * (np.log(x) - 1.0) + 0.41893853320467274 + _horner(series, 1.0 / (x * x)) / x
            product = 1.0
            while x > 3.25:
                x -= 1.0
                product *= x
            t = x - 2.0
            reduced = t * (t + 1.0) * _chebyshev(factor, (t - 0.5) / 0.75)
            return reduced if product == 1.0 else reduced + np.log(product)

        # ln|gamma(x)|: DLMF 5.5.3, 5.11.1. That of the standard library loses digits near 1 and 2.
        def _lgamma_one(x):
            if np.isnan(x):
                return x
            if np.isinf(x) or (x <= 0.0 and x == np.floor(x)):
                return np.inf
            if x > -0.25:
                return _lgamma_right(x)
            sine = np.sin(np.pi * (x - np.rint(x)))
            return np.log(np.divide(np.pi, abs(x * sine))) - _lgamma_right(-x)

        # ln|gamma(x)|.
        def _lgamma(x):
            return _each(_lgamma_one, x)

        # factor n!/a^(n + 1), without overflow on the way.
        def _polygamma_term(n, a, factor):
            if n > 170.0:
                return factor * np.exp(math.lgamma(n + 1.0) - (n + 1.0) * np.log(a))
            root = np.power(a, -0.5 * (n + 1.0))
            return math.gamma(n + 1.0) * root * factor * root

        # The sum of n!/(a + k)^(n + 1) over k = 0, 1, ...: DLMF 25.11.5. Roundings that the powers would magnify are put back.
        def _hurwitz_sum(n, a):
            euler = (
                1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000.0, 1.0 / 74724249600.0,
                -3617.0 / 10670622842880000.0, 43867.0 / 5109094217170944000.0, -174611.0 / 802857662698291200000.0,
                77683.0 / 14101100039391805440000.0, -236364091.0 / 1693824136731743669452800000.0,
            )
            if np.isinf(a):
                return 0.0
            s, total, power, b, k = n + 1.0, 0.0, 1.0, a, 1.0
            while b < s + 10.0:
                total += power
                if b < s and power < 1e-18 * total:
                    return _polygamma_term(n, a, total)
                b = a + k
                shift = b - a
                lost = (a - (b - shift)) + (k - shift)
                quotient = a / b
                rest = _fma(-quotient, b, a) - quotient * lost
                power = np.power(quotient, s) * (1.0 + s * rest / a)
                k += 1.0
            inverse = 1.0 / b
            rising, tail = s * inverse, 0.5
            for j, coefficient in enumerate(euler):
                tail += coefficient * rising
                rising *= (s + 2.0 * j + 1.0) * inverse * ((s + 2.0 * j + 2.0) * inverse)
            return _polygamma_term(n, a, total + power * (b / (s - 1.0) + tail))

        # The size of the polygamma function for negative x; parity is 1 for odd n, otherwise -1.
        def _polygamma_left(n, x, parity):
            offset = x - np.rint(x)
            left = _hurwitz_sum(n, 1.0 - x)
            if parity < 0.0 and abs(offset) == 0.5:
                return left
            nearest = _polygamma_term(n, abs(offset), 1.0)
            if offset < 0.0:
                nearest *= parity
            if np.isinf(nearest):
                return nearest
            right = _hurwitz_sum(n, 1.0 + offset)
            if offset == x:
                return nearest + right
            return nearest + (right + parity * (_hurwitz_sum(n, 1.0 - offset) - left))

        # The derivative of order n of digamma: DLMF 5.15.
        def _polygamma(n, x):
            def one(n, x):
                if n == 0.0:
                    return _digamma_one(x)
                if n == 1.0:
                    return _trigamma_one(x)
                if not n > 0.0 or n != np.floor(n) or np.isinf(n) or np.isnan(x) or x == -np.inf:
                    return np.nan
                parity = 1.0 if n % 2.0 == 1.0 else -1.0
                if x > 0.0:
                    return parity * _hurwitz_sum(n, x)
                if x == np.floor(x):
                    return np.inf if parity > 0.0 else np.nan
                return parity * _polygamma_left(n, x, parity)
            return np.vectorize(one, otypes=[float])(n, x)[()]

        # The principal branch of Lambert's W, the inverse of w exp(w): DLMF 4.13; about -1/e by a series, elsewhere by the iteration
        # of Fritsch, Shafer and Crowley.
        def _lambertw_one(x):
            branch = (
                -1.0, 1.0, -0.3333333333333333, 0.1527777777777778, -0.07962962962962963, 0.044502314814814814,
                -0.02598471487360376, 0.01563563253233392, -0.009616892024299432, 0.006014543252956118,
                -0.0038112980348919993, 0.0024408779911439826, -0.0015769303446867841, 0.0010262633205076071,
                -0.0006720616311561362, 0.0004424730618146209, -0.00029267722472962746, 0.00019438727605453933,
                -0.00012957426685274883, 8.665035805208128e-05, -5.811360750441382e-05, 3.907668486743905e-05,
                -2.63380647472311e-05, 1.7790345805079586e-05, -1.2040352739559977e-05,
            )
            if not x >= -0.36787944117144233:
                return np.nan
            if x == 0.0 or x == np.inf:
                return x
            if abs(x) < 1e-8:
                return x * (1.0 - x)
            distance = _fma(2.718281828459045, x, 1.0) + 1.4456468917292502e-16 * x
            p = np.sqrt(2.0 * distance) if distance > 0.0 else 0.0
            if p <= 0.3:
                return _horner(branch, p)
            log = np.log1p(x) if x < 3.0 else np.log(x)
            w = log * (1.0 - np.log1p(log) / (2.0 + log)) if x < 3.0 else log - np.log(log) + np.log(log) / log
            if x < -0.2:
                w = -1.0 + p * (1.0 - p * (1.0 / 3.0 - p * (11.0 / 72.0)))
            for _ in range(8):
                residual = np.log(x / w) - w
                following = 1.0 + w
                q = 2.0 * following * (following + 2.0 / 3.0 * residual)
                change = residual / following * ((q - residual) / (q - 2.0 * residual))
                w += w * change
                if abs(change) < 1e-5:
                    break
            return w

        # Lambert's W.
        def _lambertw(x):
            return _each(_lambertw_one, x)
        """;
}
