namespace Symbolic.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitStatus
{
    public const int Success = 0;

    /// <summary>The mathematics is wrong, or has no answer.</summary>
    public const int Mathematics = 1;

    /// <summary>The command line is wrong, or a file cannot be read.</summary>
    public const int Usage = 2;
}
