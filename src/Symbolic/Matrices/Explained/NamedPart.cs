namespace Symbolic.Matrices.Explained;

/// <summary>A part of a term that a derivation speaks of by a name.</summary>
/// <param name="Name">The name, as a term.</param>
/// <param name="Meaning">The part, written in the names of the parts before it.</param>
/// <param name="IsValue">Whether it is what a function gives.</param>
internal sealed record NamedPart(MatrixTerm Name, MatrixTerm Meaning, bool IsValue);
