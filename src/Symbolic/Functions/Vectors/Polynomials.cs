using System.Runtime.CompilerServices;

namespace Symbolic.Functions.Vectors;

/// <summary>Minimax polynomials of the vector kernels, by Estrin's scheme.</summary>
/// <remarks>Written by eng/kernels/polynomials.py: change the script, not this file.</remarks>
internal static class Polynomials
{
    /// <summary>(exp(x) - 1 - x) / x² for |x| up to ln(2)/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T ExpRest<T>(T x1)
        where T : struct, ILanes<T>
    {
        var x2 = x1 * x1;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        return T.MultiplyAdd(
            x8,
            T.MultiplyAdd(
                x2,
                T.Of(2.0921582445163242E-09),
                T.MultiplyAdd(x1, T.Of(2.5105216700751193E-08), T.Of(2.755725290338475E-07))),
            T.MultiplyAdd(
                x4,
                T.MultiplyAdd(
                    x2,
                    T.MultiplyAdd(x1, T.Of(2.7557255400312903E-06), T.Of(2.4801587347397564E-05)),
                    T.MultiplyAdd(x1, T.Of(0.00019841269874821272), T.Of(0.001388888888887434))),
                T.MultiplyAdd(
                    x2,
                    T.MultiplyAdd(x1, T.Of(0.008333333333326134), T.Of(0.041666666666666685)),
                    T.MultiplyAdd(x1, T.Of(0.1666666666666667), T.Of(0.5)))));
    }

    /// <summary>(2 artanh(s) - 2 s) / s³ in x = s² for s up to (√2 - 1)/(√2 + 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T LogRest<T>(T x1)
        where T : struct, ILanes<T>
    {
        var x2 = x1 * x1;
        var x4 = x2 * x2;
        return T.MultiplyAdd(
            x4,
            T.MultiplyAdd(
                x2,
                T.Of(0.14796062301664803),
                T.MultiplyAdd(x1, T.Of(0.15314039822991574), T.Of(0.18183564725961984))),
            T.MultiplyAdd(
                x2,
                T.MultiplyAdd(x1, T.Of(0.2222219856584091), T.Of(0.2857142874245617)),
                T.MultiplyAdd(x1, T.Of(0.3999999999941438), T.Of(0.6666666666666734))));
    }

    /// <summary>(2 artanh(s) - 2 s - 2 s³/3) / s⁵ in x = s² there, for logarithms with more digits than a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T LogFarRest<T>(T x1)
        where T : struct, ILanes<T>
    {
        var x2 = x1 * x1;
        var x4 = x2 * x2;
        return T.MultiplyAdd(
            x4,
            T.MultiplyAdd(
                x2,
                T.Of(0.1319635383611494),
                T.MultiplyAdd(x1, T.Of(0.1325681482562792), T.Of(0.15386757464845896))),
            T.MultiplyAdd(
                x2,
                T.MultiplyAdd(x1, T.Of(0.18181784364100967), T.Of(0.2222222251995743)),
                T.MultiplyAdd(x1, T.Of(0.285714285700994), T.Of(0.40000000000002256))));
    }

    /// <summary>(sin(r) - r) / r³ in x = r² for |r| up to π/4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T SinRest<T>(T x1)
        where T : struct, ILanes<T>
    {
        var x2 = x1 * x1;
        var x4 = x2 * x2;
        return T.MultiplyAdd(
            x4,
            T.MultiplyAdd(x1, T.Of(1.5896814799449515E-10), T.Of(-2.5050758432282136E-08)),
            T.MultiplyAdd(
                x2,
                T.MultiplyAdd(x1, T.Of(2.7557313693851636E-06), T.Of(-0.00019841269829813096)),
                T.MultiplyAdd(x1, T.Of(0.00833333333332242), T.Of(-0.16666666666666632))));
    }

    /// <summary>(cos(r) - 1 + r²/2) / r⁴ in x = r² for |r| up to π/4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T CosRest<T>(T x1)
        where T : struct, ILanes<T>
    {
        var x2 = x1 * x1;
        var x4 = x2 * x2;
        return T.MultiplyAdd(
            x4,
            T.MultiplyAdd(x1, T.Of(-1.1359659856165198E-11), T.Of(2.087572350449666E-09)),
            T.MultiplyAdd(
                x2,
                T.MultiplyAdd(x1, T.Of(-2.755731435402901E-07), T.Of(2.480158728948805E-05)),
                T.MultiplyAdd(x1, T.Of(-0.0013888888888874133), T.Of(0.0416666666666666))));
    }

    /// <summary>(atan(t) - t) / t³ in x = t² for |t| up to tan(π/8).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T AtanRest<T>(T x1)
        where T : struct, ILanes<T>
    {
        var x2 = x1 * x1;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        return T.MultiplyAdd(
            x8,
            T.MultiplyAdd(
                x2,
                T.Of(-0.017920849563801036),
                T.MultiplyAdd(x1, T.Of(0.038077055239618386), T.Of(-0.05039797450000782))),
            T.MultiplyAdd(
                x4,
                T.MultiplyAdd(
                    x2,
                    T.MultiplyAdd(x1, T.Of(0.0584799868866272), T.Of(-0.06663119046451385)),
                    T.MultiplyAdd(x1, T.Of(0.07692061526242996), T.Of(-0.09090897830646771))),
                T.MultiplyAdd(
                    x2,
                    T.MultiplyAdd(x1, T.Of(0.11111110785952873), T.Of(-0.14285714280245185)),
                    T.MultiplyAdd(x1, T.Of(0.19999999999954055), T.Of(-0.333333333333332)))));
    }

    /// <summary>(asin(w) - w) / w³ in x = w² for |w| up to 1/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T AsinRest<T>(T x1)
        where T : struct, ILanes<T>
    {
        var x2 = x1 * x1;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        return T.MultiplyAdd(
            x8,
            T.MultiplyAdd(
                x4,
                T.Of(0.03270287450852809),
                T.MultiplyAdd(
                    x2,
                    T.MultiplyAdd(x1, T.Of(-0.021117959410428242), T.Of(0.021791601943003346)),
                    T.MultiplyAdd(x1, T.Of(0.003671756861088975), T.Of(0.01078944511274797)))),
            T.MultiplyAdd(
                x4,
                T.MultiplyAdd(
                    x2,
                    T.MultiplyAdd(x1, T.Of(0.011397268808097072), T.Of(0.013981021790859385)),
                    T.MultiplyAdd(x1, T.Of(0.017351595200974863), T.Of(0.022372215924301248))),
                T.MultiplyAdd(
                    x2,
                    T.MultiplyAdd(x1, T.Of(0.03038194267455448), T.Of(0.04464285717530304)),
                    T.MultiplyAdd(x1, T.Of(0.07499999999970078), T.Of(0.16666666666666763)))));
    }

    /// <summary>(erf(t)/t - 2/√π) / t² in x = t² for |t| up to 1/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T ErfRest<T>(T x1)
        where T : struct, ILanes<T>
    {
        var x2 = x1 * x1;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        return T.MultiplyAdd(
            x8,
            T.Of(-1.4631411393787218E-07),
            T.MultiplyAdd(
                x4,
                T.MultiplyAdd(
                    x2,
                    T.MultiplyAdd(x1, T.Of(1.6372480396081547E-06), T.Of(-1.4923065560078156E-05)),
                    T.MultiplyAdd(x1, T.Of(0.00012055287897046767), T.Of(-0.0008548326538122427))),
                T.MultiplyAdd(
                    x2,
                    T.MultiplyAdd(x1, T.Of(0.005223977622283783), T.Of(-0.026866170645014915)),
                    T.MultiplyAdd(x1, T.Of(0.11283791670954915), T.Of(-0.37612638903183754)))));
    }

    /// <summary>exp(t²) erfc(t) (1 + 2t) for t from 1/2, in x = ((t - 2)/(t + 2) - 0.2) / 0.8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T ScaledErfc<T>(T x1)
        where T : struct, ILanes<T>
    {
        var x2 = x1 * x1;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        var x16 = x8 * x8;
        return T.MultiplyAdd(
            x16,
            T.MultiplyAdd(
                x8,
                T.MultiplyAdd(x1, T.Of(1.595887863996379E-10), T.Of(3.211573994818899E-10)),
                T.MultiplyAdd(
                    x4,
                    T.MultiplyAdd(
                        x2,
                        T.MultiplyAdd(x1, T.Of(-1.1559909707948364E-09), T.Of(-3.4993351756679497E-09)),
                        T.MultiplyAdd(x1, T.Of(1.875973548509344E-09), T.Of(1.785893524584798E-08))),
                    T.MultiplyAdd(
                        x2,
                        T.MultiplyAdd(x1, T.Of(1.6834209919246613E-08), T.Of(-4.7721813453861964E-08)),
                        T.MultiplyAdd(x1, T.Of(-1.4610620703502432E-07), T.Of(-2.003758521515393E-08))))),
            T.MultiplyAdd(
                x8,
                T.MultiplyAdd(
                    x4,
                    T.MultiplyAdd(
                        x2,
                        T.MultiplyAdd(x1, T.Of(6.492708903180116E-07), T.Of(1.058304559390385E-06)),
                        T.MultiplyAdd(x1, T.Of(-1.814116712464889E-06), T.Of(-7.905692889819235E-06))),
                    T.MultiplyAdd(
                        x2,
                        T.MultiplyAdd(x1, T.Of(9.1243569191338E-07), T.Of(4.6838437181675126E-05)),
                        T.MultiplyAdd(x1, T.Of(3.217616768371897E-05), T.Of(-0.00028891915906621094)))),
                T.MultiplyAdd(
                    x4,
                    T.MultiplyAdd(
                        x2,
                        T.MultiplyAdd(x1, T.Of(-0.00030216487196992834), T.Of(0.0022691892004505633)),
                        T.MultiplyAdd(x1, T.Of(0.0009102316064600658), T.Of(-0.02328270272233117))),
                    T.MultiplyAdd(
                        x2,
                        T.MultiplyAdd(x1, T.Of(0.06087696569236356), T.Of(-0.05186563581831072)),
                        T.MultiplyAdd(x1, T.Of(-0.11301758843715103), T.Of(1.2530080582697296))))));
    }
}
