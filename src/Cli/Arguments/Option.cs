namespace Symbolic.Cli.Arguments;

/// <summary>One option of the command line.</summary>
/// <param name="Name">With its dashes: <c>--var</c>.</param>
/// <param name="Value">What its value is called in the help, or null if it has none.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Repeats">Whether it may be given several times.</param>
internal sealed record Option(string Name, string? Value, string Summary, bool Repeats = false)
{
    public static readonly Option Variable = new("--var", "x", "the variable (default: the only one, or x)");
    public static readonly Option Variables = new("--vars", "x,y", "the variables in order, also x[1..9] (default: all, in ordinal order)");
    public static readonly Option Arrays = new("--arrays", "X[9,3],y[9]", "arrays of data that the functions take as parameters");
    public static readonly Option Order = new("--order", "n", "how often to differentiate (default 1)");
    public static readonly Option At = new("--at", "x=1,y=2", "also give the value there; values may be constants such as pi/2");
    public static readonly Option Place = new("--at", "x=1,y=2", "where (default: a point at which all is a number)");
    public static readonly Option Steps = new("--steps", null, "show the derivation, step by step");
    public static readonly Option Detail = new("--detail", "level", "how much of it: brief, normal (default) or full");
    public static readonly Option Format = new("--format", "name", "text (default), unicode, latex, mathml, markdown or json");
    public static readonly Option FirstPrinciples = new("--first-principles", null, "derive from the definition, as a limit");
    public static readonly Option Implicit = new("--implicit", "y", "dy/dx of the function y(x) that an equation defines");
    public static readonly Option Direction = new("--direction", "1,1", "the derivative along a direction, scaled to length 1");
    public static readonly Option Functions = new("--function", "f,g", "names of functions of which nothing is known");
    public static readonly Option Target = new("--target", "name", "csharp (default), c, python, linq or tape");
    public static readonly Option WithGradient = new("--gradient", null, "value and gradient");
    public static readonly Option WithHessian = new("--hessian", null, "all second derivatives, row by row");
    public static readonly Option FunctionName = new("--name", "f", "the name of the function (default f)");
    public static readonly Option Assume = new("--assume", "x:positive,n:integer", "what is known of the symbols; also bounds such as x>1");
    public static readonly Option KeepDomain = new("--keep-domain", null, "no step that gives a value where there was none");
    public static readonly Option Raw = new("--raw", null, "the derivative as the rules give it, not simplified");
    public static readonly Option Timeout = new("--timeout", "ms", "give up after so many milliseconds");
    public static readonly Option Jobs = new("--jobs", "n", "how many requests to work on at once (default 1)");
    public static readonly Option Csv = new("--csv", "file", "at every point of a table whose columns are the variables; - is standard input");
    public static readonly Option Gradient = new("--gradient", null, "with --csv: also the derivatives by all variables");
    public static readonly Option Out = new("--out", "file", "with --csv: where the results go (default: standard output)");
    public static readonly Option ReportFormat = new("--format", "name", "text (default), unicode or json");
    public static readonly Option RegionFrom = new("--from", "-10", "where the region that is searched begins, in each variable");
    public static readonly Option RegionTo = new("--to", "10", "where it ends");
    public static readonly Option Region = new("--box", "x=-2..2,y=0..pi", "the region that is searched, variable by variable");
    public static readonly Option Start = new("--start", "x=3,y=2", "where to begin");
    public static readonly Option Method = new("--method", "name", "gd, momentum, nesterov, rmsprop, adam, newton, truncated-newton, bfgs, lbfgs, cg or lm");
    public static readonly Option ConstrainedMethod = new("--method", "name", "interior-point (default), augmented or penalty");
    public static readonly Option Rate = new("--rate", "0.1", "the learning rate of first-order methods; without it gd searches along lines");
    public static readonly Option Trace = new("--trace", null, "show all iterates");
    public static readonly Option Bounds = new("--bounds", "x=0..5,y=..3", "where the variables may be");
    public static readonly Option SubjectTo = new("--subject-to", "\"x+y == 1\"", "a constraint with ==, <= or >=; may be said several times", true);
    public static readonly Option MaxIterations = new("--max-iterations", "n", "give up after so many iterations (default 10000)");
    public static readonly Option Tolerance = new("--tolerance", "1e-8", "the greatest component of a gradient that counts as 0");
    public static readonly Option Seed = new("--seed", "n", "begin at random, in the bounds or else from -1 to 1, where --start says nothing");
    public static readonly Option UsualStart = new("--start", "x=3,y=2", "where to begin (default: 1 for each variable)");
    public static readonly Option Where = new("--at", "x=1,y=2", "where; values may be constants such as pi/2");
    public static readonly Option Formulas = new("--gradient", "\"2*x, 4*y\"", "formulas to check in the place of the gradient");
    public static readonly Option Data = new("--data", "points.csv", "the table; its columns are variables, all others parameters; - is standard input");
    public static readonly Option Goal = new("--target", "y", "the column that the expression is to give");
    public static readonly Option Loss = new("--loss", "name", "squares (default) or logistic: the expression is a score, the target 0 or 1");
    public static readonly Option FitStart = new("--start", "w=1,b=0", "where parameters begin (default: 1, with logistic loss 0)");
    public static readonly Option FitMethod = new("--method", "name", "lm (default), gd, cg, bfgs, lbfgs, ...; with logistic loss newton by default");
    public static readonly Option PictureFile = new("--out", "file", "the picture: a .png or an .svg file");
    public static readonly Option PlotFrom = new("--from", "a", "the left end of the interval; a constant such as -pi");
    public static readonly Option PlotTo = new("--to", "b", "its right end");
    public static readonly Option Over = new("--over", "x=a..b,y=c..d", "the intervals of the variables, the first across, the second upwards");
    public static readonly Option Derivative = new("--derivative", null, "also the derivative, and differences of values as dots");
    public static readonly Option Tangent = new("--tangent", "x0", "also the tangent line at a point");
    public static readonly Option Surface = new("--surface", null, "two variables: a surface in space (default)");
    public static readonly Option Contours = new("--contours", null, "two variables: lines of equal value");
    public static readonly Option Field = new("--field", null, "with --contours: also the gradient, as arrows");
    public static readonly Option Size = new("--size", "800x500", "width and height in pixels (default 800x500)");
    public static readonly Option Plot = new("--plot", "file", "also a picture of it: a .png or an .svg file");
    public static readonly Option Shapes = new("--shapes", "w:vector(d)", "vectors and matrices, as in w: vector(d), X: matrix(m, d)");
    public static readonly Option By = new("--by", "w", "with --shapes: the vector, matrix or number to differentiate by");
    public static readonly Option Help = new("--help", null, "show this help");

    /// <summary>The name with its value, as the help shows it.</summary>
    public string Usage => Value is null ? Name : $"{Name} {Value}";
}
