namespace Symbolic.Codegen.Backends.Sources;

/// <summary>What a variable of a written program holds.</summary>
internal enum VariableType
{
    Number,
    Condition,
    Whole,
}
