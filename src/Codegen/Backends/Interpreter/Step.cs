namespace Symbolic.Codegen.Backends.Interpreter;

/// <summary>An instruction as the interpreter runs it, its operands looked up beforehand.</summary>
/// <remarks>Target, A and B are places of the frame in every step, so that references to them may be made before it is known what the
/// step does; everything else is in Number.</remarks>
internal struct Step
{
    public StepCode Code;
    public int Target;
    public int A;
    public int B;
    public int Number;
}
