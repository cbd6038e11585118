using Symbolic.Optimization;

namespace Symbolic.Cli.Reports;

/// <summary>Why runs end, in words.</summary>
internal static class Reasons
{
    public static string Of(StopReason reason) => reason switch
    {
        StopReason.GradientTolerance => "the gradient is within the tolerance",
        StopReason.StepTolerance => "the last step was shorter than the tolerance",
        StopReason.ValueTolerance => "the last step lowered the value by less than the tolerance",
        StopReason.TargetValue => "the value is low enough",
        StopReason.NoProgress => "no step lowers the value further in double precision",
        StopReason.NotFinite => "the value or the gradient is no finite number",
        StopReason.Unbounded => "the value falls below all bounds: there is no minimum there",
        StopReason.MaxIterations => "the greatest number of iterations was reached",
        StopReason.MaxEvaluations => "the greatest number of evaluations was reached",
        StopReason.Time => "the time ran out",
        _ => "the run was asked to stop",
    };
}
