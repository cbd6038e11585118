using Symbolic.Optimization.Constraints;
using Symbolic.Optimization.Methods;

namespace Symbolic.Cli.Arguments;

/// <summary>The words for the methods of optimisation.</summary>
internal static class Methods
{
    // With the learning rate, which is NaN where none is said.
    private static readonly (string Word, Func<double, Method> Make)[] Free =
    [
        ("gd", rate => double.IsNaN(rate) ? new GradientDescent() : new FixedRateDescent(rate)),
        ("momentum", rate => new Momentum(Or(rate, 0.01))), ("nesterov", rate => new Nesterov(Or(rate, 0.01))),
        ("rmsprop", rate => new RmsProp(Or(rate, 0.01))), ("adam", rate => new Adam(Or(rate, 0.01))),
        ("newton", _ => new Newton()), ("truncated-newton", _ => new TruncatedNewton()), ("bfgs", _ => new Bfgs()),
        ("lbfgs", _ => new LimitedMemoryBfgs()), ("cg", _ => new ConjugateGradient()), ("lm", _ => new LevenbergMarquardt()),
    ];

    private static readonly (string Word, Method Method)[] Bounded =
        [("gd", new ProjectedGradient()), ("newton", new ProjectedNewton()), ("bfgs", new ProjectedBfgs()), ("lbfgs", new ProjectedBfgs())];

    private static readonly (string Word, ConstrainedMethod Method)[] Constrained =
        [("interior-point", new InteriorPoint()), ("augmented", new AugmentedLagrangian()), ("penalty", new QuadraticPenalty())];

    /// <summary>A method by its word; null for the usual one.</summary>
    /// <param name="arguments">The arguments; of first-order methods the rate counts.</param>
    /// <param name="hasBounds">Whether it has to keep bounds.</param>
    /// <exception cref="UsageException">There is none, it has no rate, or it does not keep bounds.</exception>
    public static Method? Of(ArgumentList arguments, bool hasBounds)
    {
        var rate = arguments.Positive(Option.Rate);
        var name = arguments.Text(Option.Method);
        if (name is null && rate is not null) name = "gd";
        if (name is null) return null;
        var found = Free.FirstOrDefault(method => method.Word == name);
        if (found.Make is null) throw Unknown(name, Free.Select(method => method.Word));
        var made = found.Make(rate ?? double.NaN);
        if (rate is not null && made is not FirstOrderMethod) throw new UsageException($"the method {name} has no --rate");
        if (!hasBounds) return made;
        if (rate is not null) throw new UsageException("with --bounds there is no --rate: steps are searched for");
        return Bounded.FirstOrDefault(method => method.Word == name).Method
            ?? throw new UsageException($"the method {name} does not keep bounds; these do: {string.Join(", ", Bounded.Select(method => method.Word))}");
    }

    /// <summary>A method for constrained problems by its word.</summary>
    public static ConstrainedMethod ConstrainedOf(ArgumentList arguments)
    {
        if (arguments.Text(Option.Method) is not { } name) return new InteriorPoint();
        return Constrained.FirstOrDefault(method => method.Word == name).Method ?? (Free.Any(method => method.Word == name)
            ? throw new UsageException($"the method {name} keeps no constraints; these do: {string.Join(", ", Constrained.Select(method => method.Word))}")
            : throw Unknown(name, Constrained.Select(method => method.Word)));
    }

    private static double Or(double rate, double usual) => double.IsNaN(rate) ? usual : rate;

    private static UsageException Unknown(string name, IEnumerable<string> words) =>
        new($"there is no method '{name}'{Spelling.Hint(name, words)}; the methods are {string.Join(", ", words)}");
}
