namespace Symbolic.Optimizers;

/// <summary>One run of one method on one problem.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Method">The method.</param>
/// <param name="Solved">Whether the value is that of a known minimum, and the constraints hold.</param>
/// <param name="Value">The value at the end.</param>
/// <param name="GradientNorm">The greatest absolute component of the gradient at the end (with constraints: of the Lagrangian's), where it is known.</param>
/// <param name="Iterations">How many iterations were made.</param>
/// <param name="Evaluations">How often the objective was asked.</param>
/// <param name="Seconds">Processor time of the run, without compiling.</param>
/// <param name="Reason">Why it ended.</param>
internal sealed record Row(
    string Problem, string Method, bool Solved, double Value, double? GradientNorm, int Iterations, long Evaluations, double Seconds, string Reason);
