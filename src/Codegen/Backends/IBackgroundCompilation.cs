namespace Symbolic.Codegen.Backends;

/// <summary>What is being compiled on another thread.</summary>
internal interface IBackgroundCompilation
{
    /// <summary>Complete when compiled code is in use.</summary>
    Task Completion { get; }
}
