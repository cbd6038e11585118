namespace Symbolic.Optimization;

/// <summary>Why an optimiser stopped; always what was observed, never what was hoped for.</summary>
public enum StopReason
{
    /// <summary>No component of the gradient (with bounds: of the projected gradient) is greater than
    /// <see cref="MinimizeOptions.GradientTolerance"/>.</summary>
    GradientTolerance,

    /// <summary>The last step was shorter than <see cref="MinimizeOptions.StepTolerance"/> allows.</summary>
    StepTolerance,

    /// <summary>The last step lowered the value by less than <see cref="MinimizeOptions.ValueTolerance"/> allows.</summary>
    ValueTolerance,

    /// <summary>The value is not above <see cref="MinimizeOptions.TargetValue"/>.</summary>
    TargetValue,

    /// <summary>No step could be found that lowers the value in double precision: the answer is as exact as rounding allows, or the
    /// gradient does not belong to the value.</summary>
    NoProgress,

    /// <summary>The value or the gradient is not finite where the method has to go on.</summary>
    NotFinite,

    /// <summary>The value fell below -1e100: the objective has no minimum there.</summary>
    Unbounded,

    /// <summary><see cref="MinimizeOptions.MaxIterations"/> was reached.</summary>
    MaxIterations,

    /// <summary><see cref="MinimizeOptions.MaxEvaluations"/> was reached.</summary>
    MaxEvaluations,

    /// <summary><see cref="MinimizeOptions.Time"/> ran out.</summary>
    Time,

    /// <summary><see cref="MinimizeOptions.Observe"/> asked to stop.</summary>
    Observer,
}
